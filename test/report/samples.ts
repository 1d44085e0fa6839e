import { error, note, warning } from '../../src/core/problem.js';
import { ratio } from '../../src/core/rational.js';
import type { Report } from '../../src/core/report.js';
import { CATALOGUE } from './make-pack.js';
import { limitFinding, makeReport, obligationFinding } from './make-report.js';

const PATH = 'fixtures/baishan-2025.csv';

function named(id: string) {
  const indicator = CATALOGUE.get(id);
  if (indicator === undefined) throw new Error(`no indicator ${id}`);
  return indicator;
}

const derived = {
  formula: {
    numerator: named('urban-boundary-area'),
    denominator: named('urban-construction-land-2020'),
  },
  from: [
    {
      indicator: named('urban-boundary-area'),
      text: '15.37',
      unit: '平方千米',
      location: { path: PATH, line: 12, column: 4 },
    },
    {
      indicator: named('urban-construction-land-2020'),
      text: '1250',
      unit: '公顷',
      location: { path: PATH, line: 13, column: 4 },
    },
  ],
};

const fail = limitFinding({
  rule: '220605.permanent-basic-farmland',
  outcome: 'fail',
  actual: '11.98 万亩',
  line: 3,
  notes: [{ code: 'interim-reading', arguments: { target: 2035, relation: '>=' } }],
});

const jiangyuan = [
  limitFinding({ rule: '220605.cultivated-land', outcome: 'pass', actual: '17.60 万亩' }),
  fail,
  limitFinding({
    rule: '220605.ecological-redline',
    outcome: 'pass',
    actual: '627.63 平方千米',
    line: 4,
  }),
  limitFinding({
    rule: '220605.urban-expansion-multiple',
    outcome: 'pass',
    actual: '1.21 倍',
    line: 5,
    source: null,
  }),
  limitFinding({ rule: '220605.water-use', outcome: 'pass', actual: '0.36 亿立方米', line: 6 }),
];

const changbai = [
  limitFinding({ rule: '220623.cultivated-land', outcome: 'pass', actual: '6920 公顷', line: 7 }),
  limitFinding({
    rule: '220623.permanent-basic-farmland',
    outcome: 'pass',
    actual: '6.15 万亩',
    line: 8,
  }),
  limitFinding({
    rule: '220623.ecological-redline',
    outcome: 'pass',
    actual: '1648.70 平方千米',
    line: 9,
  }),
  limitFinding({
    rule: '220623.urban-expansion-multiple',
    outcome: 'pass',
    actual: '1.2296 倍',
    derived,
    notes: [
      {
        code: 'derived',
        arguments: {
          numerator: 'urban-boundary-area',
          denominator: 'urban-construction-land-2020',
        },
      },
    ],
  }),
  limitFinding({ rule: '220623.water-use', outcome: 'pass', actual: '0.39 亿立方米', line: 11 }),
];

const unattested = ['220605', '220623'].flatMap((region) => [
  obligationFinding('blue-line', region, 'unattested'),
  obligationFinding('purple-line', region, 'unattested'),
  obligationFinding('one-map-coordination', region, 'unattested'),
  obligationFinding('land-saving', region, 'unattested'),
]);

/** One limit fails; nothing else is amiss. As people meet it most often. */
export const nonCompliant: Report = makeReport({
  verdict: 'non-compliant',
  findings: [...jiangyuan, ...changbai, ...unattested],
  problems: [warning('no-source', { path: PATH, line: null, column: null }, { figures: 1 })],
});

/** Every limit is met; one county alone. */
export const compliant: Report = makeReport({
  verdict: 'compliant',
  findings: [...changbai, ...unattested],
});

const reference = {
  year: 2023,
  outcome: 'reference',
  notes: [{ code: 'before-approval', arguments: { date: '2024-06-11' } }],
} as const;

/** Every outcome that a limit or an obligation can have, and problems of each severity. */
export const everyOutcome: Report = makeReport({
  verdict: 'error',
  settings: { regions: ['220605', '220623'], assumeUnits: true },
  findings: [
    limitFinding({ rule: '220605.cultivated-land', ...reference, actual: '17.70 万亩' }),
    limitFinding({ rule: '220605.permanent-basic-farmland', ...reference, actual: '11.99 万亩' }),
    limitFinding({
      rule: '220605.water-use',
      year: 2024,
      outcome: 'unassigned',
      actual: '0.35 亿立方米',
      reasons: ['quota-missing'],
      line: 4,
    }),
    limitFinding({
      rule: '220605.cultivated-land',
      outcome: 'fail',
      actual: '17.559999 万亩',
      line: 5,
      remark: '含园地恢复',
      notes: [
        { code: 'interim-reading', arguments: { target: 2035, relation: '>=' } },
        { code: 'rounded-would-meet', arguments: { rounded: '17.56', places: 2 } },
      ],
    }),
    limitFinding({ rule: '220605.permanent-basic-farmland', outcome: 'missing' }),
    limitFinding({
      rule: '220605.ecological-redline',
      outcome: 'undecided',
      unusable: '约628',
      line: 7,
      reasons: ['not-a-number', 'unit-missing'],
    }),
    limitFinding({
      rule: '220605.water-use',
      year: 2026,
      outcome: 'pass',
      actual: '3600 万立方米',
      line: 9,
      limit: {
        quantity: { value: ratio(37n, 100n), unit: jiangyuanWaterUnit() },
        printed: { value: '0.37', unit: '亿立方米' },
        places: 2,
        year: 2026,
        source: 'quota',
        quota: {
          document: '白水资〔2026〕3号',
          issuer: '白山市水务局',
          location: { path: 'quotas.csv', line: 2, column: 5 },
        },
      },
      notes: [
        {
          code: 'quota-fills',
          arguments: { document: '白水资〔2026〕3号', issuer: '白山市水务局' },
        },
      ],
    }),
    limitFinding({
      rule: '220605.urban-expansion-multiple',
      outcome: 'not-applicable',
      year: 2036,
      actual: '1.21 倍',
      limit: null,
      line: 8,
      notes: [{ code: 'outside-period', arguments: { from: 2021, through: 2035 } }],
    }),
    limitFinding({
      rule: '220623.cultivated-land',
      year: null,
      outcome: 'fail',
      actual: '6919.99 公顷',
      line: 10,
      source: null,
      notes: [
        { code: 'year-unknown', arguments: {} },
        { code: 'rounding-suspected', arguments: { unit: '公顷', finer: '平方米' } },
      ],
    }),
    limitFinding({
      rule: '220623.permanent-basic-farmland',
      year: null,
      outcome: 'fail',
      actual: '4086.67 亩',
      line: 11,
      notes: [
        { code: 'year-unknown', arguments: {} },
        {
          code: 'unit-slip',
          arguments: { factor: ratio(15n), likelyUnit: '公顷', typedUnit: '亩' },
        },
      ],
    }),
    obligationFinding('blue-line', '220605', 'attested', {
      text: '是',
      evidence: '江源区蓝线划定图（2025）',
      location: { path: PATH, line: 20, column: 4 },
    }),
    obligationFinding('purple-line', '220605', 'not-applicable', { text: '不涉及' }),
    obligationFinding('one-map-coordination', '220605', 'partial', {
      text: '部分',
      evidence: '自然资源局会议纪要第12号，已入库三个专项规划，其余四个专项规划正在开展一致性校核',
    }),
    obligationFinding('blue-line', '220623', 'unfulfilled', {
      text: '否',
      location: { path: PATH, line: 24, column: 4 },
    }),
    obligationFinding('purple-line', '220623', 'unattested'),
    obligationFinding('land-saving', '220623', 'unattested'),
  ],
  problems: [
    error(
      'not-a-number',
      { path: PATH, line: 7, column: 4 },
      {
        text: '约628',
        because: 'approximate',
      },
    ),
    error(
      'unit-missing',
      { path: PATH, line: 7, column: 4 },
      {
        indicator: 'ecological-redline',
        expected: '平方千米',
      },
    ),
    error(
      'region-unknown',
      { path: PATH, line: 15, column: 1 },
      {
        text: '长白朝鲜族自治区',
        nearest: '长白朝鲜族自治县',
        known: ['江源区', '长白朝鲜族自治县'],
      },
    ),
    warning(
      'region-not-covered',
      { path: PATH, line: 16, column: 1 },
      { region: '浑江区', rows: 5 },
    ),
    note('totals-skipped', { path: PATH, line: 21, column: 1 }, { text: '合计', rows: 1 }),
  ],
});

function jiangyuanWaterUnit() {
  const water = limitFinding({ rule: '220605.water-use', outcome: 'missing' });
  if (water.limit?.quantity == null) throw new Error('the water limit of 2025 is printed');
  return water.limit.quantity.unit;
}

/** A file that could not be read at all. */
export const unreadable: Report = makeReport({
  verdict: 'error',
  packs: [],
  findings: [],
  problems: [
    error(
      'header-not-found',
      { path: '数据/二〇二五年度.csv', line: null, column: null },
      {
        found: '江源区 17.6 12.1 630',
      },
    ),
  ],
  inputs: [
    {
      role: 'figures',
      path: '数据/二〇二五年度.csv',
      checksum: () => null,
      encoding: null,
      layout: null,
      figures: 0,
    },
  ],
});

/** Settings from a configuration and a day: a margin that marks what is near, and what may stay open. */
export const configured: Report = makeReport({
  verdict: 'compliant',
  settings: {
    allow: ['missing'],
    warnWithin: { percent: ratio(1n, 2n), text: '0.5%' },
    date: '2026-01-31',
    config: { path: '../dixian.config.yaml', inForce: ['figures', 'allow', 'warn-within'] },
  },
  findings: [
    limitFinding({
      rule: '220605.cultivated-land',
      outcome: 'pass',
      actual: '17.60 万亩',
      notes: [{ code: 'near-limit', arguments: { margin: '0.5%' } }],
    }),
    limitFinding({
      rule: '220605.ecological-redline',
      outcome: 'pass',
      actual: '627.63 平方千米',
      line: 4,
      notes: [{ code: 'near-limit', arguments: { margin: '0.5%' } }],
    }),
    limitFinding({ rule: '220605.water-use', outcome: 'pass', actual: '0.36 亿立方米', line: 6 }),
    {
      ...limitFinding({ rule: '220605.permanent-basic-farmland', outcome: 'missing' }),
      blankAt: { path: PATH, line: 3, column: 4 },
    },
    ...unattested.slice(0, 2),
  ],
});

/** All samples by name. */
export const SAMPLES = {
  nonCompliant,
  compliant,
  everyOutcome,
  unreadable,
  configured,
} as const;

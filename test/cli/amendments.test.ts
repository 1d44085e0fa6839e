import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import schema from '../../src/report/report.schema.json' with { type: 'json' };
import { ROOT, run } from '../support/run.js';

const FOLDER = 'fixtures/amendments';
const [FIRST, SECOND, AGAIN] = ['baishan-2027', 'baishan-2029', 'baishan-2027-again'].map(
  (name) => `${FOLDER}/${name}`,
) as [string, string, string];
const BASE = 'jizhenghan-2024-46';
const FIGURES = `${FOLDER}/figures.csv`;
const NUMBERS = [
  '吉政函〔2024〕46号',
  '吉政函〔2027〕000号（虚构）',
  '吉政函〔2029〕000号（虚构）',
];

const packs = (...names: readonly string[]) => names.flatMap((name) => ['--pack', name]);
// biome-ignore lint/suspicious/noExplicitAny: the parsed report is looked into freely
const reportOf = (...names: readonly string[]): any =>
  JSON.parse(run(['check', FIGURES, ...packs(...names), '-f', 'json']).stdout);

describe('check with amendments', () => {
  test('gives the same bytes in whatever order they are named, in each format', () => {
    for (const format of ['terminal', 'json', 'markdown']) {
      const [one, ...others] = [
        [BASE, FIRST, SECOND],
        [SECOND, BASE, FIRST],
        [SECOND, FIRST],
        [FIRST, SECOND, FIRST],
      ].map((names) => run(['check', FIGURES, ...packs(...names), '-f', format]));
      for (const other of others) expect(other).toEqual(one);
      expect(one).toMatchObject({ status: 1, stderr: '' });
    }
  });

  test('names every document in the terminal’s heading, the oldest first', () => {
    const { stdout } = run(['check', FIGURES, ...packs(SECOND, FIRST)]);
    expect(stdout.split('\n').slice(0, 3)).toEqual(NUMBERS);
  });

  test('lists base and amendments in JSON, which holds against its schema', () => {
    const report = reportOf(SECOND, FIRST);
    expect(report.packs).toMatchObject([
      { id: BASE, number: NUMBERS[0] },
      { id: 'baishan-2027', number: NUMBERS[1], date: '2027-03-01', amends: BASE },
      { id: 'baishan-2029', number: NUMBERS[2], date: '2029-09-01', amends: BASE },
    ]);
    expect(report.packs[0]).not.toHaveProperty('amends');
    const validate = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true });
    expect(validate.validate(schema, report), JSON.stringify(validate.errors)).toBe(true);
  });

  test('judges each year by the limit in force, and cites the words that draw it', () => {
    const of = (indicator: string) =>
      reportOf(BASE, FIRST, SECOND)
        .findings.filter(
          (one: { indicator: { id: string } | null }) => one.indicator?.id === indicator,
        )
        .map(
          // biome-ignore lint/suspicious/noExplicitAny: see above
          ({ year, outcome, limit, citation }: any) =>
            `${year} ${outcome} ${limit.source} ${limit.value} ${citation.document}`,
        );
    expect(of('cultivated-land')).toEqual([
      `2026 pass pack 17.56 ${NUMBERS[0]}`,
      `2027 pass amendment 17.80 ${NUMBERS[1]}`,
      `2030 fail amendment 17.80 ${NUMBERS[1]}`,
      `2031 pass amendment 17.80 ${NUMBERS[1]}`,
      `2035 pass amendment 17.80 ${NUMBERS[1]}`,
    ]);
    expect(of('water-use')).toEqual([
      `2026 unassigned assigned null ${NUMBERS[0]}`,
      `2027 pass amendment 0.38 ${NUMBERS[1]}`,
      `2030 fail amendment 0.36 ${NUMBERS[2]}`,
      `2031 fail amendment 0.36 ${NUMBERS[2]}`,
      `2035 pass amendment 0.36 ${NUMBERS[2]}`,
    ]);
  });

  test('gives the place of the words in the amending text', () => {
    const report = reportOf(FIRST);
    const { citation } = report.findings.find(
      // biome-ignore lint/suspicious/noExplicitAny: see above
      (one: any) => one.year === 2027 && one.indicator?.id === 'water-use',
    );
    const line = readFileSync(`${ROOT}${FIRST}/amendment.txt`, 'utf8').split('\n')[
      citation.line - 1
    ];
    expect(citation).toMatchObject({ clause: '一', quote: '江源区用水总量不超过0.38亿立方米' });
    expect(line?.slice(citation.column - 1)).toMatch(/^江源区用水总量不超过0\.38/);
  });

  test('cites the newer document in Markdown, with the heading of its part', () => {
    const { stdout } = run(['check', FIGURES, ...packs(FIRST), '-f', 'markdown']);
    expect(stdout).toContain(
      '吉政函〔2027〕000号（虚构） 第一部分“明确用水总量控制指标”：江源区用水总量',
    );
    expect(stdout).toMatch(/^- 修改单：.*吉政函〔2027〕000号（虚构）/m);
    expect(stdout).toMatch(/^- .*baishan-2027 .*SHA-256 [0-9a-f]{64}$/m);
  });

  test.each([
    ['zh', '底线值按吉政函〔2029〕000号（虚构）（2029-09-01）；吉政函〔2024〕46号原为上级下达指标'],
    [
      'zh',
      '吉政函〔2027〕000号（虚构）（2027-03-01）曾定为 ≤ 0.38 亿立方米（2030年），已由吉政函〔2029〕000号（虚构）取代',
    ],
    [
      'en',
      'the limit is as amended by 吉政函〔2027〕000号（虚构） (2027-03-01); 吉政函〔2024〕46号 said ≥ 17.56 万亩 (2035)',
    ],
    [
      'en',
      '吉政函〔2027〕000号（虚构） (2027-03-01) said ≤ 0.38 亿立方米 (2030); 吉政函〔2029〕000号（虚构） took its place',
    ],
  ])('says in %s: %s', (language, words) => {
    const { stdout } = run(['check', FIGURES, ...packs(FIRST, SECOND), '--lang', language]);
    expect(stdout.replace(/\s+/g, '')).toContain(words.replace(/\s+/g, ''));
  });

  test('applies to a base that is given by path, and not to the shipped one', () => {
    const report = reportOf(`rules/${BASE}`, FIRST);
    expect(report.packs).toHaveLength(2);
    expect(report.findings).toEqual(reportOf(FIRST).findings);
  });
});

interface Fault {
  readonly code?: string;
  readonly line: number;
  readonly column: number;
  readonly says: string;
}

const FAULTS: Readonly<Record<string, Fault>> = {
  'pack-base-unknown': { line: 5, column: 9, says: '是否为“jizhenghan-2024-46”？' },
  'pack-rule-unknown': { line: 17, column: 11, says: '是否为“220605.water-use”？' },
  'pack-amendment-relation': { line: 24, column: 12, says: '方向相反' },
  'pack-amendment-overlap': { line: 22, column: 5, says: 'pack-amendment-overlap/pack.yaml:17:5' },
  'pack-limit-dimension': { line: 24, column: 12, says: '单位与指标不符' },
  'pack-key-unknown': { line: 19, column: 5, says: 'until' },
  'pack-key-missing': { line: 17, column: 5, says: 'from' },
  'pack-text-changed': { line: 13, column: 11, says: 'sha256' },
  'pack-text-missing': { line: 12, column: 9, says: 'amendment.txt' },
  'pack-quote-not-found': { line: 25, column: 12, says: '调整为不少于17.80万亩' },
  'pack-quote-elsewhere': { line: 21, column: 12, says: '第 5 行第 26 列' },
  'pack-quote-ambiguous': { line: 21, column: 12, says: '2 次' },
  'pack-quote-differs': { line: 24, column: 12, says: '引文为 ≥ 17.80 万亩' },
  'pack-id-duplicate': { line: 4, column: 5, says: BASE },
  'pack-syntax': { line: 17, column: 3, says: '缩进' },
  'from-before-period': { code: 'pack-value-invalid', line: 18, column: 11, says: '2021–2035' },
  'from-before-document': { code: 'pack-value-invalid', line: 23, column: 11, says: '应为：2027' },
  'through-before-from': { code: 'pack-value-invalid', line: 19, column: 14, says: '2027–2035' },
  'through-after-period': { code: 'pack-value-invalid', line: 19, column: 14, says: '2027–2035' },
  'date-before-base': { code: 'pack-value-invalid', line: 11, column: 9, says: '≥ 2024-06-11' },
  'years-of-quote-differ': {
    code: 'pack-quote-differs',
    line: 19,
    column: 14,
    says: '引文为 2027—2030年',
  },
};

describe('each broken amendment says what is wrong, where, and what to do', () => {
  test('there is a case for every one', () => {
    const found = readdirSync(`${ROOT}${FOLDER}/broken`);
    expect(found.sort()).toEqual(Object.keys(FAULTS).sort());
  });

  test.each(Object.entries(FAULTS))('%s', (name, { code = name, line, column, says }) => {
    const path = `${FOLDER}/broken/${name}`;
    for (const names of [[path], [BASE, path], [path, BASE]]) {
      const json = run(['check', FIGURES, ...packs(...names), '-f', 'json']);
      expect(json).toMatchObject({ status: 2, stderr: '' });
      const { problems, findings, verdict } = JSON.parse(json.stdout);
      const of = problems.filter((problem: { code: string }) => problem.code.startsWith('pack-'));
      expect(of[0]).toMatchObject({
        code,
        severity: 'error',
        location: { path: `${path}/pack.yaml`, line, column },
      });
      if (code !== 'pack-syntax') expect(of).toHaveLength(1);
      expect(`${of[0].message} ${of[0].hint}`).toContain(says);
      // Nothing is judged by a law that may no longer be in force.
      expect({ findings, verdict }).toEqual({ findings: [], verdict: 'error' });
    }
    const said = run(['check', FIGURES, ...packs(path)]).stdout;
    expect(said).toContain(`${path}/pack.yaml:${line}:${column}`);
  });

  test.each(Object.entries(FAULTS))(
    '%s: verify says it first, and finds the rest of the text accounted for',
    (name, { code = name, line, column }) => {
      const path = `${FOLDER}/broken/${name}`;
      const { status, stdout } = run(['verify', path, '-f', 'json']);
      const { verdict, problems } = JSON.parse(stdout).packs[0];
      const codes: readonly string[] = problems.map((one: { code: string }) => one.code);
      // Whether two amendments overlap is told where they are applied.
      if (code !== 'pack-amendment-overlap' && code !== 'pack-id-duplicate') {
        expect(problems[0]).toMatchObject({ code, location: { line, column } });
      }
      const last = codes.findLastIndex((one) => one.startsWith('pack-'));
      expect(codes.slice(0, last + 1).every((one) => one.startsWith('pack-'))).toBe(true);
      // Those of the quote alone that the fault makes void: the amended number, and the former one.
      const unaccounted = codes.filter((one) => one === 'proof-number-unaccounted');
      expect(unaccounted.length).toBeLessThanOrEqual(2);
      expect(status).toBe(verdict === 'unreadable' ? 2 : verdict === 'differs' ? 1 : 0);
    },
  );

  test('two of one date that overlap are an error in either order, with both places', () => {
    const [one, other] = [
      [FIRST, AGAIN],
      [AGAIN, FIRST],
    ].map((names) => run(['check', FIGURES, ...packs(...names), '-f', 'json']));
    expect(one).toEqual(other);
    expect(one?.status).toBe(2);
    const [problem] = JSON.parse(one?.stdout ?? '').problems;
    expect(problem).toMatchObject({
      code: 'pack-amendment-overlap',
      location: { path: `${AGAIN}/pack.yaml` },
    });
    expect(problem.message).toContain('220605.water-use 2030年');
    expect(problem.hint).toContain(`${FIRST}/pack.yaml:`);
  });
});

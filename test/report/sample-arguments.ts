import type { NoteArguments, NoteCode } from '../../src/core/note.js';
import { UNREAD_REASONS } from '../../src/core/pack.js';
import type { ProblemArguments, ProblemCode } from '../../src/core/problem.js';
import { ratio } from '../../src/core/rational.js';

const first = { path: 'figures.csv', line: 2, column: 4 };

const besides = (['column', 'row', 'section', 'title', 'name', 'note'] as const).map((where) => ({
  ...{ word: '1-6月', text: '2025年1-6月用水', where },
}));

/** Arguments of each problem, in each of the ways that its sentence may take. */
export const PROBLEM_SAMPLES: {
  readonly [Code in ProblemCode]: readonly ProblemArguments[Code][];
} = {
  'file-not-found': [{}],
  'file-is-folder': [{}],
  'file-unreadable': [{ reason: 'EACCES' }],
  'file-empty': [{}],
  'file-binary': (['xlsx', 'xls', 'zip', 'pdf', 'unknown'] as const).map((kind) => ({ kind })),
  'file-changed': [{}],
  'file-too-large': [
    { unit: 'bytes', maximum: 268435456 },
    { unit: 'cells', maximum: 20000000 },
  ],
  'folder-without-tables': [{}],
  'files-not-matched': [{}],
  'encoding-unknown': [
    {
      tried: [
        { encoding: 'utf-8', line: 2, byte: '0xFF' },
        { encoding: 'gb18030', line: 3, byte: null },
      ],
    },
  ],
  'csv-malformed': [{ reason: 'quote-not-closed' }, { reason: 'other' }],
  'record-too-long': [{ maximum: 100000 }],
  'record-too-wide': [{ maximum: 16384 }],
  'header-not-found': [{ found: '甲, 乙' }, { found: '' }],
  'header-only': [{}],
  'column-repeated': [{ header: '单位', first: 3 }],
  'column-ignored': [
    { header: '完成率', because: 'kind' },
    { header: '进度', because: 'unknown' },
    { header: '2024年', because: 'year' },
    { header: '', because: 'unknown' },
  ],
  'value-column-ambiguous': [{ headers: ['实际值', '监测 值'] }],
  'value-column-unknown': [{ asked: '完成', headers: ['实际值'] }],
  'value-column-missing': [{ headers: ['规划目标值'] }],
  'text-skipped': [
    { text: '注：数据来自年度变更调查', rows: 1 },
    { text: '填表人：', rows: 2 },
  ],
  'cell-beyond-header': [{ text: '318.90' }],
  'column-unknown': [{ header: '口径', text: '三调' }],
  'words-unknown': [...besides, { word: '甲类', text: '甲类', where: 'column' }],
  'period-differs': besides,
  'kind-differs': besides,
  'part-only': besides,
  'place-differs': besides,
  'year-differs': besides,
  'row-short': [{ cells: 1, expected: 7 }],
  'cell-holds-rows': [{ text: '一张图系统\n临江市,2025,20.00' }],
  'blank-under-merge': [{ header: '类型', above: '现状' }],
  'figures-above-header': [{ text: '江源区, 2025, 10.00' }],
  'duty-unknown': [{ text: '不得随意修改规划', answer: '否' }],
  'region-contradicted': [{ asked: '江源区', says: '抚松县' }],
  'answer-refused': [{ header: '月份', word: '1-6月' }],
  'answer-unused': [
    { answer: { kind: 'ignore-column', header: '口径' } },
    { answer: { kind: 'value-column', header: '现状值' } },
    { answer: { kind: 'region', region: '江源区' } },
    { answer: { kind: 'year', year: 2025 } },
    { answer: { kind: 'indicator', indicator: '耕地保有量' } },
    {
      answer: {
        ...{ kind: 'accept', code: 'zero-value', rule: '220605.water-use', year: 2025, value: '0' },
      },
    },
  ],
  'zero-value': [{ indicator: 'water-use', text: '0' }],
  'multiple-below-one': [{ indicator: 'urban-expansion-multiple', text: '45%' }],
  'year-impossible': [
    { text: '1905/7/17', because: 'early' },
    { text: '2035', because: 'after-report-date' },
  ],
  'year-outside-period': [{ region: '江源区', year: 2015, from: 2021, through: 2035 }],
  'unit-missing': [
    { indicator: 'water-use', expected: '亿立方米' },
    { indicator: 'water-use', expected: null },
  ],
  'unit-unknown': [
    { text: '万亩地', known: ['亩', '万亩', '公顷'] },
    { text: '里', known: ['立方米'] },
  ],
  'unit-conflict': [{ first: '万亩', second: '公顷' }],
  'amounts-differ': [{ first: '11742.36公顷', second: '17.16万亩' }],
  'unit-ambiguous': [{ indicator: 'cultivated-land', units: ['万亩', '平方千米'] }],
  'wrong-dimension': [{ indicator: 'cultivated-land', unit: '倍', expected: ['亩', '公顷'] }],
  'not-a-number': (
    ['approximate', 'comparator', 'range', 'fraction', 'grouping', 'sentinel', 'other'] as const
  ).map((because) => ({ text: '约17.5', because })),
  'thousands-parted': [{ text: '6', parted: '800' }],
  'number-too-long': [{ digits: 100, exponent: 100 }],
  'sheet-error': [
    { text: '#DIV/0!', because: 'formula' },
    { text: '########', because: 'too-narrow' },
  ],
  negative: [{ text: '-1' }],
  duplicate: [
    { region: '220605', indicator: 'water-use', year: 2025, first },
    { region: '220605', indicator: 'water-use', year: null, first },
  ],
  'region-missing': [{ suggestion: '江源区' }, { suggestion: null }],
  'region-unknown': [
    { text: '江原区', nearest: '江源区', known: ['临江市', '抚松县'] },
    { text: '某县', nearest: null, known: [] },
  ],
  'region-not-covered': [{ region: '220602', rows: 5 }],
  'region-ambiguous': [{ text: '江源区', packs: ['a', 'b'] }],
  'code-name-mismatch': [
    { code: '220605', name: '临江市', codeMeans: '江源区', nameMeans: '临江市' },
    { code: '220605', name: '临江', codeMeans: null, nameMeans: null },
  ],
  'year-missing': [
    { indicators: ['water-use'], proposed: 2025 },
    { indicators: [], proposed: null },
  ],
  'year-conflict': [{ cell: '2024', header: '2025年现状值' }],
  'scientific-notation': [{ indicator: 'cultivated-land', text: '1.756E+01' }],
  'stated-target-differs': [
    { indicator: 'cultivated-land', stated: '17.5 万亩', limits: ['17.56 万亩'] },
  ],
  'target-not-judged': [{ text: '耕地保护目标' }],
  'stated-target-unread': [{ indicator: 'cultivated-land', text: '约17.5' }],
  'year-blank': [{}],
  'year-invalid': [{ text: '二五年' }],
  'partial-year': [{ indicator: 'water-use', text: '2025年上半年' }],
  'indicator-missing': [{ text: '17.6' }],
  'indicator-unknown': [
    { text: '耕地保有两', nearest: '耕地保有量' },
    { text: '人口', nearest: null },
  ],
  'indicator-unconstrained': [{ indicator: 'urban-boundary-area' }],
  'rows-not-selected': [
    { rows: 1, by: 'region' },
    { rows: 5, by: 'year' },
  ],
  'totals-skipped': [{ text: '合计', rows: 2 }],
  'regions-absent': [{ regions: ['220605', '220623'], total: 5 }],
  'year-without-figures': [{ region: '220605', year: 2025 }],
  'unit-assumed': [{ figures: 1 }, { figures: 3 }],
  'no-source': [{ figures: 1 }, { figures: 25 }],
  'part-exceeds-whole': [
    { part: 'permanent-basic-farmland', whole: 'cultivated-land', region: '220605' },
  ],
  'typed-differs-from-computed': [
    { indicator: 'urban-expansion-multiple', typed: '1.22', computed: '1.2296' },
  ],
  'typed-contradicts-computed': [
    { indicator: 'urban-expansion-multiple', typed: '1.22', computed: '1.24' },
  ],
  'base-conflict': [{ indicator: 'urban-construction-land-2020', first }],
  'base-zero': [{ indicator: 'urban-construction-land-2020' }],
  'earlier-date': [{ indicator: 'cultivated-land', text: '17.60', date: '2025-06-30' }],
  'unit-slip': [
    { indicator: 'cultivated-land', typed: '11742.36 万亩', likelyUnit: '公顷' },
    { indicator: 'cultivated-land', typed: '175.6 万亩', likelyUnit: null },
    { indicator: 'water-use', typed: '3700 亿立方米', likelyUnit: '万立方米', isQuota: true },
  ],
  'not-filled-in': [{ cells: 1 }, { cells: 5 }],
  'nothing-checked': [
    { reference: 0, outside: 0 },
    { reference: 5, outside: 0 },
    { reference: 0, outside: 5 },
  ],
  'quota-missing': [
    { limits: 5, packs: ['jizhenghan-2024-46'], selected: [], years: [2024] },
    { limits: 1, packs: ['my pack'], selected: ['江源区', '220681'], years: [2024, 2026] },
  ],
  'quota-conflict': [
    { quota: '0.38 亿立方米', printed: '0.37 亿立方米', by: 'approval' },
    { quota: '0.38 亿立方米', printed: '0.37 亿立方米', by: 'amendment' },
  ],
  'quota-document-missing': [{}],
  'quota-unused': [{ region: '220605', indicator: 'water-use', year: 2026, count: 3 }],
  'attestation-invalid': [{ text: '或许', obligation: 'blue-line' }],
  'attestation-conflict': [{ obligation: 'blue-line', first }],
  'attestation-without-evidence': [{ obligation: 'blue-line' }],
  'attestation-always-applies': [{ obligation: 'blue-line' }],
  'attestation-not-bound': [{ obligation: 'blue-line', region: '220605' }],
  'pack-not-text': [{}],
  'pack-syntax': [{ detail: 'unexpected end' }],
  'pack-key-unknown': [
    { key: 'limt', nearest: 'limit' },
    { key: 'x', nearest: null },
  ],
  'pack-key-duplicate': [{ key: 'rules[0].id' }],
  'pack-key-missing': [{ key: 'quote' }],
  'pack-value-invalid': [{ key: 'target', expected: '2035' }],
  'pack-text-missing': [{ text: 'approval.txt' }],
  'pack-text-changed': [{ expected: 'ab', actual: 'cd' }],
  'pack-region-unknown': [
    { region: '220606', nearest: '220605' },
    { region: 'x', nearest: null },
  ],
  'pack-region-duplicate': [{ text: '江源区' }],
  'pack-indicator-unknown': [
    { indicator: 'cultivated-lnd', nearest: 'cultivated-land' },
    { indicator: 'x', nearest: null },
  ],
  'pack-id-duplicate': [{ id: '220605.water-use' }],
  'pack-id-without-region': [{ id: 'water-use', region: '220605' }],
  'pack-limit-duplicate': [{ indicator: 'water-use', region: '220605' }],
  'pack-limit-dimension': [{ limit: '≥ 12 倍', indicator: 'water-use' }],
  'pack-clause-unknown': [
    { clause: '九', known: ['一', '二'] },
    { clause: '九', known: [] },
  ],
  'pack-quote-not-found': [{ quote: '耕地' }],
  'pack-quote-elsewhere': [{ quote: '耕地', expected: '江源区', line: 6, column: 40 }],
  'pack-quote-ambiguous': [{ quote: '1.23倍', times: 4 }],
  'pack-quote-unread': [{ quote: '耕地' }],
  'pack-quote-differs': [{ limit: '≥ 17.65 万亩', quote: '不低于17.56万亩', says: '≥ 17.56 万亩' }],
  'pack-base-unknown': [
    { base: 'jizhenghan-2024-64', nearest: 'jizhenghan-2024-46' },
    { base: 'x', nearest: null },
  ],
  'pack-rule-unknown': [
    { rule: '220605.water-uses', nearest: '220605.water-use' },
    { rule: 'x', nearest: null },
  ],
  'pack-amendment-relation': [{ limit: '≤ 17.80 万亩', rule: '220605.cultivated-land' }],
  'pack-amendment-overlap': [
    { rule: '220605.water-use', from: 2027, through: 2030, date: '2027-03-01', first },
    { rule: '220605.water-use', from: 2027, through: 2027, date: '2027-03-01', first },
  ],
  'pack-draft': [
    { unread: 0, uncoded: 0, unclassed: 0, unknown: 0 },
    { unread: 1, uncoded: 1, unclassed: 1, unknown: 1 },
    { unread: 2, uncoded: 3, unclassed: 4, unknown: 5 },
  ],
  'pack-unread': UNREAD_REASONS.map((reason) => ({ quote: '湿地面积不低于三十万亩', reason })),
  'pack-region-uncoded': [
    { name: '松涛县', candidates: [] },
    { name: '鼓楼区', candidates: ['320106 鼓楼区', '350102 鼓楼区'] },
  ],
  'draft-not-text': [{}],
  'draft-no-limit': [{}],
  'draft-unclassed': [{ duties: 1 }, { duties: 3 }],
  'proof-document-differs': (['title', 'number', 'issuer', 'date', 'period'] as const).flatMap(
    (key) => [
      { key, value: '甲', says: null },
      { key, value: '甲', says: '乙' },
    ],
  ),
  'proof-year-differs': [
    { rule: '220605.water-use', year: 2034, says: 2035 },
    { rule: '220605.water-use', year: 2034, says: null },
  ],
  'proof-region-differs': [{ rule: '220605.water-use', expected: '江源区', says: '浑江区' }],
  'proof-duty-region-differs': [
    { obligation: 'blue-line', expected: '江源区', says: null },
    { obligation: 'positioning', expected: null, says: '江源区' },
  ],
  'proof-indicator-differs': [
    { rule: '220605.water-use', expected: '用水总量', says: '耕地保有量' },
  ],
  'proof-limit-repeated': [{ rule: 'a', first: 'b', quote: '不低于12万亩' }],
  'proof-limit-of-all': [{ rule: 'a', regions: ['江源区', '临江市'] }],
  'proof-number-unaccounted': [{ number: '12', context: '不低于12万亩' }],
  'proof-clause-unaccounted': [
    { words: '严守红线', clause: '三' },
    { words: '严守红线', clause: null },
  ],
  'proof-excuse-covers-limit': [{ number: '12', quote: '不低于12万亩' }],
  'proof-limit-excused': [{ number: '12', reason: '原底线' }],
  'proof-excuse-idle': [{ quote: '2020年' }],
  'proof-words-missing': [{ id: 'blue-line', quote: '落实蓝线、绿线' }],
  'proof-words-elsewhere': [{ words: '黄线', quote: '落实蓝线、绿线' }],
  'proof-words-repeated': [{ words: '蓝线', first: 'blue-line' }],
  'proof-item-unclaimed': [{ item: '绿线', quote: '落实蓝线、绿线' }],
};

/** Arguments of each note, in each of the ways that its sentence may take. */
export const NOTE_SAMPLES: { readonly [Code in NoteCode]: readonly NoteArguments[Code][] } = {
  'interim-reading': [
    { target: 2035, relation: '>=' },
    { target: 2035, relation: '<=' },
  ],
  'rounded-would-meet': [
    { rounded: '17.56', places: 2 },
    { rounded: '12', places: 0 },
  ],
  'rounding-suspected': [{ unit: '公顷', finer: '平方米' }],
  'unit-slip': [
    { factor: ratio(1n, 15n), likelyUnit: '公顷', typedUnit: '万亩' },
    { factor: ratio(10n), likelyUnit: null, typedUnit: '万亩' },
  ],
  'doubt-accepted': [
    { code: 'zero-value', text: '0', by: null, because: null },
    { code: 'unit-slip', text: '11600', by: '张三', because: '已与原表核对' },
  ],
  derived: [{ numerator: 'urban-boundary-area', denominator: 'urban-construction-land-2020' }],
  'quota-repeats': [
    { document: '某函1号', approval: '吉政函〔2024〕46号' },
    { document: null, approval: '吉政函〔2024〕46号' },
  ],
  'unit-assumed': [{ unit: '万亩' }],
  'within-year': [{ text: '2025年上半年' }],
  'year-unknown': [{}],
  'near-limit': [{ margin: '2%' }],
  'before-approval': [{ date: '2024-06-11' }, { date: '2024-06-11', dated: '2024-03-31' }],
  'outside-period': [{ from: 2021, through: 2035 }],
  'target-not-reached': [{ target: 2035 }],
  'quota-fills': [
    { document: '某函1号', issuer: '某局' },
    { document: '某函1号', issuer: null },
  ],
  amended: [
    {
      document: '吉政函〔2027〕000号（虚构）',
      date: '2027-03-01',
      approval: '吉政函〔2024〕46号',
      was: { relation: '>=', amount: { value: '17.56', unit: '万亩' }, year: 2035 },
    },
    {
      document: '吉政函〔2027〕000号（虚构）',
      date: '2027-03-01',
      approval: '吉政函〔2024〕46号',
      was: { relation: '<=', amount: null, year: 2035 },
    },
    {
      document: '吉政函〔2027〕000号（虚构）',
      date: '2027-03-01',
      approval: '吉政函〔2024〕46号',
      was: null,
    },
  ],
  superseded: [
    {
      document: '吉政函〔2027〕000号（虚构）',
      date: '2027-03-01',
      by: '吉政函〔2029〕000号（虚构）',
      was: { relation: '<=', amount: { value: '0.38', unit: '亿立方米' }, year: 2030 },
    },
  ],
};

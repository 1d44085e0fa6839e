import { describe, expect, test } from 'vitest';
import { checkCsv, dutyOf, longTable, problemsOf } from '../support/check-csv.js';

const PASSING = [
  ['江源区', 2025, '耕地保有量', '17.60', '万亩', 'x'],
  ['江源区', 2025, '永久基本农田保护面积', '12', '万亩', 'x'],
  ['江源区', 2025, '生态保护红线面积', '627.63', '平方千米', 'x'],
  ['江源区', 2025, '城镇开发边界扩展倍数', '1.2', '倍', 'x'],
  ['江源区', 2025, '用水总量', '0.3', '亿立方米', 'x'],
] as const;
type Row = readonly (string | number)[];
const attest = (duty: string, answer: string, evidence = '台账', region = '江源区'): Row => [
  region,
  '',
  duty,
  answer,
  '',
  evidence,
];
const checked = (rows: readonly Row[], options = {}) =>
  checkCsv(longTable(...PASSING, ...rows), options);

describe('attestations', () => {
  test.each([
    ['是', 'attested'],
    ['已落实', 'attested'],
    ['yes', 'attested'],
    ['YES', 'attested'],
    ['部分', 'partial'],
    ['部分落实', 'partial'],
    ['partly', 'partial'],
    ['否', 'unfulfilled'],
    ['未落实', 'unfulfilled'],
    ['no', 'unfulfilled'],
    ['不涉及', 'not-applicable'],
    ['n.a.', 'not-applicable'],
    ['', 'unattested'],
  ])('%j is %s; it needs neither unit nor year', (answer, outcome) => {
    const report = checked([attest('紫线', answer)]);
    expect(dutyOf(report, '220605', 'purple-line').outcome).toBe(outcome);
    expect(problemsOf(report).filter((problem) => problem.startsWith('error'))).toEqual([]);
  });

  test('a duty is found by its id too, and keeps its evidence and cell', () => {
    const duty = dutyOf(checked([attest('blue-line', '是', '划定成果')]), '220605', 'blue-line');
    expect(duty).toMatchObject({
      evidence: '划定成果',
      text: '是',
      location: { line: 7, column: 4 },
    });
  });

  test('是 without evidence is a warning', () => {
    expect(problemsOf(checked([attest('蓝线', '是', '')]))).toContain(
      'warning attestation-without-evidence',
    );
  });

  test('否 on a duty of class control is a violation, on another class it is not', () => {
    expect(checked([attest('蓝线', '否')]).verdict).toBe('non-compliant');
    expect(checked([attest('规划监督执法', '否')]).verdict).toBe('compliant');
  });

  test('不涉及 on a duty that always applies settles nothing', () => {
    const report = checked([attest('严守城镇开发边界', '不涉及')]);
    expect(dutyOf(report, '220605', 'urban-boundary-held').outcome).toBe('unattested');
    expect(problemsOf(report)).toContain('warning attestation-always-applies');
  });

  test('what is no answer is an error', () => {
    const report = checked([attest('蓝线', '基本')]);
    expect(dutyOf(report, '220605', 'blue-line').reasons).toEqual(['attestation-invalid']);
    expect(report.verdict).toBe('error');
  });

  test('different answers for one region are an error, the same one twice is not', () => {
    expect(problemsOf(checked([attest('蓝线', '是'), attest('蓝线', '否')]))).toContain(
      'error attestation-conflict',
    );
    expect(problemsOf(checked([attest('蓝线', '是'), attest('蓝线', '已落实')]))).not.toContain(
      'error attestation-conflict',
    );
  });

  test("the city's own duties are attested on the city's row, and only asked for there", () => {
    const report = checked([attest('规划委员会制度', '是', '文件', '白山市')]);
    expect(dutyOf(report, '220600', 'planning-committee').outcome).toBe('attested');
    expect(() => dutyOf(report, '220605', 'planning-committee')).toThrow();
    expect(() => dutyOf(checked([]), '220600', 'planning-committee')).toThrow();
    const onCounty = checked([attest('规划委员会制度', '是')]);
    expect(problemsOf(onCounty)).toContain('warning attestation-not-bound');
  });

  test("功能定位 on a county is that county's own", () => {
    const duty = dutyOf(checked([attest('功能定位', '是')]), '220605', 'positioning-220605');
    expect(duty).toMatchObject({ outcome: 'attested' });
    expect(duty.citation.quote).toContain('江源区');
  });

  test('the evidence of the row that names any counts', () => {
    const report = checked([attest('蓝线', '是', ''), attest('蓝线', '已落实', '成果')]);
    expect(dutyOf(report, '220605', 'blue-line').evidence).toBe('成果');
    expect(problemsOf(report)).not.toContain('warning attestation-without-evidence');
  });

  test('N/A says that there is nothing to say, not that a duty does not apply', () => {
    expect(dutyOf(checked([attest('蓝线', 'N/A')]), '220605', 'blue-line').outcome).toBe(
      'unattested',
    );
  });

  test('--year leaves out the attestations of other years', () => {
    const yearly = (year: number, answer: string): Row => [
      '江源区',
      year,
      '体检评估与监测预警',
      answer,
      '',
      '报告',
    ];
    const report = checked([yearly(2024, '否'), yearly(2025, '是')], { year: 2025 });
    expect(dutyOf(report, '220605', 'monitoring-and-warning').outcome).toBe('attested');
    expect(problemsOf(report)).toContain('note rows-not-selected');
  });

  test('partly is no answer that settles a required duty', () => {
    const report = checked([attest('蓝线', '部分')], {
      requireAttestations: true,
      only: [...PASSING.map(() => 'cultivated-land'), 'blue-line'],
    });
    expect(report.verdict).toBe('incomplete');
  });

  test("--all-regions asks for the city's own duties too", () => {
    expect(dutyOf(checked([], { allRegions: true }), '220600', 'planning-committee').outcome).toBe(
      'unattested',
    );
  });

  test("--require-attestations asks for the city's duties where all its counties are checked", () => {
    const counties = ['临江市', '抚松县', '靖宇县', '长白县'].map(
      (name): Row => [name, 2025, '耕地保有量', '60', '万亩', 'x'],
    );
    const whole = checked(counties, { requireAttestations: true });
    expect(dutyOf(whole, '220600', 'planning-committee').outcome).toBe('unattested');
  });

  test('--require-attestations asks for every duty of class control or mechanism', () => {
    const bare = checked([], { requireAttestations: true });
    expect(bare.verdict).toBe('incomplete');
    const open = bare.findings.flatMap((finding) =>
      finding.kind === 'obligation' && ['control', 'mechanism'].includes(finding.obligation.class)
        ? [finding.obligation]
        : [],
    );
    const rows = open.map(({ id }) => attest(id, '是'));
    expect(checked(rows, { requireAttestations: true }).verdict).toBe('compliant');
    expect(checked(rows.slice(1), { requireAttestations: true }).verdict).toBe('incomplete');
    expect(checked(rows.slice(1)).verdict).toBe('compliant');
  });
});

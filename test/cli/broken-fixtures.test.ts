import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ROOT, run } from '../support/run.js';

interface Case {
  /** The fixture's name, where it is not the code's. */
  readonly file?: string;
  readonly severity?: 'error' | 'warning' | 'note';
  readonly line: number | null;
  readonly column: number | null;
  readonly exit: number;
  /** Words that the message or its hint must hold. */
  readonly says: string;
  /** Set where the fixture is a quota file for these figures. */
  readonly quotasFor?: string;
  readonly options?: readonly string[];
}

const error = { severity: 'error', exit: 2 } as const;
const warning = { severity: 'warning', exit: 3 } as const;
const note = { severity: 'note', exit: 3 } as const;
const value = { ...error, line: 2, column: 5 } as const;

const CASES: Readonly<Record<string, Case>> = {
  'file-empty': { ...error, line: null, column: null, says: '空' },
  'file-binary': { ...error, line: null, column: null, says: 'CSV' },
  'encoding-unknown': { ...error, line: 2, column: null, says: 'UTF-8' },
  'csv-malformed': { ...error, line: 3, column: null, says: '引号' },
  'record-too-wide': { ...error, line: 2, column: null, says: '16384' },
  'header-not-found': { ...error, line: 1, column: null, says: '名称, 面积, 时间' },
  'not-filled-in': { ...note, line: null, column: null, says: '尚未填写' },
  'header-only': { ...error, line: 1, column: null, says: '表头' },
  'column-repeated': { ...error, line: 1, column: 4, says: '年度' },
  'column-ignored': { ...note, line: 1, column: 8, says: '进度' },
  'value-column-ambiguous': { ...error, line: 1, column: 5, says: '--value-column 实际值' },
  'value-column-missing': { ...error, line: 1, column: 4, says: '规划目标值' },
  'value-column-unknown': {
    ...error,
    line: 1,
    column: 4,
    says: '完成值',
    options: ['--value-column', '完成值'],
  },
  'words-unknown': { ...error, line: 2, column: 4, says: '壬级' },
  'column-unknown': { ...error, line: 2, column: 8, says: '甲批' },
  'kind-differs': { ...error, line: 2, column: 8, says: '预计' },
  'part-only': { ...error, line: 1, column: 3, says: '农业' },
  'place-differs': { ...error, line: 2, column: 2, says: '湾沟镇' },
  'year-differs': { ...error, line: 2, column: 8, says: '2023年' },
  'row-short': { ...error, line: 2, column: 1, says: '4 个单元格' },
  'cell-holds-rows': { ...error, line: 2, column: 7, says: '引号' },
  'blank-under-merge': { ...error, line: 3, column: 3, says: '现状' },
  'figures-above-header': { ...error, line: 1, column: 1, says: '表头之下' },
  'duty-unknown': { ...error, line: 3, column: 4, says: '不得随意修改规划' },
  'text-skipped': { ...note, line: 3, column: 1, says: '数据不含飞地' },
  'cell-beyond-header': { ...error, line: 3, column: 8, says: '逗号' },
  'unit-missing': { ...error, line: 3, column: 6, says: '--assume-units' },
  'unit-unknown': { ...error, line: 3, column: 6, says: '万畝' },
  'unit-conflict': { ...error, line: 3, column: 5, says: '万亩' },
  'amounts-differ': { ...error, line: 2, column: 4, says: '17.16万亩' },
  'unit-ambiguous': { ...error, line: 2, column: 3, says: '公顷' },
  'wrong-dimension': { ...error, line: 3, column: 6, says: '计量单位与指标不符' },
  'not-a-number-approximate': { ...value, says: '约17.5' },
  'not-a-number-comparator': { ...value, says: '≥17.56' },
  'not-a-number-range': { ...value, says: '17-18' },
  'not-a-number-fraction': { ...value, says: '1/3' },
  'not-a-number-grouping': { ...value, says: '1,23' },
  'thousands-parted': { ...error, line: 2, column: 3, says: '千分位' },
  'number-too-long': { ...value, says: '100' },
  'sheet-error': { ...value, says: '单元格为公式错误值，请在原表修正' },
  negative: { ...value, says: '-17.60' },
  duplicate: { ...error, line: 3, column: 5, says: '重复填报' },
  'region-missing': { ...error, line: 3, column: 1, says: '--region' },
  'region-unknown': { ...error, line: 3, column: 1, says: '--region 江源区' },
  'region-not-covered': { ...warning, line: 3, column: 1, says: '浑江区' },
  'code-name-mismatch': { ...error, line: 2, column: 1, says: '行政区代码与名称不一致' },
  'year-missing': { ...error, line: null, column: null, says: '--year' },
  'year-blank': { ...error, line: 3, column: 3, says: '年份' },
  'year-invalid': { ...error, line: 2, column: 3, says: '二〇二五' },
  'year-conflict': { ...error, line: 3, column: 2, says: '2025年现状值' },
  'partial-year': { ...error, line: 3, column: 3, says: '非全年数据，不能与年度指标比对' },
  'indicator-missing': { ...error, line: 3, column: 4, says: '指标' },
  'indicator-unknown': { ...note, line: 3, column: 4, says: '耕地保有量' },
  'indicator-unconstrained': { ...note, line: 3, column: 5, says: '林地保有量' },
  'year-without-figures': { ...note, line: null, column: null, says: '2026' },
  'totals-skipped': { ...note, line: 3, column: 1, says: '合计' },
  'no-source': { ...note, line: null, column: null, says: '数据来源' },
  'part-exceeds-whole': { ...warning, line: 3, column: 5, says: '永久基本农田' },
  'typed-differs-from-computed': { ...warning, line: 2, column: 5, says: '1.15' },
  'typed-contradicts-computed': { ...error, line: 2, column: 5, says: '1.15' },
  'zero-value': { ...value, says: '确为 0 的，请确认' },
  'multiple-below-one': { ...value, says: '0.23' },
  'year-impossible': { ...error, line: 2, column: 3, says: '1905/7/17' },
  'year-outside-period': { ...value, says: '2021—2035' },
  'earlier-date': { ...note, line: 2, column: 5, says: '2025-06-30' },
  'unit-slip': { ...error, line: 2, column: 5, says: '公顷' },
  'scientific-notation': { ...warning, line: 2, column: 5, says: '1.756E+05' },
  'stated-target-differs': { ...warning, line: 2, column: 4, says: '17.56 万亩' },
  'stated-target-unread': { ...note, line: 2, column: 4, says: '约17.5' },
  'base-conflict': { ...error, line: 5, column: 5, says: '2020年城镇建设用地规模' },
  'base-zero': { ...error, line: 3, column: 5, says: '2020年城镇建设用地规模' },
  'nothing-checked': { ...error, line: null, column: null, says: '未核对任何指标，不视为符合' },
  'attestation-invalid': { ...error, line: 3, column: 5, says: '基本落实' },
  'attestation-conflict': { ...error, line: 4, column: 5, says: '蓝线' },
  'attestation-without-evidence': { ...warning, line: 3, column: 5, says: '蓝线' },
  'attestation-always-applies': { ...warning, line: 3, column: 5, says: '严守城镇开发边界' },
  'attestation-not-bound': { ...warning, line: 3, column: 5, says: '规划委员会制度' },
  'quota-missing': {
    ...note,
    line: null,
    column: null,
    says: 'dixian template --quotas --region 江源区,临江市 --year 2026,2027 -o quotas.csv',
  },
  'quota-conflict': {
    ...error,
    line: 2,
    column: 4,
    says: '下达指标与批复载明数值不一致',
    quotasFor: 'baishan-2025.csv',
  },
  'quota-document-missing': {
    ...error,
    line: 2,
    column: 6,
    says: '文号',
    quotasFor: 'baishan-2024.csv',
  },
  'quota-unused': {
    ...note,
    line: 2,
    column: 4,
    says: '林地保有量',
    quotasFor: 'baishan-2024.csv',
  },
};

describe('each broken file says what is wrong, where, and what to do', () => {
  test('there is a case for every broken fixture', () => {
    const files = readdirSync(`${ROOT}fixtures/broken`).map((name) => name.replace('.csv', ''));
    expect(files.sort()).toEqual(Object.keys(CASES).sort());
  });

  test.each(Object.entries(CASES))('%s', (name, expected) => {
    const fixture = `fixtures/broken/${name}.csv`;
    const { quotasFor, options = [] } = expected;
    const files =
      quotasFor === undefined
        ? [fixture, ...options]
        : [`fixtures/${quotasFor}`, '--quotas', fixture];
    const code = name.replace(/^not-a-number-.*/, 'not-a-number');
    const path = ['year-without-figures', 'no-source', 'year-missing'].includes(name)
      ? fixture
      : undefined;

    const json = run(['check', ...files, '-f', 'json']);
    expect(json.stderr).toBe('');
    const report = JSON.parse(json.stdout);
    const found = report.problems.filter((problem: { code: string }) => problem.code === code);
    expect(found, JSON.stringify(report.problems)).toHaveLength(1);
    const { severity, location, message, hint } = found[0];
    expect(severity).toBe(expected.severity);
    if (code === 'nothing-checked' || code === 'quota-missing') expect(location).toBeNull();
    else
      expect(location).toEqual({
        path: path ?? fixture,
        line: expected.line,
        column: expected.column,
      });
    expect(`${message} ${hint}`).toContain(expected.says);
    expect(report.exitCode).toBe(expected.exit);
    expect(json.status).toBe(expected.exit);

    const terminal = run(['check', ...files]);
    expect(terminal.status).toBe(expected.exit);
    const said = terminal.stdout.replace(/\s+/g, '');
    expect(said).toContain(expected.says.replace(/\s+/g, ''));
    const place = `${fixture}:${expected.line}:${expected.column}`;
    if (expected.line !== null && expected.column !== null) expect(said).toContain(place);

    const english = run(['check', ...files, '--lang', 'en', '-f', 'json']);
    const worded = JSON.parse(english.stdout).problems.find(
      (problem: { code: string }) => problem.code === code,
    );
    expect(worded.message).not.toBe(message);
    expect(worded.message.length).toBeGreaterThan(10);
    expect(english.status).toBe(expected.exit);
  });
});

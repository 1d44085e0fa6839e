import type { Language } from '../../messages/text.js';

/** The columns of the list that a city sends back to a county, in their order. */
export const CORRECTION_COLUMNS = [
  'number',
  'region',
  'regionCode',
  'year',
  'indicator',
  'file',
  'cell',
  'stands',
  'kind',
  'wrong',
  'todo',
  'corrected',
  'code',
] as const;

/** A column of the correction list. */
export type CorrectionColumn = (typeof CORRECTION_COLUMNS)[number];

/** The words of the correction list. */
export interface CorrectionWording {
  readonly columns: Readonly<Record<CorrectionColumn, string>>;
  readonly missing: {
    readonly blank: string;
    readonly absent: string;
    readonly todo: (unit: string | null) => string;
  };
  readonly undecided: string;
  /** Stands where a whole file is meant and not a cell of it. */
  readonly wholeFile: string;
  readonly line: (line: number) => string;
  readonly blank: string;
}

/** In both languages: 退回修改清单. */
export const CORRECTION_WORDINGS: Readonly<Record<Language, CorrectionWording>> = {
  zh: {
    columns: {
      number: '序号',
      region: '行政区',
      regionCode: '行政区代码',
      year: '数据年份',
      indicator: '指标',
      file: '文件',
      cell: '单元格',
      stands: '表中内容',
      kind: '类别',
      wrong: '问题',
      todo: '处理办法',
      corrected: '更正情况（退回后填写）',
      code: '代码',
    },
    missing: {
      blank: '应填报的数值空缺',
      absent: '文件中没有这一指标的数据',
      todo: (unit) =>
        unit === null
          ? '请填报数值、计量单位和数据来源'
          : `请填报数值、计量单位（如${unit}）和数据来源`,
    },
    undecided: '请按所列原因更正后重新报送',
    wholeFile: '（整个文件）',
    line: (line) => `第${line}行`,
    blank: '（空）',
  },
  en: {
    columns: {
      number: 'No.',
      region: 'region',
      regionCode: 'region code',
      year: 'year of the data',
      indicator: 'indicator',
      file: 'file',
      cell: 'cell',
      stands: 'what stands there',
      kind: 'kind',
      wrong: 'what is wrong',
      todo: 'what to do',
      corrected: 'how it was corrected (to be filled in)',
      code: 'code',
    },
    missing: {
      blank: 'a figure that is required is left blank',
      absent: 'the file has no cell for a figure that is required',
      todo: (unit) =>
        unit === null
          ? 'fill in the figure with its unit and data source'
          : `fill in the figure with its unit (${unit}, say) and data source`,
    },
    undecided: 'correct it for the reasons given, and send the file again',
    wholeFile: '(the whole file)',
    line: (line) => `line ${line}`,
    blank: '(blank)',
  },
};

import type { Localized, Messages } from '../text.js';

/** The words of the list that a city sends back to a county: 退回修改清单. */
export const CORRECTION_WORDING = {
  columns: {
    number: { zh: '序号', en: 'No.' },
    region: { zh: '行政区', en: 'region' },
    regionCode: { zh: '行政区代码', en: 'region code' },
    year: { zh: '数据年份', en: 'year of the data' },
    indicator: { zh: '指标', en: 'indicator' },
    file: { zh: '文件', en: 'file' },
    cell: { zh: '单元格', en: 'cell' },
    stands: { zh: '表中内容', en: 'what stands there' },
    kind: { zh: '类别', en: 'kind' },
    wrong: { zh: '问题', en: 'what is wrong' },
    todo: { zh: '处理办法', en: 'what to do' },
    corrected: { zh: '更正情况（退回后填写）', en: 'how it was corrected (to be filled in)' },
    code: { zh: '代码', en: 'code' },
  },
  missing: {
    blank: { zh: '应填报的数值空缺', en: 'a figure that is required is left blank' },
    absent: {
      zh: '文件中没有这一指标的数据',
      en: 'the file has no cell for a figure that is required',
    },
    /** Where a name that is not known is near the indicator's. */
    slip: (text: string, place: string) => ({
      zh: `${place} 的“${text}”可能就是该指标：名称有误的请更正，否则请填报`,
      en: `“${text}” at ${place} may be this indicator: correct its name, or else fill in the figure`,
    }),
    todo: (unit: string | null) =>
      unit === null
        ? {
            zh: '请填报数值、计量单位和数据来源',
            en: 'fill in the figure with its unit and data source',
          }
        : {
            zh: `请填报数值、计量单位（如${unit}）和数据来源`,
            en: `fill in the figure with its unit (${unit}, say) and data source`,
          },
  },
  undecided: {
    zh: '请按所列原因更正后重新报送',
    en: 'correct it for the reasons given, and send the file again',
  },
  /** Stands where a whole file is meant and not a cell of it. */
  wholeFile: { zh: '（整个文件）', en: '(the whole file)' },
  line: (line: number) => ({ zh: `第${line}行`, en: `line ${line}` }),
  blank: { zh: '（空）', en: '(blank)' },
} satisfies Messages;

/** {@link CORRECTION_WORDING} in one language. */
export type CorrectionWording = Localized<typeof CORRECTION_WORDING>;

/** A column of the correction list. */
export type CorrectionColumn = keyof CorrectionWording['columns'];

/** The columns in their order. */
export const CORRECTION_COLUMNS = Object.keys(CORRECTION_WORDING.columns) as CorrectionColumn[];

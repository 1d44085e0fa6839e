import type { Localized, Messages } from '../text.js';

/** What a comparison of packs says around its limits. */
export const DIFF_WORDING = {
  title: { zh: '底线值对照', en: 'Limits compared' },
  before: { zh: '原', en: 'before' },
  after: { zh: '现', en: 'after' },
  kinds: {
    tightened: { zh: '收紧', en: 'tightened' },
    relaxed: { zh: '放宽', en: 'relaxed' },
    filled: { zh: '下达指标已明确', en: 'quota now a number' },
    assigned: { zh: '改为上级下达', en: 'left to a quota' },
    changed: { zh: '方向或量纲不同', en: 'of another direction or dimension' },
    new: { zh: '新增', en: 'new' },
    gone: { zh: '取消', en: 'gone' },
  },
  years: (from: number, through: number) =>
    from === through
      ? { zh: `${from}年`, en: `${from}` }
      : { zh: `${from}—${through}年`, en: `${from}–${through}` },
  /** Stands for a limit that is not drawn. */
  none: { zh: '无', en: 'none' },
  converted: (amount: string) => ({ zh: `折算 ${amount}`, en: `converted ${amount}` }),
  same: { zh: '底线值没有不同', en: 'no limit differs' },
  /** How many limits, each one region's and indicator's, are the same in every year. */
  unchanged: (count: number) => ({ zh: `${count} 项未变`, en: `${count} unchanged` }),
  columns: [
    { zh: '变化', en: 'Change' },
    { zh: '行政区', en: 'Region' },
    { zh: '指标', en: 'Indicator' },
    { zh: '适用年份', en: 'Years' },
    { zh: '原底线值', en: 'Limit before' },
    { zh: '现底线值', en: 'Limit after' },
    { zh: '差额', en: 'Difference' },
    { zh: '依据', en: 'Basis' },
  ],
} satisfies Messages;

/** {@link DIFF_WORDING} in one language. */
export type DiffWording = Localized<typeof DIFF_WORDING>;

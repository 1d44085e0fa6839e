import type { Localized, Messages } from '../text.js';

/** The labels of what an entry says. */
export const ENTRY_WORDING = {
  limit: { zh: '底线值', en: 'limit' },
  actual: { zh: '现状值', en: 'actual value' },
  entered: { zh: '原填报值', en: 'as entered' },
  headroom: { zh: '与底线差额', en: 'headroom' },
  answer: { zh: '填报内容', en: 'answer' },
  evidence: { zh: '佐证材料', en: 'evidence' },
  source: { zh: '数据来源', en: 'data source' },
  place: { zh: '位置', en: 'place' },
  basis: { zh: '依据', en: 'basis' },
  note: { zh: '备注', en: 'remarks' },
  hint: { zh: '处理办法', en: 'what to do' },
  /** A cell in spreadsheet terms behind its place: 单元格 D3. */
  cell: (name: string) => ({ zh: `单元格 ${name}`, en: `cell ${name}` }),
} satisfies Messages;

/** {@link ENTRY_WORDING} in one language. */
export type EntryWording = Localized<typeof ENTRY_WORDING>;

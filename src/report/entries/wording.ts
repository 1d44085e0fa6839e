import type { Language } from '../../messages/text.js';

/** The labels of what an entry says. */
export interface EntryWording {
  readonly limit: string;
  readonly actual: string;
  readonly entered: string;
  readonly headroom: string;
  readonly answer: string;
  readonly evidence: string;
  readonly source: string;
  readonly place: string;
  readonly basis: string;
  readonly note: string;
  readonly hint: string;
  /** A cell in spreadsheet terms behind its place: 单元格 D3. */
  readonly cell: (name: string) => string;
}

/** In both languages. */
export const ENTRY_WORDINGS: Readonly<Record<Language, EntryWording>> = {
  zh: {
    limit: '底线值',
    actual: '现状值',
    entered: '原填报值',
    headroom: '与底线差额',
    answer: '填报内容',
    evidence: '佐证材料',
    source: '数据来源',
    place: '位置',
    basis: '依据',
    note: '备注',
    hint: '处理办法',
    cell: (name) => `单元格 ${name}`,
  },
  en: {
    limit: 'limit',
    actual: 'actual value',
    entered: 'as entered',
    headroom: 'headroom',
    answer: 'answer',
    evidence: 'evidence',
    source: 'data source',
    place: 'place',
    basis: 'basis',
    note: 'remarks',
    hint: 'what to do',
    cell: (name) => `cell ${name}`,
  },
};

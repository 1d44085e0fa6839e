import type { ChangeKind } from '../../core/diff.js';
import type { Language } from '../../messages/text.js';

/** What a diff says around its limits, in one language. */
export interface DiffWording {
  readonly title: string;
  readonly before: string;
  readonly after: string;
  readonly kinds: Readonly<Record<ChangeKind, string>>;
  readonly years: (from: number, through: number) => string;
  /** Stands for a limit that is not drawn. */
  readonly none: string;
  readonly converted: (amount: string) => string;
  readonly same: string;
  /** How many limits, each one region's and indicator's, are the same in every year. */
  readonly unchanged: (count: number) => string;
  readonly columns: readonly [
    kind: string,
    region: string,
    indicator: string,
    years: string,
    before: string,
    after: string,
    difference: string,
    basis: string,
  ];
}

/** The wording of each language. */
export const DIFF_WORDINGS: Readonly<Record<Language, DiffWording>> = {
  zh: {
    title: '底线值对照',
    before: '原',
    after: '现',
    kinds: {
      tightened: '收紧',
      relaxed: '放宽',
      filled: '下达指标已明确',
      assigned: '改为上级下达',
      changed: '方向或量纲不同',
      new: '新增',
      gone: '取消',
    },
    years: (from, through) => (from === through ? `${from}年` : `${from}—${through}年`),
    none: '无',
    converted: (amount) => `折算 ${amount}`,
    same: '底线值没有不同',
    unchanged: (count) => `${count} 项未变`,
    columns: ['变化', '行政区', '指标', '适用年份', '原底线值', '现底线值', '差额', '依据'],
  },
  en: {
    title: 'Limits compared',
    before: 'before',
    after: 'after',
    kinds: {
      tightened: 'tightened',
      relaxed: 'relaxed',
      filled: 'quota now a number',
      assigned: 'left to a quota',
      changed: 'of another direction or dimension',
      new: 'new',
      gone: 'gone',
    },
    years: (from, through) => (from === through ? `${from}` : `${from}–${through}`),
    none: 'none',
    converted: (amount) => `converted ${amount}`,
    same: 'no limit differs',
    unchanged: (count) => `${count} unchanged`,
    columns: [
      'Change',
      'Region',
      'Indicator',
      'Years',
      'Limit before',
      'Limit after',
      'Difference',
      'Basis',
    ],
  },
};

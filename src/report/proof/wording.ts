import type { Proof } from '../../core/proof.js';
import type { Language } from '../../messages/text.js';
import { totalOf } from './summary.js';

/** What accounts for a stretch of text, as the legend and the coverage table name it. */
export type AccountLabel = 'limit' | 'year' | 'obligation' | 'excuse' | 'unaccounted';

/** Everything that a proof says in one language beside its problems. */
export interface ProofWording {
  readonly title: string;
  readonly problems: string;
  /** The conclusion in one line. */
  readonly verdictLine: (proof: Proof) => string;
  /** The conclusion on several packs. */
  readonly allLine: (proofs: readonly Proof[]) => string;
  readonly total: string;
  readonly accounts: Readonly<Record<AccountLabel, string>>;
  /** What the marks in the text mean. */
  readonly meanings: Readonly<Record<AccountLabel, string>>;
  readonly numbers: string;
  readonly clauses: string;
  readonly text: string;
  readonly hashAgrees: string;
  readonly hashDiffers: string;
  readonly legend: string;
  readonly coverage: string;
  readonly approval: string;
  readonly encodings: string;
  readonly rules: string;
  readonly years: string;
  readonly obligations: string;
  readonly excuses: string;
  readonly columns: {
    readonly rule: string;
    readonly region: string;
    readonly indicator: string;
    readonly limit: string;
    readonly year: string;
    readonly duty: string;
    readonly kind: string;
    readonly words: string;
    readonly reason: string;
    readonly place: string;
    readonly issuer: string;
    readonly date: string;
    readonly pack: string;
  };
  readonly assigned: string;
  readonly backToText: string;
  readonly alsoBy: (name: string) => string;
  readonly carried: (limits: number) => string;
  readonly foot: string;
}

const zh: ProofWording = {
  title: '规则库核验',
  problems: '不符之处',
  verdictLine: (proof) => {
    const { numbers, clauses, verdict } = proof;
    if (verdict === 'unreadable') return '无法核验：规则库或原文未能读取。';
    const counts = [
      `${totalOf(numbers)} 个数字：${numbers.limit} 个底线值、${numbers.year} 个适用年份、${
        numbers.obligation === 0 ? '' : `${numbers.obligation} 个见于义务、`
      }${numbers.excuse} 个已说明理由、${unaccounted(numbers.unaccounted)}`,
      `${totalOf(clauses)} 个文句：${clauses.rule} 个为规则、${clauses.obligation} 个为义务、${clauses.excuse} 个已说明理由、${unaccounted(clauses.unaccounted)}`,
    ].join('；');
    if (verdict === 'proven') return `已证明：与原文一致。${counts}。`;
    return `与原文不符：${errorsOf(proof)} 处错误。${counts}。`;
  },
  allLine: (proofs) =>
    `${proofs.length} 个规则库，${proofs.filter(({ verdict }) => verdict === 'proven').length} 个已证明。`,
  total: '合计',
  accounts: {
    limit: '规则',
    year: '年份',
    obligation: '义务',
    excuse: '已说明理由',
    unaccounted: '没有着落',
  },
  meanings: {
    limit: '规则所引：底线值及其文字',
    year: '底线值适用的年份',
    obligation: '义务所引',
    excuse: '不构成要求，已说明理由',
    unaccounted: '没有着落：未被任何规则、义务或理由引用',
  },
  numbers: '数字',
  clauses: '文句',
  text: '原文',
  hashAgrees: '校验码相符',
  hashDiffers: '校验码不符',
  legend: '图例',
  coverage: '着落一览',
  approval: '批复原文',
  encodings: '文字的着落',
  rules: '规则',
  years: '承接的年份',
  obligations: '义务',
  excuses: '已说明理由的文字',
  columns: {
    rule: '规则',
    region: '行政区',
    indicator: '指标',
    limit: '底线值',
    year: '年份',
    duty: '义务',
    kind: '类别',
    words: '原文',
    reason: '理由',
    place: '位置',
    issuer: '批准机关',
    date: '成文日期',
    pack: '规则库',
  },
  assigned: '上级下达',
  backToText: '见原文',
  alsoBy: (name) => `另见：${name}`,
  carried: (limits) => `承接至 ${limits} 条底线`,
  foot: '本页由规则库与批复原文逐字比对生成，只说明规则库与原文是否一致，不作为法律意见。',
};

const en: ProofWording = {
  title: 'Proof of a pack',
  problems: 'Objections',
  verdictLine: (proof) => {
    const { numbers, clauses, verdict } = proof;
    if (verdict === 'unreadable') return 'Could not be tried: the pack or its text is unreadable.';
    const duties = numbers.obligation === 0 ? '' : `${numbers.obligation} in duties, `;
    const counts = [
      `${many(totalOf(numbers), 'number')}: ${many(numbers.limit, 'limit')}, ${many(numbers.year, 'year')} of limits, ${duties}${numbers.excuse} excused, ${numbers.unaccounted || 'none'} unaccounted`,
      `${many(totalOf(clauses), 'clause')}: ${clauses.rule} of rules, ${clauses.obligation} of obligations, ${clauses.excuse} excused, ${clauses.unaccounted || 'none'} unaccounted`,
    ].join('; ');
    if (verdict === 'proven') return `Proven: the pack says what the text says. ${counts}.`;
    const errors = errorsOf(proof);
    return `Differs from the text: ${many(errors, 'error')}. ${counts}.`;
  },
  allLine: (proofs) =>
    `${many(proofs.length, 'pack')}, ${proofs.filter(({ verdict }) => verdict === 'proven').length} proven.`,
  total: 'total',
  accounts: {
    limit: 'rules',
    year: 'years',
    obligation: 'duties',
    excuse: 'excused',
    unaccounted: 'unaccounted',
  },
  meanings: {
    limit: 'quoted by a rule: a limit and its words',
    year: 'a year that limits hold for',
    obligation: 'quoted by an obligation',
    excuse: 'asks nothing, for a stated reason',
    unaccounted: 'unaccounted: quoted by no rule, obligation or excuse',
  },
  numbers: 'numbers',
  clauses: 'clauses',
  text: 'text',
  hashAgrees: 'checksum agrees',
  hashDiffers: 'checksum differs',
  legend: 'Legend',
  coverage: 'Coverage',
  approval: 'The approval',
  encodings: 'What encodes it',
  rules: 'Rules',
  years: 'Years that carry',
  obligations: 'Obligations',
  excuses: 'Excused words',
  columns: {
    rule: 'Rule',
    region: 'Region',
    indicator: 'Indicator',
    limit: 'Limit',
    year: 'Year',
    duty: 'Obligation',
    kind: 'Class',
    words: 'Words',
    reason: 'Reason',
    place: 'Place',
    issuer: 'Issuer',
    date: 'Date',
    pack: 'Pack',
  },
  assigned: 'assigned',
  backToText: 'in the text',
  alsoBy: (name) => `also: ${name}`,
  carried: (limits) => `carries into ${many(limits, 'limit')}`,
  foot: 'Made by holding the pack against the approval word for word. It says whether the two agree, and is no legal opinion.',
};

/** The wording of each language. Total: a language without one does not compile. */
export const PROOF_WORDINGS: Readonly<Record<Language, ProofWording>> = { zh, en };

function errorsOf({ problems }: Proof): number {
  return problems.filter(({ problem }) => problem.severity === 'error').length;
}

function many(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

function unaccounted(count: number): string {
  return count === 0 ? '没有遗漏' : `${count} 个没有着落`;
}

import type { Proof } from '../../core/proof.js';
import { plural } from '../phrases.js';
import { totalOf } from '../tally.js';
import type { Localized, Messages, Text } from '../text.js';

/** What a proof says beside its problems. */
export const PROOF_WORDING = {
  title: { zh: '规则库核验', en: 'Proof of a pack' },
  problems: { zh: '不符之处', en: 'Objections' },
  /** The conclusion in one line. */
  verdictLine,
  /** The conclusion on several packs. */
  allLine: (proofs: readonly Proof[]) => ({
    zh: `${proofs.length} 个规则库，${proofs.filter(({ verdict }) => verdict === 'proven').length} 个已证明。`,
    en: `${plural(proofs.length, 'pack')}, ${proofs.filter(({ verdict }) => verdict === 'proven').length} proven.`,
  }),
  total: { zh: '合计', en: 'total' },
  accounts: {
    limit: { zh: '规则', en: 'rules' },
    year: { zh: '年份', en: 'years' },
    obligation: { zh: '义务', en: 'duties' },
    excuse: { zh: '已说明理由', en: 'excused' },
    unaccounted: { zh: '没有着落', en: 'unaccounted' },
  },
  /** What the marks in the text mean. */
  meanings: {
    limit: { zh: '规则所引：底线值及其文字', en: 'quoted by a rule: a limit and its words' },
    year: { zh: '底线值适用的年份', en: 'a year that limits hold for' },
    obligation: { zh: '义务所引', en: 'quoted by an obligation' },
    excuse: { zh: '不构成要求，已说明理由', en: 'asks nothing, for a stated reason' },
    unaccounted: {
      zh: '没有着落：未被任何规则、义务或理由引用',
      en: 'unaccounted: quoted by no rule, obligation or excuse',
    },
  },
  numbers: { zh: '数字', en: 'numbers' },
  clauses: { zh: '文句', en: 'clauses' },
  text: { zh: '原文', en: 'text' },
  hashAgrees: { zh: '校验码相符', en: 'checksum agrees' },
  hashDiffers: { zh: '校验码不符', en: 'checksum differs' },
  legend: { zh: '图例', en: 'Legend' },
  coverage: { zh: '着落一览', en: 'Coverage' },
  approval: { zh: '批复原文', en: 'The approval' },
  encodings: { zh: '文字的着落', en: 'What encodes it' },
  rules: { zh: '规则', en: 'Rules' },
  years: { zh: '承接的年份', en: 'Years that carry' },
  obligations: { zh: '义务', en: 'Obligations' },
  excuses: { zh: '已说明理由的文字', en: 'Excused words' },
  columns: {
    rule: { zh: '规则', en: 'Rule' },
    region: { zh: '行政区', en: 'Region' },
    indicator: { zh: '指标', en: 'Indicator' },
    limit: { zh: '底线值', en: 'Limit' },
    year: { zh: '年份', en: 'Year' },
    duty: { zh: '义务', en: 'Obligation' },
    kind: { zh: '类别', en: 'Class' },
    words: { zh: '原文', en: 'Words' },
    reason: { zh: '理由', en: 'Reason' },
    place: { zh: '位置', en: 'Place' },
    issuer: { zh: '批准机关', en: 'Issuer' },
    date: { zh: '成文日期', en: 'Date' },
    pack: { zh: '规则库', en: 'Pack' },
  },
  assigned: { zh: '上级下达', en: 'assigned' },
  backToText: { zh: '见原文', en: 'in the text' },
  alsoBy: (name: string) => ({ zh: `另见：${name}`, en: `also: ${name}` }),
  carried: (limits: number) => ({
    zh: `承接至 ${limits} 条底线`,
    en: `carries into ${plural(limits, 'limit')}`,
  }),
  foot: {
    zh: '本页由规则库与批复原文逐字比对生成，只说明规则库与原文是否一致，不作为法律意见。',
    en: 'Made by holding the pack against the approval word for word. It says whether the two agree, and is no legal opinion.',
  },
} satisfies Messages;

/** {@link PROOF_WORDING} in one language. */
export type ProofWording = Localized<typeof PROOF_WORDING>;

/** What accounts for a stretch of text, as the legend and the coverage table name it. */
export type AccountLabel = keyof ProofWording['accounts'];

function verdictLine({ numbers, clauses, verdict, problems }: Proof): Text {
  if (verdict === 'unreadable') {
    return {
      zh: '无法核验：规则库或原文未能读取。',
      en: 'Could not be tried: the pack or its text is unreadable.',
    };
  }
  const duties =
    numbers.obligation === 0
      ? { zh: '', en: '' }
      : { zh: `${numbers.obligation} 个见于义务、`, en: `${numbers.obligation} in duties, ` };
  const ofNumbers = {
    zh: `${totalOf(numbers)} 个数字：${numbers.limit} 个底线值、${numbers.year} 个适用年份、${duties.zh}${numbers.excuse} 个已说明理由、${unaccounted(numbers.unaccounted).zh}`,
    en: `${plural(totalOf(numbers), 'number')}: ${plural(numbers.limit, 'limit')}, ${plural(numbers.year, 'year')} of limits, ${duties.en}${numbers.excuse} excused, ${unaccounted(numbers.unaccounted).en}`,
  };
  const ofClauses = {
    zh: `${totalOf(clauses)} 个文句：${clauses.rule} 个为规则、${clauses.obligation} 个为义务、${clauses.excuse} 个已说明理由、${unaccounted(clauses.unaccounted).zh}`,
    en: `${plural(totalOf(clauses), 'clause')}: ${clauses.rule} of rules, ${clauses.obligation} of obligations, ${clauses.excuse} excused, ${unaccounted(clauses.unaccounted).en}`,
  };
  const counts = {
    zh: `${ofNumbers.zh}；${ofClauses.zh}`,
    en: `${ofNumbers.en}; ${ofClauses.en}`,
  };
  if (verdict === 'proven') {
    return {
      zh: `已证明：与原文一致。${counts.zh}。`,
      en: `Proven: the pack says what the text says. ${counts.en}.`,
    };
  }
  const errors = problems.filter(({ problem }) => problem.severity === 'error').length;
  return {
    zh: `与原文不符：${errors} 处错误。${counts.zh}。`,
    en: `Differs from the text: ${plural(errors, 'error')}. ${counts.en}.`,
  };
}

function unaccounted(count: number): Text {
  return count === 0
    ? { zh: '没有遗漏', en: 'none unaccounted' }
    : { zh: `${count} 个没有着落`, en: `${count} unaccounted` };
}

import type { YearSpan } from '../../core/explanation.js';
import type { LimitInForce } from '../../core/finding.js';
import type { Obligation, Pack, Rule } from '../../core/pack.js';
import type { Localized, Messages, Text } from '../text.js';

/** What an explanation says around its numbers. The words of the law stay Chinese. */
export const EXPLAIN_WORDING = {
  words: { zh: '原文', en: 'Words' },
  /** Why the paragraph is not shown. */
  hidden: {
    missing: {
      zh: '未找到批复原文，无法显示所在段落；引文：',
      en: "The approval's text is not at hand, so the paragraph cannot be shown; the quote:",
    },
    changed: {
      zh: '批复原文与规则库所核验的不一致（校验码不符），不显示所在段落；引文：',
      en: "The approval's text is not the one that the pack was proven against (the checksum differs), so the paragraph is not shown; the quote:",
    },
  },
  limit: { zh: '底线值', en: 'Limit' },
  /** Beside the unit in which the limit is printed. */
  ownUnit: { zh: '批复所用单位', en: "the approval's unit" },
  notKnown: {
    zh: '批复未载明数值，由上级下达；提供下达指标（--quotas 文件）后列出各单位数值和临界值。',
    en: 'The approval prints no number: a higher authority assigns it. With the quota (--quotas FILE) its units and edges are shown.',
  },
  relations: {
    '>=': { zh: '下限，含本数', en: 'floor, inclusive' },
    '<=': { zh: '上限，含本数', en: 'cap, inclusive' },
  },
  unit: { zh: '单位', en: 'Unit' },
  amount: { zh: '数值', en: 'Number' },
  fraction: { zh: '精确值', en: 'Exactly' },
  years: { zh: '各年适用', en: 'Years' },
  yearsOf: (from: number, through: number) =>
    from === through
      ? { zh: `${from}年`, en: `${from}` }
      : { zh: `${from}—${through}年`, en: `${from}–${through}` },
  /** How the years of a span are treated; `line` is the line in numbers, where it is known. */
  span: describeSpan,
  /** What else decides whether a figure can be held against its line. */
  yearNeeded: {
    zh: '数据须注明年份：各年适用的底线不同。',
    en: 'A figure must name its year: the limit depends on it.',
  },
  yearNotNeeded: {
    zh: '各年底线相同，数据未注明年份也可核对。',
    en: 'The limit is the same in every year, so a figure without a year can be checked.',
  },
  flow: {
    zh: '年度总量，须为全年数据；不足一年的不能核对。',
    en: 'A total over a full year: a figure of part of a year cannot be checked.',
  },
  outside: (from: number, through: number) => ({
    zh: `规划期（${from}—${through}年）以外的年份不作判定。`,
    en: `Years outside the plan period (${from}–${through}) are not judged.`,
  }),
  formula: (numerator: string, denominator: string) => ({
    zh: `未直接填报时推算：${numerator} ÷ ${denominator}。`,
    en: `Where it is not entered: ${numerator} ÷ ${denominator}.`,
  }),
  edges: { zh: '临界值', en: 'Edges' },
  edgesNote: { zh: '末位相差一个单位', en: 'one last digit apart' },
  passes: { zh: '恰好符合', en: 'just passes' },
  fails: { zh: '恰好不符合', en: 'just fails' },
  nothingFails: { zh: '—', en: '—' },
  /** How many readings touch everything, before they are listed in short. */
  general: (count: number) => ({
    zh: `适用于全部规则和义务的 ${count} 条（全文见 -f markdown）：`,
    en: `${count} that apply to every rule and obligation (in full: -f markdown):`,
  }),
  interpretations: {
    unreviewed: {
      zh: '判读说明（未经法制审核）',
      en: 'Interpretation notes, not reviewed by a lawyer',
    },
    reviewed: { zh: '判读说明（已经法制审核）', en: 'Interpretation notes, reviewed by a lawyer' },
  },
  workingOf: (year: string) => ({ zh: `计算过程 · ${year}`, en: `Arithmetic · ${year}` }),
  steps: {
    read: { zh: '填报值', en: 'entered' },
    convert: { zh: '换算', en: 'converted' },
    divide: { zh: '推算值', en: 'derived' },
    subtract: { zh: '差额', en: 'headroom' },
    share: { zh: '占底线', en: 'of the limit' },
    decide: { zh: '判定', en: 'decides' },
  },
  meets: (meets: boolean) =>
    meets
      ? {
          zh: '差额不小于 0，满足底线（含本数）',
          en: 'the headroom is not below 0: the limit is met (inclusive)',
        }
      : { zh: '差额小于 0，不满足底线', en: 'the headroom is below 0: the limit is not met' },
  outcome: { zh: '核对结果', en: 'outcome' },
  noFigure: {
    zh: '数据中没有可用于该规则的数值。',
    en: 'The data hold no figure that this rule could be checked with.',
  },
  class: { zh: '类别', en: 'Class' },
  bound: { zh: '约束对象', en: 'Binds' },
  attest: { zh: '如何佐证', en: 'What attests it' },
  /** What attests a duty, sentence by sentence. */
  attestation: describeAttestation,
  answers: { zh: '填报情况', en: 'Answers' },
} satisfies Messages;

/** {@link EXPLAIN_WORDING} in one language. */
export type ExplainWording = Localized<typeof EXPLAIN_WORDING>;

function describeSpan(
  { standing, basis, limit, citation }: YearSpan,
  line: string | null,
  { target }: Rule,
  { document, period }: Pack,
): Text {
  if (standing === 'outside-period') {
    return {
      zh: `不在规划期内（${period.from}—${period.through}年），不作判定`,
      en: `outside the plan period (${period.from}–${period.through}): not judged`,
    };
  }
  if (standing === 'no-limit' || limit === null) {
    return {
      zh: '批复未规定该年底线，不作判定',
      en: 'the approval draws no line for this year: not judged',
    };
  }
  if (standing === 'target-not-reached') {
    const year = limit.year ?? target;
    return {
      zh: `目标年未到：该指标只在${year}年判定（${line ?? '上级下达指标'}），此前只列差额`,
      en: `target year not reached: decided in ${year} alone (${line ?? 'assigned quota'}); before it only the headroom is shown`,
    };
  }
  const said = describeLine(limit);
  if (standing === 'judged') return said;
  return {
    zh: `${said.zh}；年末早于批复日期（${document.date}），仅供比对，不作判定`,
    en: `${said.en}; the year ends before the approval's date (${document.date}): for reference only, not judged`,
  };

  function describeLine({ year, source, quota }: LimitInForce): Text {
    if (line === null) {
      return standing === 'judged'
        ? {
            zh: '上级下达指标，批复未载明数值：提供指标及文号（--quotas 文件）方可判定',
            en: 'an assigned quota; the approval prints no number, so supply it with its document number (--quotas FILE)',
          }
        : { zh: '上级下达指标', en: 'an assigned quota' };
    }
    if (source === 'quota') {
      const by = quota?.document ?? '';
      return { zh: `${line}：上级下达指标（${by}）`, en: `${line}: the quota assigned by ${by}` };
    }
    const amendment = source === 'amendment' ? (citation?.document ?? '') : null;
    if (basis === 'interim') {
      const drawn = year ?? target;
      return {
        zh: `${line}：${amendment === null ? '' : `${amendment}调整后的`}${drawn}年底线，判读为期中各年同样适用`,
        en: `${line}: the line of ${drawn}${amendment === null ? '' : `, as amended by ${amendment}`}, read as holding in interim years too`,
      };
    }
    if (amendment !== null) {
      return { zh: `${line}：${amendment}调整后的数值`, en: `${line}, as amended by ${amendment}` };
    }
    return year === target
      ? { zh: `${line}：目标年底线`, en: `${line}: the line of the target year` }
      : { zh: `${line}：批复载明的该年数值`, en: `${line}: the number printed for this year` };
  }
}

function describeAttestation({
  id,
  name,
  class: firmness,
  attestation,
  frequency,
  mayNotApply,
  note,
}: Obligation): readonly Text[] {
  if (attestation === 'none') {
    return [
      {
        zh: '总体要求，无可佐证的具体事项，不要求填报。',
        en: 'Nothing definite could be attested, so no attestation is asked for.',
      },
    ];
  }
  const answers = mayNotApply
    ? { zh: '是、部分、否、不涉及', en: '是, 部分, 否 or 不涉及' }
    : { zh: '是、部分、否', en: '是, 部分 or 否' };
  return [
    {
      zh: `每个约束对象在数据文件中填一行：指标“${name}”（或 ${id}），数值填${answers.zh}，数据来源填佐证材料；不需单位和年份。`,
      en: `A row of the figures file for each that it binds: the indicator ${name} (or ${id}), the value ${answers.en}, the evidence as its data source; no unit and no year.`,
    },
    ...(mayNotApply ? [] : [ALWAYS_APPLIES]),
    ...(frequency === null ? [] : [FREQUENCIES[frequency]]),
    ...EFFECTS[firmness],
    ...(note === null ? [] : [{ zh: note, en: note }]),
  ];
}

const ALWAYS_APPLIES: Text = {
  zh: '该义务总是适用，不能填“不涉及”。',
  en: 'It always applies: 不涉及 is no answer.',
};

const FREQUENCIES = {
  once: { zh: '一次即可。', en: 'Once is enough.' },
  yearly: { zh: '逐年填报。', en: 'Every year.' },
} satisfies Record<string, Text>;

const NO_EFFECT: Text = {
  zh: '只供记录，不影响核对结论。',
  en: 'For the record; it has no effect on the verdict.',
};

/** What an answer does to the verdict. */
const EFFECTS: Readonly<Record<Obligation['class'], readonly Text[]>> = {
  control: [
    {
      zh: '填“否”即为存在不符合项（退出码 1）。',
      en: '否 makes the verdict non-compliant (exit 1).',
    },
    {
      zh: '填“部分”或未填，只在 --require-attestations 时影响结论（资料不全，退出码 3）。',
      en: '部分 or no answer has an effect under --require-attestations alone (incomplete, exit 3).',
    },
  ],
  mechanism: [
    {
      zh: '填“否”“部分”或未填，只在 --require-attestations 时影响结论（资料不全，退出码 3）。',
      en: '否, 部分 or no answer has an effect under --require-attestations alone (incomplete, exit 3).',
    },
  ],
  guidance: [NO_EFFECT],
  principle: [NO_EFFECT],
};

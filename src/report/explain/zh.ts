import type { YearSpan } from '../../core/explanation.js';
import type { LimitInForce } from '../../core/finding.js';
import type { Obligation, Pack, Rule } from '../../core/pack.js';
import type { ExplainWording } from './wording.js';

/** What an explanation says in Chinese. */
export const zh: ExplainWording = {
  words: '原文',
  hidden: {
    missing: '未找到批复原文，无法显示所在段落；引文：',
    changed: '批复原文与规则库所核验的不一致（校验码不符），不显示所在段落；引文：',
  },
  limit: '底线值',
  ownUnit: '批复所用单位',
  notKnown: '批复未载明数值，由上级下达；提供下达指标（--quotas 文件）后列出各单位数值和临界值。',
  relations: { '>=': '下限，含本数', '<=': '上限，含本数' },
  unit: '单位',
  amount: '数值',
  fraction: '精确值',
  years: '各年适用',
  yearsOf: (from, through) => (from === through ? `${from}年` : `${from}—${through}年`),
  span: spanText,
  yearNeeded: '数据须注明年份：各年适用的底线不同。',
  yearNotNeeded: '各年底线相同，数据未注明年份也可核对。',
  flow: '年度总量，须为全年数据；不足一年的不能核对。',
  outside: (from, through) => `规划期（${from}—${through}年）以外的年份不作判定。`,
  formula: (numerator, denominator) => `未直接填报时推算：${numerator} ÷ ${denominator}。`,
  edges: '临界值',
  edgesNote: '末位相差一个单位',
  passes: '恰好符合',
  fails: '恰好不符合',
  nothingFails: '—',
  general: (count) => `适用于全部规则和义务的 ${count} 条（全文见 -f markdown）：`,
  interpretations: { unreviewed: '判读说明（未经法制审核）', reviewed: '判读说明（已经法制审核）' },
  workingOf: (year) => `计算过程 · ${year}`,
  steps: {
    read: '填报值',
    convert: '换算',
    divide: '推算值',
    subtract: '差额',
    share: '占底线',
    decide: '判定',
  },
  meets: (meets) => (meets ? '差额不小于 0，满足底线（含本数）' : '差额小于 0，不满足底线'),
  outcome: '核对结果',
  noFigure: '数据中没有可用于该规则的数值。',
  class: '类别',
  bound: '约束对象',
  attest: '如何佐证',
  attestation: attestationText,
  answers: '填报情况',
};

function spanText(
  { standing, basis, limit, citation }: YearSpan,
  line: string | null,
  { target }: Rule,
  { document, period }: Pack,
): string {
  if (standing === 'outside-period') {
    return `不在规划期内（${period.from}—${period.through}年），不作判定`;
  }
  if (standing === 'no-limit' || limit === null) return '批复未规定该年底线，不作判定';
  if (standing === 'target-not-reached') {
    return `目标年未到：该指标只在${limit.year ?? target}年判定（${line ?? '上级下达指标'}），此前只列差额`;
  }
  const said = lineClause(limit);
  if (standing === 'judged') return said;
  return `${said}；年末早于批复日期（${document.date}），仅供比对，不作判定`;

  function lineClause(own: LimitInForce): string {
    if (line === null) {
      return standing === 'judged'
        ? '上级下达指标，批复未载明数值：提供指标及文号（--quotas 文件）方可判定'
        : '上级下达指标';
    }
    const drawn = `${own.year ?? target}年`;
    if (own.source === 'quota') return `${line}：上级下达指标（${own.quota?.document ?? ''}）`;
    if (own.source === 'amendment' && basis !== 'interim') {
      return `${line}：${citation?.document ?? ''}调整后的数值`;
    }
    const by = own.source === 'amendment' ? `${citation?.document ?? ''}调整后的` : '';
    if (basis === 'interim') return `${line}：${by}${drawn}底线，判读为期中各年同样适用`;
    return own.year === target ? `${line}：目标年底线` : `${line}：批复载明的该年数值`;
  }
}

function attestationText({
  id,
  name,
  class: firmness,
  attestation,
  frequency,
  mayNotApply,
  note,
}: Obligation): readonly string[] {
  if (attestation === 'none') return ['总体要求，无可佐证的具体事项，不要求填报。'];
  const answers = mayNotApply ? '是、部分、否、不涉及' : '是、部分、否';
  const often = { once: '一次即可。', yearly: '逐年填报。' } as const;
  return [
    `每个约束对象在数据文件中填一行：指标“${name}”（或 ${id}），数值填${answers}，数据来源填佐证材料；不需单位和年份。`,
    ...(mayNotApply ? [] : ['该义务总是适用，不能填“不涉及”。']),
    ...(frequency === null ? [] : [often[frequency]]),
    ...EFFECTS[firmness],
    ...(note === null ? [] : [note]),
  ];
}

const REQUIRED = '填“部分”或未填，只在 --require-attestations 时影响结论（资料不全，退出码 3）。';
const NO_EFFECT = '只供记录，不影响核对结论。';

/** What an answer does to the verdict. */
const EFFECTS: Readonly<Record<Obligation['class'], readonly string[]>> = {
  control: ['填“否”即为存在不符合项（退出码 1）。', REQUIRED],
  mechanism: [REQUIRED.replace('填“部分”', '填“否”“部分”')],
  guidance: [NO_EFFECT],
  principle: [NO_EFFECT],
};

import {
  LIMIT_OUTCOMES,
  type LimitOutcome,
  OBLIGATION_OUTCOMES,
  type ObligationOutcome,
} from '../../core/finding.js';
import type { Verdict } from '../../core/report.js';
import type { Tally } from '../tally.js';

/** The outcomes of a limit in Chinese. */
export const outcomes: Readonly<Record<LimitOutcome, string>> = {
  pass: '符合',
  fail: '不符合',
  missing: '未填报',
  unassigned: '未提供下达指标',
  undecided: '无法判定',
  reference: '仅供比对',
  'not-applicable': '不适用',
};

/** The outcomes of an obligation in Chinese. Self-declared, so none of them is called 符合. */
export const obligationOutcomes: Readonly<Record<ObligationOutcome, string>> = {
  attested: '已落实（自述）',
  partial: '部分落实',
  unfulfilled: '未落实',
  unattested: '待佐证',
  'not-applicable': '不涉及',
};

/** The conclusions in Chinese. */
export const verdicts: Readonly<Record<Verdict, string>> = {
  compliant: '所核对指标均符合',
  'non-compliant': '存在不符合项',
  error: '数据有误，未能完成核对',
  incomplete: '资料不全，暂不能作出结论',
};

/** How often an outcome occurs, in Chinese: `24 符合`. */
export function count(outcome: LimitOutcome, times: number): string {
  return `${times} ${outcomes[outcome]}`;
}

/** The conclusion in one Chinese line. */
export function verdictLine(tally: Tally): string {
  return [conclusion(tally), near(tally), errors(tally), allowance(tally), duties(tally)]
    .filter((part) => part !== '')
    .join('；');
}

function conclusion(tally: Tally): string {
  const { verdict, counts, limits, allowed } = tally;
  if (verdict === 'compliant' && allowed > 0) {
    return `已核对 ${counts.pass} 项均符合；另有 ${allowed} 项未判定（已注明）${unjudged(tally)}`;
  }
  if (verdict === 'compliant') return `${verdicts.compliant}：${counts.pass} 项${unjudged(tally)}`;
  if (limits === 0) return `${verdicts[verdict]}：未核对任何指标，不视为符合`;
  const parts = LIMIT_OUTCOMES.filter((outcome) => counts[outcome] > 0);
  return `${verdicts[verdict]}：${limits} 项中 ${parts.map((outcome) => count(outcome, counts[outcome])).join('、')}`;
}

function unjudged({ counts }: Tally): string {
  const parts = (['reference', 'not-applicable'] as const).filter((outcome) => counts[outcome] > 0);
  return parts.map((outcome) => `；${counts[outcome]} 项${outcomes[outcome]}`).join('');
}

function near({ near: marked }: Tally): string {
  if (marked === null) return '';
  const { count: times, margin } = marked;
  return times === 0
    ? `没有临近底线的（${margin} 以内）`
    : `其中 ${times} 项临近底线（${margin} 以内）`;
}

function allowance({ allowedByConfig }: Tally): string {
  if (allowedByConfig === null) return '';
  const { path, outcomes: allowed } = allowedByConfig;
  return `${path} 允许${allowed.map((outcome) => `“${outcomes[outcome]}”`).join('')}不影响结论`;
}

function errors({ verdict, errors: number }: Tally): string {
  return verdict === 'error' && number > 0 ? `错误 ${number} 个` : '';
}

function duties({ obligations, attestationsRequired }: Tally): string {
  const parts = OBLIGATION_OUTCOMES.filter((outcome) => obligations[outcome] > 0);
  if (parts.length === 0) return '';
  const open = obligations.unattested > 0 && !attestationsRequired;
  if (parts.length === 1 && parts[0] === 'unattested') {
    return `${obligations.unattested} 项义务待佐证${open ? '（不影响结论）' : ''}`;
  }
  const list = parts.map((outcome) => `${obligations[outcome]} 项${obligationOutcomes[outcome]}`);
  return `义务 ${list.join('、')}${open ? '（待佐证的不影响结论）' : ''}`;
}

import {
  LIMIT_OUTCOMES,
  type LimitOutcome,
  OBLIGATION_OUTCOMES,
  type ObligationOutcome,
} from '../core/finding.js';
import type { Verdict } from '../core/report.js';
import { plural } from './phrases.js';
import type { Tally } from './tally.js';
import type { Text } from './text.js';

/** The outcomes of a limit. */
export const OUTCOMES = {
  pass: { zh: '符合', en: 'pass' },
  fail: { zh: '不符合', en: 'fail' },
  missing: { zh: '未填报', en: 'missing' },
  unassigned: { zh: '未提供下达指标', en: 'quota not supplied' },
  undecided: { zh: '无法判定', en: 'undecided' },
  reference: { zh: '仅供比对', en: 'for reference only' },
  'not-applicable': { zh: '不适用', en: 'not applicable' },
} satisfies Record<LimitOutcome, Text>;

/** The outcomes of an obligation. Self-declared, so none of them is called a pass. */
export const DUTY_OUTCOMES = {
  attested: { zh: '已落实（自述）', en: 'attested (self-declared)' },
  partial: { zh: '部分落实', en: 'partly fulfilled' },
  unfulfilled: { zh: '未落实', en: 'unfulfilled' },
  unattested: { zh: '待佐证', en: 'unattested' },
  'not-applicable': { zh: '不涉及', en: 'does not apply' },
} satisfies Record<ObligationOutcome, Text>;

/** The conclusions. */
export const VERDICTS = {
  compliant: { zh: '所核对指标均符合', en: 'compliant' },
  'non-compliant': { zh: '存在不符合项', en: 'non-compliant' },
  error: { zh: '数据有误，未能完成核对', en: 'error, the check could not be completed' },
  incomplete: { zh: '资料不全，暂不能作出结论', en: 'incomplete, no conclusion yet' },
} satisfies Record<Verdict, Text>;

/** How often an outcome occurs, for a heading: `24 符合`, `24 pass`. */
export function countOutcome(outcome: LimitOutcome, times: number): Text {
  const { zh, en } = OUTCOMES[outcome];
  return { zh: `${times} ${zh}`, en: `${times} ${en}` };
}

/** The conclusion in one line, with what it rests on. */
export function verdictLine(tally: Tally): Text {
  const parts = [
    ...[conclusion(tally), confirmed(tally), unjudgedRegions(tally), near(tally)],
    ...[errors(tally), gate(tally), allowance(tally), duties(tally)],
  ];
  return join(
    parts.filter((part) => part !== null),
    { zh: '；', en: '; ' },
  );
}

function conclusion(tally: Tally): Text {
  const { verdict, counts, limits, allowed } = tally;
  const others = unjudged(tally);
  if (verdict === 'compliant' && allowed > 0) {
    return {
      zh: `已核对 ${counts.pass} 项均符合；另有 ${allowed} 项未判定（已注明）${others.zh}`,
      en: `${plural(counts.pass, 'limit')} checked and met; ${allowed} more not decided (as noted)${others.en}`,
    };
  }
  if (verdict === 'compliant') {
    return {
      zh: `${VERDICTS.compliant.zh}：${counts.pass} 项${others.zh}`,
      en: `Compliant: all limits checked are met (${counts.pass})${others.en}`,
    };
  }
  const { zh, en } = VERDICTS[verdict];
  const capitalised = en.slice(0, 1).toUpperCase() + en.slice(1);
  if (limits === 0) {
    return {
      zh: `${zh}：未核对任何指标，不视为符合`,
      en: `${capitalised}: nothing was checked, which is not a pass`,
    };
  }
  const outcomes = LIMIT_OUTCOMES.filter((outcome) => counts[outcome] > 0);
  const list = listed(outcomes.map((outcome) => countOutcome(outcome, counts[outcome])));
  return {
    zh: `${zh}：${limits} 项中 ${list.zh}`,
    en: `${capitalised}: of ${plural(limits, 'limit')}, ${list.en}`,
  };
}

function unjudged({ counts }: Tally): Text {
  const outcomes = (['reference', 'not-applicable'] as const).filter((one) => counts[one] > 0);
  return {
    zh: outcomes.map((one) => `；${counts[one]} 项${OUTCOMES[one].zh}`).join(''),
    en: outcomes.map((one) => `; ${counts[one]} ${OUTCOMES[one].en}`).join(''),
  };
}

function unjudgedRegions({ verdict, unjudged: names }: Tally): Text | null {
  if (verdict !== 'incomplete' || names.length === 0) return null;
  return {
    zh: `${names.join('、')}有数据，但没有一项可以判定`,
    en: `none of the figures of ${names.join(', ')} could be judged`,
  };
}

function confirmed({ confirmed: count }: Tally): Text | null {
  return count === 0
    ? null
    : { zh: `其中 ${count} 项经人工确认`, en: `${count} confirmed by a person` };
}

function gate({ gate: differing }: Tally): Text | null {
  return differing === null
    ? null
    : {
        zh: `有警告尚未处理，按设置退出码为 ${differing.exitCode}`,
        en: `a warning remains, so the exit code is ${differing.exitCode}, as was asked`,
      };
}

function near({ near: marked }: Tally): Text | null {
  if (marked === null) return null;
  const { count, margin } = marked;
  return count === 0
    ? { zh: `没有临近底线的（${margin} 以内）`, en: `none near its limit (within ${margin})` }
    : {
        zh: `其中 ${count} 项临近底线（${margin} 以内）`,
        en: `${count} near the limit (within ${margin})`,
      };
}

function allowance({ allowedByConfig }: Tally): Text | null {
  if (allowedByConfig === null) return null;
  const { path, outcomes } = allowedByConfig;
  const words = join(
    outcomes
      .map((outcome) => OUTCOMES[outcome])
      .map(({ zh, en }) => ({ zh: `“${zh}”`, en: `"${en}"` })),
    { zh: '', en: ' and ' },
  );
  return {
    zh: `${path} 允许${words.zh}不影响结论`,
    en: `${path} allows ${words.en} to stay open`,
  };
}

function errors({ verdict, errors: count }: Tally): Text | null {
  return verdict === 'error' && count > 0
    ? { zh: `错误 ${count} 个`, en: plural(count, 'error') }
    : null;
}

function duties({ obligations, attestationsRequired }: Tally): Text | null {
  const outcomes = OBLIGATION_OUTCOMES.filter((outcome) => obligations[outcome] > 0);
  if (outcomes.length === 0) return null;
  const { unattested } = obligations;
  const open = unattested > 0 && !attestationsRequired;
  if (outcomes.length === 1 && outcomes[0] === 'unattested') {
    return {
      zh: `${unattested} 项义务待佐证${open ? '（不影响结论）' : ''}`,
      en: `${plural(unattested, 'obligation')} unattested${open ? ' (no effect on the verdict)' : ''}`,
    };
  }
  const list = listed(
    outcomes.map((outcome) => ({
      zh: `${obligations[outcome]} 项${DUTY_OUTCOMES[outcome].zh}`,
      en: `${obligations[outcome]} ${DUTY_OUTCOMES[outcome].en}`,
    })),
  );
  return {
    zh: `义务 ${list.zh}${open ? '（待佐证的不影响结论）' : ''}`,
    en: `obligations: ${list.en}${open ? ' (unattested ones have no effect on the verdict)' : ''}`,
  };
}

function listed(texts: readonly Text[]): Text {
  return join(texts, { zh: '、', en: ', ' });
}

function join(texts: readonly Text[], separator: Text): Text {
  return {
    zh: texts.map(({ zh }) => zh).join(separator.zh),
    en: texts.map(({ en }) => en).join(separator.en),
  };
}

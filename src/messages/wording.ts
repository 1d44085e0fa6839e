import type { ObligationClass } from '../core/pack.js';
import type { Severity } from '../core/problem.js';
import { LABELS } from './labels.js';
import { plural } from './phrases.js';
import type { Localized, Messages, Text } from './text.js';
import { countOutcome, DUTY_OUTCOMES, OUTCOMES, VERDICTS, verdictLine } from './verdict-line.js';

const SEVERITIES = {
  error: { zh: '错误', en: 'error' },
  warning: { zh: '警告', en: 'warning' },
  note: { zh: '提示', en: 'note' },
} satisfies Record<Severity, Text>;

/** What reports say around the sentences on problems and notes. */
export const WORDING = {
  outcomes: OUTCOMES,
  obligationOutcomes: DUTY_OUTCOMES,
  classes: {
    control: { zh: '管控类', en: 'control' },
    mechanism: { zh: '机制类', en: 'mechanism' },
    guidance: { zh: '引导类', en: 'guidance' },
    principle: { zh: '总体类', en: 'principle' },
  } satisfies Record<ObligationClass, Text>,
  severities: SEVERITIES,
  /** How many problems of a severity: `3 错误`, `3 errors`. */
  problemCount: (severity: Severity, count: number) => ({
    zh: `${count} ${SEVERITIES[severity].zh}`,
    en: plural(count, severity),
  }),
  verdicts: VERDICTS,
  /** How far a figure is from its limit (与底线差额). */
  headroom: {
    inside: { zh: '余', en: 'inside' },
    short: { zh: '缺', en: 'short' },
    over: { zh: '超', en: 'over' },
    equal: { zh: '持平', en: 'equal' },
  },
  verdictLine,
  count: countOutcome,
  labels: LABELS,
} satisfies Messages;

/** {@link WORDING} in one language. */
export type Wording = Localized<typeof WORDING>;

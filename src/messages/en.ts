import { labels } from './en/labels.js';
import { notes } from './en/notes.js';
import { count, obligationOutcomes, outcomes, verdictLine, verdicts } from './en/verdict-line.js';
import type { Wording } from './wording.js';

/** Everything that a report says, in English. */
export const en: Wording = {
  notes,
  outcomes,
  obligationOutcomes,
  classes: {
    control: 'control',
    mechanism: 'mechanism',
    guidance: 'guidance',
    principle: 'principle',
  },
  severities: { error: 'error', warning: 'warning', note: 'note' },
  problemCount: (severity, times) => `${times} ${severity}${times === 1 ? '' : 's'}`,
  verdicts,
  headroom: { inside: 'inside', short: 'short', over: 'over', equal: 'equal' },
  verdictLine,
  count,
  labels,
};

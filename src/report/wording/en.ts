import { draftProblems } from './en/draft-problems.js';
import { figureProblems } from './en/figure-problems.js';
import { fileProblems } from './en/file-problems.js';
import { judgementProblems } from './en/judgement-problems.js';
import { labels } from './en/labels.js';
import { notes } from './en/notes.js';
import { packProblems } from './en/pack-problems.js';
import { proofProblems } from './en/proof-problems.js';
import { titles } from './en/titles.js';
import { count, obligationOutcomes, outcomes, verdictLine, verdicts } from './en/verdict-line.js';
import type { Wording } from './wording.js';

/** Everything that a report says, in English. */
export const en: Wording = {
  problems: {
    ...fileProblems,
    ...figureProblems,
    ...judgementProblems,
    ...packProblems,
    ...proofProblems,
    ...draftProblems,
  },
  titles,
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

import type { Wording } from './wording.js';
import { labels } from './zh/labels.js';
import { notes } from './zh/notes.js';
import { count, obligationOutcomes, outcomes, verdictLine, verdicts } from './zh/verdict-line.js';

const SEVERITIES = { error: '错误', warning: '警告', note: '提示' } as const;

/** Everything that a report says, in Chinese. */
export const zh: Wording = {
  notes,
  outcomes,
  obligationOutcomes,
  classes: { control: '管控类', mechanism: '机制类', guidance: '引导类', principle: '总体类' },
  severities: SEVERITIES,
  problemCount: (severity, times) => `${times} ${SEVERITIES[severity]}`,
  verdicts,
  headroom: { inside: '余', short: '缺', over: '超', equal: '持平' },
  verdictLine,
  count,
  labels,
};

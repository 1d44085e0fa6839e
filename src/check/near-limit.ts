import type { LimitFinding } from '../core/finding.js';
import { compareRationals, ratio } from '../core/rational.js';
import type { Settings } from '../core/report.js';

const ZERO = ratio(0n);

/**
 * Marks a pass whose headroom is at most the user's margin, in percent of the limit; one exactly on its
 * line is within any. The outcome stays: a note changes none. Without a margin nothing is marked,
 * since no official one is known.
 */
export function markNear(finding: LimitFinding, { warnWithin }: Settings): LimitFinding {
  const { outcome, headroom } = finding;
  if (warnWithin == null || outcome !== 'pass' || headroom === null) return finding;
  // Of a limit of zero there is no share: only a figure that is zero too is near it.
  const { value, percent } = headroom;
  const isNear =
    percent === null
      ? compareRationals(value, ZERO) === 0
      : compareRationals(percent, warnWithin.percent) <= 0;
  if (!isNear) return finding;
  const note = { code: 'near-limit', arguments: { margin: warnWithin.text } } as const;
  return { ...finding, notes: [...finding.notes, note] };
}

import type { Finding } from '../../core/finding.js';
import type { Location } from '../../core/location.js';

/**
 * The cell that a finding rests on: the figure's; of a computed value the first that it was computed
 * from; of a missing one the cell that stands empty.
 */
export function locationOf(finding: Finding): Location | null {
  if (finding.kind === 'obligation') return finding.location;
  const { actual, blankAt } = finding;
  return actual?.location ?? actual?.derived?.from[0]?.location ?? blankAt ?? null;
}

import type { Input } from '../core/report.js';
import type { Reading } from './reading.js';

/**
 * Describes a file that was read, for a report.
 *
 * @param checksum computes the SHA-256 of its bytes, where a report shows it; `null` for a file that
 * could not be opened.
 */
export function describeInput(
  role: Input['role'],
  reading: Reading,
  checksum: Input['checksum'] | null,
): Input {
  const { path, encoding, layout, figures, attestations, namedYear, table } = reading;
  const filled = figures.filter(({ content }) => content.kind !== 'blank').length;
  const count = filled + attestations.length;
  const described = { role, path, encoding, layout, figures: count, namedYear };
  if (checksum === null) return { ...described, checksum: () => null };
  return {
    ...described,
    checksum,
    cell: (location) => table?.cellAt(location) ?? null,
  };
}

import type { Input } from '../core/report.js';
import type { Reading } from './reading.js';

/**
 * What a report says of a file that was read.
 *
 * @param checksum the SHA-256 of its bytes, asked for only where a report shows it; `null` for a file
 * that could not be read.
 */
export function describeInput(
  role: Input['role'],
  reading: Reading,
  checksum: Input['checksum'],
): Input {
  const { path, encoding, layout, figures, attestations, namedYear } = reading;
  const filled = figures.filter(({ content }) => content.kind !== 'blank').length;
  const count = filled + attestations.length;
  return { role, path, checksum, encoding, layout, figures: count, namedYear };
}

import type { Encoding } from '../../core/encoding.js';
import type { Reading } from '../../input/reading.js';
import { decode } from '../../input/table/decode.js';
import { DELIMITERS, readTable } from '../../input/table/read-table.js';

/**
 * The rows of a file as it was read, to be looked at; also of one whose header is not understood. `null`
 * for what is no text or no table.
 */
export function recordsOf(bytes: Uint8Array, reading: Reading): string[][] | null {
  const { path, encoding } = reading;
  if (encoding === null) return null;
  const decoded = decode(bytes, path, encoding.replace(/-bom$/, '') as Encoding);
  if ('code' in decoded) return null;
  const delimiter = reading.delimiter ?? DELIMITERS[0];
  const table = readTable(decoded.text, path, delimiter);
  return 'code' in table ? null : [...table.rows].map(({ cells }) => [...cells]);
}

import type { CellPlace, Location } from '../core/location.js';
import type { Reading } from './reading.js';
import { cellPlaces } from './table/cell-places.js';

/** Finds the cells of a file that was read; its text is looked into only when a report asks. */
export function findCells(
  bytes: Uint8Array,
  { encoding, delimiter }: Pick<Reading, 'encoding' | 'delimiter'>,
): (location: Location) => CellPlace | null {
  let find: ReturnType<typeof cellPlaces> | null = null;
  return (location) => {
    if (encoding === null || delimiter === null) return null;
    find ??= cellPlaces(new TextDecoder(encoding.replace(/-bom$/, '')).decode(bytes), delimiter);
    return find(location);
  };
}

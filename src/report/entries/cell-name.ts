import type { CellPlace, Location } from '../../core/location.js';
import type { Input } from '../../core/report.js';

/** Finds the cell of a place in the files that were read; `null` where no text is at hand. */
export function cellFinder(
  inputs: readonly Input[],
): (location: Location | null) => CellPlace | null {
  const byPath = new Map(inputs.map((input) => [input.path, input]));
  return (location) =>
    location === null ? null : (byPath.get(location.path)?.cell?.(location) ?? null);
}

/**
 * A cell as a spreadsheet names it: `D3`. Where the file's text is not at hand the line stands for the
 * row, which it is unless a quoted cell above holds a line break. `null` for a whole line or file.
 */
export function cellName(location: Location, place: CellPlace | null): string | null {
  const row = place?.row ?? location.line;
  if (row === null || location.column === null) return null;
  return `${columnLetters(location.column)}${row}`;
}

/** A column's letters: 1 → `A`, 26 → `Z`, 27 → `AA`. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

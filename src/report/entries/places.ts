import type { Finding } from '../../core/finding.js';
import type { CellPlace, Location } from '../../core/location.js';
import type { Input, Report } from '../../core/report.js';

/**
 * The cell that a finding rests on: the figure's; of a computed value the first that it was computed
 * from; of a missing one the cell that stands empty.
 */
export function locationOf(finding: Finding): Location | null {
  if (finding.kind === 'obligation') return finding.location;
  const { actual, blankAt } = finding;
  return actual?.location ?? actual?.derived?.from[0]?.location ?? blankAt ?? null;
}

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

/**
 * Finds the file that speaks of a region: what is missing there is missing in it. The only file of
 * figures where no finding of the region has a place; `null` where there are several.
 */
export function fileFinder({ findings, inputs }: Report): (region: string) => string | null {
  const files = inputs.filter(({ role }) => role === 'figures');
  const only = files.length === 1 ? (files[0]?.path ?? null) : null;
  const byRegion = new Map<string, string>();
  for (const finding of findings) {
    const path = locationOf(finding)?.path;
    if (path !== undefined && !byRegion.has(finding.region.code)) {
      byRegion.set(finding.region.code, path);
    }
  }
  return (region) => byRegion.get(region) ?? only;
}

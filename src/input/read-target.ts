import type { StatedTarget } from '../core/figure.js';
import type { Indicator } from '../core/indicator.js';
import { foldWidth } from '../core/language/text.js';
import { note, type Problem, type ProblemCode } from '../core/problem.js';
import type { ContentReader, ValueCell } from './cells/read-content.js';
import type { Sheet } from './sheet.js';

const UNIT_PROBLEMS: ReadonlySet<ProblemCode> = new Set([
  'unit-missing',
  'unit-unknown',
  'unit-conflict',
  'unit-ambiguous',
]);

const BEFORE = /^(?:[≥≤≧≦⩾⩽<>=]+|不[低少]于|不小于|不超过|不[大高]于|不突破|控制在)\s*/;
const BEHIND = /\s*以[上下内]$/;

/**
 * Reads a target that a table states, with or without its comparator: ≥17.56, 不低于17.56万亩.
 *
 * @returns a note where it cannot be read, `null` where nothing is stated.
 */
export function readTarget(
  sheet: Sheet,
  contents: ContentReader,
  cell: ValueCell,
  of: { readonly region: string; readonly indicator: Indicator; readonly year: number | null },
): StatedTarget | Problem | null {
  const text = sheet.text(cell.row, cell.slot.column);
  const number = foldWidth(text).trim().replace(BEFORE, '').replace(BEHIND, '');
  const { quantity, problem } = contents.read(cell, number, of.region, of.indicator);
  const location = sheet.at(cell.row, cell.slot.column);
  if (problem !== null) {
    // A unit that is wrong is said of the actual value beside it.
    if (UNIT_PROBLEMS.has(problem.code)) return null;
    return note('stated-target-unread', location, { indicator: of.indicator.id, text });
  }
  if (quantity === null) return null;
  return { region: of.region, indicator: of.indicator.id, year: of.year, text, quantity, location };
}

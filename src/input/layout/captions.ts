import { foldWidth } from '../../core/language/text.js';
import { readUnits } from '../../core/language/unit-names.js';
import type { Row } from '../table/table.js';
import type { HeaderColumn } from './header-columns.js';

/** A unit that a line above the header names, as typed. */
export interface UnitAbove {
  readonly text: string;
  readonly line: number;
}

const UNIT_CAPTION = /(?:^|[\s([;,、])(?:计量|面积|水量|数据|数值)?单位\s*(?::|$)/;
/** The coarsest first: 亿 m³ is one unit, 万亩 平方千米 are two. */
const SEPARATORS = [/[;:()[\]为是均]+/, /[、,]+/, /\s+/, /\/+/];

/**
 * Units named above the header: `单位：万亩、平方千米`, `面积单位: 万亩（红线为平方千米）`, a title that
 * ends in （单位：万亩）, also where they go on in the next cells. 填报单位 is an office.
 */
export function readUnitsAbove(rows: readonly Row[]): readonly UnitAbove[] {
  return rows.flatMap(({ cells, line }) => {
    const filled = cells.map((cell) => foldWidth(cell).trim()).filter((cell) => cell !== '');
    return filled.flatMap((cell, index) => {
      const caption = UNIT_CAPTION.exec(cell);
      if (caption === null) return [];
      const units = unitsIn(cell.slice(caption.index));
      for (const next of filled.slice(index + 1)) {
        const more = unitsIn(next);
        if (more.length === 0 || UNIT_CAPTION.test(next)) break;
        units.push(...more);
      }
      return units.map((text) => ({ text, line }));
    });
  });
}

/** The units in a text, each as typed; what can be read whole is not split. */
function unitsIn(text: string): string[] {
  const read = (part: string, [separator, ...finer]: readonly RegExp[]): string[] => {
    if (readUnits(part).length === 1) return [part.trim()];
    if (separator === undefined) return [];
    return part.split(separator).flatMap((word) => read(word, finer));
  };
  return read(text, SEPARATORS);
}

const YEARS =
  /(?<!\d|\d年?[~—–至到-])((?:19|20|21)\d{2})(?:年|(?![\d~—–-]))(?![度末底]?[~—–至到-])/g;

/**
 * The one year that a table's titles, 指标（2025年） or its file's name speak of; `null` where there
 * is none or more than one. It is proposed, never taken: a title may speak of the plan and not of the figures.
 */
export function findNamedYear(
  above: readonly Row[],
  columns: readonly HeaderColumn[],
  path: string,
): number | null {
  const titles = above.flatMap(({ cells }) => cells);
  const heads = columns.filter(({ role }) => role !== null).map(({ title }) => title);
  const texts = [...titles, ...heads, path.split('/').at(-1) ?? ''];
  const years = new Set(
    texts.flatMap((text) => [...foldWidth(text).matchAll(YEARS)].map(([, year]) => Number(year))),
  );
  const [year] = years;
  return years.size === 1 && year !== undefined ? year : null;
}

import { type HeaderCell, type HeaderNames, readHeaderCell } from '../layout/header-cell.js';
import { splitKind } from '../layout/vocabulary.js';
import { withoutMarks } from './marks.js';

/** The name in a row's indicator cell, taken apart as a header is: 2025年用水总量（亿立方米）. */
export type RowName = Pick<HeaderCell, 'kind' | 'year' | 'unit' | 'remark'> & {
  readonly name: string;
  /** Whether the indicator's own name says 目标, as 耕地保护目标 does. */
  readonly isTargetByName: boolean;
};

/** A name with nothing beside it. */
export const NO_PARTS = {
  kind: null,
  year: null,
  unit: null,
  remark: null,
  isTargetByName: false,
} as const;

/** Reads the names in the indicator cells of rows, each distinct text once. */
export class RowNames {
  readonly #read = new Map<string, RowName>();

  constructor(readonly names: HeaderNames) {}

  /** The name in a cell; one that is not known as it stands, with no part taken off. */
  of(cell: string): RowName {
    let name = this.#read.get(cell);
    if (name === undefined) {
      name = readName(cell, this.names);
      this.#read.set(cell, name);
    }
    return name;
  }
}

function readName(cell: string, names: HeaderNames): RowName {
  const { indicator, kind, year, unit, remark, role, region, rest } = readHeaderCell(cell, names);
  if (indicator !== null) {
    const isTargetByName = kind === 'target' && splitKind(indicator)?.kind === 'target';
    return { name: indicator, kind, year, unit, remark, isTargetByName };
  }
  const onlyUnit = unit !== null && rest !== '' && role === null && region === null;
  return { ...NO_PARTS, name: onlyUnit ? withoutMarks(rest) : cell, unit: onlyUnit ? unit : null };
}

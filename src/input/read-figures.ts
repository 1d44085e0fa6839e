import { FigureReader } from './figure-reader.js';
import { headerNames } from './names/header-names.js';
import { IndicatorIndex } from './names/indicators.js';
import { RegionIndex } from './names/regions.js';
import { nothingRead, type Reading, type ReadingOptions } from './reading.js';
import { openSheet, type Sheet } from './sheet.js';

/** Reads a CSV of actual figures: bytes to figures, each with its cell, and all problems at once. */
export function readFigures(bytes: Uint8Array, path: string, options: ReadingOptions): Reading {
  return readSheet(bytes, path, options).reading;
}

/**
 * Does what {@link readFigures} does, for those who look for more in the sheet; `sheet` is `null` where
 * the file could not be read as a table.
 */
export function readSheet(
  bytes: Uint8Array,
  path: string,
  options: ReadingOptions,
): { readonly reading: Reading; readonly sheet: Sheet | null } {
  const { catalogue, packs, encoding = null, valueColumn = null, purpose = 'figures' } = options;
  const indicators = new IndicatorIndex(catalogue, packs);
  const regions = new RegionIndex(packs);
  const names = headerNames(indicators, regions);
  const opened = openSheet(bytes, path, names, { encoding, valueColumn, purpose });
  const { sheet, table, encoding: foundEncoding, problems } = opened;
  const nothing = { ...nothingRead(path, problems), encoding: foundEncoding, table };
  if (sheet === null) return { sheet, reading: nothing };
  const found = new FigureReader(sheet, { indicators, regions, names }, options).read();
  const reading = {
    ...nothing,
    ...found,
    layout: sheet.layout.kind,
    namedYear: sheet.layout.namedYear,
    problems: [...problems, ...found.problems],
  };
  return { sheet, reading };
}

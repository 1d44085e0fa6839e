import type { Encoding } from '../../core/encoding.js';
import type { CellPlace, Location } from '../../core/location.js';
import { error, type Problem } from '../../core/problem.js';
import { partitionPoint } from '../../core/sorted.js';
import { type CsvFailure, countLines, isPlain, parseRecords } from './csv-records.js';
import { cellPlaces, countBreaks, splitPlain } from './csv-text.js';
import { decode } from './decode.js';
import { MAXIMUM } from './limits.js';
import type { OpenedFile, Row, Table } from './table.js';

/** What separates the cells of a row: a comma, a tab, a semicolon, a full-width comma. */
export const DELIMITERS = [',', '\t', ';', '，'] as const;

/** One of {@link DELIMITERS}. */
export type Delimiter = (typeof DELIMITERS)[number];

/**
 * Opens a CSV: decodes it, finds its delimiter and splits it.
 *
 * @param encoding `null`: to be discovered.
 * @param isTable whether first rows look like a table that can be read; by it the delimiter is found.
 */
export function openCsv(
  bytes: Uint8Array,
  path: string,
  encoding: Encoding | null,
  isTable: (rows: readonly Row[]) => boolean,
): OpenedFile {
  const decoded = decode(bytes, path, encoding);
  if ('code' in decoded) return { encoding: null, tables: [], problems: [decoded] };
  const { text } = decoded;
  const table = splitCsv(text, path, findDelimiter(text, isTable));
  if ('code' in table) return { encoding: decoded.encoding, tables: [], problems: [table] };
  return { encoding: decoded.encoding, tables: [table], problems: [] };
}

/** Splits the text of a CSV into rows; places are those that an editor shows. */
export function splitCsv(text: string, path: string, delimiter: Delimiter): Table | Problem {
  if (isPlain(text, delimiter)) return new CsvTable(text, delimiter, null);
  const records = parseRecords(text, delimiter);
  if (!Array.isArray(records)) return problemOf(records, path);
  return new CsvTable(text, delimiter, asRows(records));
}

/** The one table of a CSV. */
class CsvTable implements Table {
  readonly sheet = null;
  readonly merged = null;
  readonly rows: Iterable<Row>;
  readonly #text: string;
  readonly #delimiter: Delimiter;
  /** The rows where cells may go on in another line; `null` where each line is a row. */
  readonly #rows: readonly Row[] | null;
  #find: ReturnType<typeof cellPlaces> | null = null;
  #starts: Int32Array | null = null;

  constructor(text: string, delimiter: Delimiter, rows: readonly Row[] | null) {
    this.#text = text;
    this.#delimiter = delimiter;
    this.#rows = rows;
    this.rows = rows ?? { [Symbol.iterator]: () => linesOf(text, delimiter) };
  }

  lineOf({ line, cells }: Row, column: number): number {
    if (this.#rows === null) return line;
    let breaks = 0;
    for (let before = 0; before < column; before += 1) breaks += countBreaks(cells[before] ?? '');
    return line + breaks;
  }

  rowOf(line: number): number {
    if (this.#rows === null) return Math.max(1, line);
    this.#starts ??= Int32Array.from(this.#rows, (row) => row.line);
    return Math.max(
      1,
      partitionPoint(this.#starts, (start) => start <= line),
    );
  }

  cellAt(location: Pick<Location, 'line' | 'column'>): CellPlace | null {
    this.#find ??= cellPlaces(this.#text, this.#delimiter);
    return this.#find(location);
  }
}

function* linesOf(text: string, delimiter: Delimiter): Generator<Row> {
  let line = 1;
  for (const cells of splitPlain(text, delimiter)) {
    yield { line, cells };
    line += 1;
  }
}

/** How many rows are looked at to find the delimiter: a header, and the titles above it. */
const ROWS_TO_TELL = 60;

/** The delimiter by which a table is found; where none is, the one that gives the widest rows. */
function findDelimiter(text: string, isTable: (rows: readonly Row[]) => boolean): Delimiter {
  const peeks = DELIMITERS.filter((delimiter) => text.includes(delimiter)).map((delimiter) => ({
    delimiter,
    rows: peekRows(text, delimiter, ROWS_TO_TELL),
  }));
  if (peeks.length <= 1) return peeks[0]?.delimiter ?? ',';
  const fitting = peeks.find(({ rows }) => isTable(rows));
  const width = (rows: readonly Row[]) => Math.max(0, ...rows.map(({ cells }) => cells.length));
  const [widest] = [...peeks].sort((a, b) => width(b.rows) - width(a.rows));
  return (fitting ?? widest)?.delimiter ?? ',';
}

/** The first rows of a text, as far as it can be split. */
export function peekRows(text: string, delimiter: Delimiter, count: number): readonly Row[] {
  const beginning = text.slice(0, PEEKED);
  // One more, since the last may go on after the beginning, as may a quoted cell.
  const found = parseRecords(beginning, delimiter, count + 1);
  if (Array.isArray(found) && found.length > count) {
    return asRows(found.slice(0, count));
  }
  const records = parseRecords(text, delimiter, count);
  return Array.isArray(records) ? asRows(records) : [];
}

/** Characters; the first rows of a table seldom take more. */
const PEEKED = 100_000;

function asRows(records: readonly (readonly string[])[]): readonly Row[] {
  let line = 1;
  return records.map((cells) => {
    const row = { line, cells };
    line += countLines(cells);
    return row;
  });
}

function problemOf({ reason, line }: CsvFailure, path: string): Problem {
  const location = { path, line, column: null };
  switch (reason) {
    case 'too-long':
      return error('record-too-long', location, { maximum: MAXIMUM.record });
    case 'too-wide':
      return error('record-too-wide', location, { maximum: MAXIMUM.columns });
    case 'too-many-cells':
      return error('file-too-large', location, { unit: 'cells', maximum: MAXIMUM.cells });
    default:
      return error('csv-malformed', location, { reason });
  }
}

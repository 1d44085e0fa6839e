import type { Problem } from '../../core/problem.js';
import { splitCsv } from '../../input/table/csv.js';
import { type CsvEncoding, csvText, encodeCsv } from '../../input/table/encode.js';

/** A file that a person gave, as it is checked: its own bytes, or what was made of them here. */
export interface OpenFile {
  /** Tells it apart from the others of the page. */
  readonly key: string;
  /** As reports call it. */
  readonly name: string;
  /** A file that cannot be read is the problem that says so. */
  readonly content: Uint8Array | Problem;
  /** What it was before it was edited; `null` where it was not. */
  readonly original: { readonly name: string; readonly content: Uint8Array } | null;
  /** Whether these bytes stand in no file yet: edited here, or pasted. */
  readonly isUnsaved: boolean;
}

const ENCODING: CsvEncoding = 'utf-8';

/** The bytes of a CSV with these rows: UTF-8 with a byte order mark; `null` for what cannot be written. */
export function csvBytes(rows: readonly (readonly string[])[]): Uint8Array | null {
  const bytes = encodeCsv(csvText(rows), ENCODING);
  return 'character' in bytes ? null : bytes;
}

/**
 * What was pasted, as a CSV to be saved: cells copied from a spreadsheet are parted by tabs. Text without
 * tabs is a CSV already.
 */
export function pastedBytes(text: string): Uint8Array {
  const table = text.includes('\t') ? splitCsv(text, '', '\t') : null;
  const bytes =
    table === null || 'code' in table ? null : csvBytes([...table.rows].map(({ cells }) => cells));
  return bytes ?? new TextEncoder().encode(`\ufeff${text}`);
}

/** `figures.csv` → `figures-suffix.csv`: what an edited file is saved as, beside the original. */
export function editedName(name: string, suffix: string): string {
  const stem = name.replace(/\.[^.]*$/, '');
  return `${stem}-${suffix}.csv`;
}

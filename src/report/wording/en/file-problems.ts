import { clip, shellWord } from '../phrases.js';
import type { ProblemWording } from '../wording.js';

const BINARY = {
  xlsx: 'an Excel workbook (xlsx)',
  xls: 'an Excel 97-2003 workbook (xls)',
  zip: 'a zip archive',
  pdf: 'a PDF',
  unknown: 'a binary file',
} as const;

const UNUSED_COLUMN = {
  unknown: 'if it should be checked, give it a known header',
  kind: null,
  year: null,
} as const;

function listed(headers: readonly string[]): string {
  return headers.map((header) => `“${clip(header)}”`).join(', ');
}

/** What is said of files that cannot be read, in English. */
export const fileProblems = {
  'file-not-found': () => ({
    message: 'file not found',
    hint: 'check the path and the name; put a path with spaces in quotes',
  }),
  'file-is-folder': () => ({
    message: 'this is a folder, not a file',
    hint: 'name a file inside it',
  }),
  'file-unreadable': ({ reason }) => ({
    message: `the file cannot be read: ${clip(reason)}`,
    hint: 'check its permissions, and whether another program holds it open',
  }),
  'file-empty': () => ({
    message: 'the file is empty',
    hint: 'fill in a header and figures; the README names the columns',
  }),
  'file-binary': ({ kind }) => ({
    message: `not a text file but ${BINARY[kind]}`,
    hint:
      kind === 'xlsx' || kind === 'xls'
        ? 'save it from Excel or WPS as “CSV UTF-8 (comma delimited)” and check that'
        : 'give a CSV file',
  }),
  'file-changed': () => ({
    message: 'the file changed while it was read',
    hint: 'check it once it has been written to its end',
  }),
  'file-too-large': ({ unit, maximum }) => ({
    message: `the ${unit === 'bytes' ? 'file' : 'table'} is too large (over ${maximum} ${unit})`,
    hint: 'split it by region or year into several files, and check them in one run',
  }),
  'folder-without-tables': () => ({
    message: 'the folder holds no .csv or .tsv file',
    hint: 'check the path; for folders inside it use a pattern such as "data/**/*.csv"',
  }),
  'files-not-matched': () => ({
    message: 'no file matches the pattern',
    hint: 'check the path and the pattern',
  }),
  'encoding-unknown': ({ tried }) => ({
    message: `the file's encoding is not recognised: ${tried.map(({ encoding, line, byte }) => `line ${line} ${byte === null ? 'ends within a character of' : `holds ${byte}, which is not`} ${encoding.toUpperCase()}`).join('; ')}`,
    hint: 'save it from Excel or WPS as “CSV UTF-8 (comma delimited)”, or name its encoding with --encoding',
  }),
  'csv-malformed': ({ reason }) =>
    reason === 'quote-not-closed'
      ? {
          message: 'malformed CSV: a quote is never closed',
          hint: 'add the missing "; inside a cell, a double quote is written ""',
        }
      : { message: 'malformed CSV', hint: 'save it as CSV again from Excel or WPS' },
  'record-too-long': ({ maximum }) => ({
    message: `a row is too long (over ${maximum} characters)`,
    hint: 'most likely a double quote was never closed; look from this row on',
  }),
  'record-too-wide': ({ maximum }) => ({
    message: `a row has too many cells (over ${maximum} columns)`,
    hint: 'check the delimiter, or remove the empty columns',
  }),
  'header-not-found': ({ found }) => ({
    message:
      found === ''
        ? 'no header row was recognised'
        : `no header row was recognised; what was found: ${clip(found)}`,
    hint: 'long layout: columns 行政区 (county), 年份 (year), 指标 (indicator), 数值 (value), 单位 (unit); wide: a column per indicator, such as 耕地保有量（万亩）; matrix: first column 指标, then one per county. Columns are parted by commas (or tabs, semicolons, full-width commas)',
  }),
  'header-only': () => ({
    message: 'there is a header and no row of data below it',
    hint: 'fill in the rows below the header',
  }),
  'column-repeated': ({ header, first }) => ({
    message: `header “${clip(header)}” stands twice, first in column ${first}`,
    hint: 'keep one of the columns, or rename one',
  }),
  'column-ignored': ({ header, because }) => ({
    message:
      header === ''
        ? 'a column without a header was not used'
        : `column “${clip(header)}” was not used`,
    hint: UNUSED_COLUMN[because],
  }),
  'value-column-ambiguous': ({ headers }) => ({
    message: `more than one column could hold the actual values: ${listed(headers)}`,
    hint: `say which with --value-column, e.g. --value-column ${shellWord(headers[0] ?? '')}`,
  }),
  'value-column-unknown': ({ asked, headers }) => ({
    message: `there is no column “${clip(asked)}”, which --value-column names`,
    hint: `columns of values: ${listed(headers)}`,
  }),
  'value-column-missing': ({ headers }) => ({
    message: `no column holds actual values; columns of values found: ${listed(headers)}`,
    hint: `head the column of actual values 现状值 (actual); if one of these is it, say so: --value-column ${shellWord(headers[0] ?? '')}`,
  }),
  'remark-in-name': ({ text, remark }) => ({
    message: `“${clip(remark)}” in the name “${clip(text)}” was not taken into account`,
    hint: 'if it makes the indicator another one, do not check it by this figure',
  }),
  'text-skipped': ({ text, rows }) => ({
    message: `${rows} ${rows === 1 ? 'row' : 'rows'} of notes or signatures skipped (“${clip(text)}”)`,
    hint: null,
  }),
  'cell-beyond-header': ({ text }) => ({
    message: `no header stands above “${clip(text)}”`,
    hint: 'look for a comma too many in this row, such as an unquoted thousands separator',
  }),
} satisfies Partial<ProblemWording>;

import { clip } from '../phrases.js';
import type { ProblemWording } from '../wording.js';

const BINARY = {
  xlsx: 'an Excel workbook (xlsx)',
  xls: 'an Excel 97-2003 workbook (xls)',
  zip: 'a zip archive',
  pdf: 'a PDF',
  unknown: 'a binary file',
} as const;

/** What is said of files that cannot be read, in English. */
export const fileProblems = {
  'file-not-found': () => ({
    message: 'file not found',
    hint: 'check the path and the name; put a path with spaces in quotes',
  }),
  'file-is-folder': () => ({
    message: 'this is a folder, not a file',
    hint: 'name a CSV file inside it',
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
  'encoding-unknown': ({ byte }) => ({
    message: `the file's encoding is not recognised (${byte})`,
    hint: 'save it as “CSV UTF-8 (comma delimited)” and check that',
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
  'header-not-found': ({ found }) => ({
    message:
      found === ''
        ? 'no header row was recognised'
        : `no header row was recognised; what was found: ${clip(found)}`,
    hint: 'long layout: columns 行政区 (county), 年份 (year), 指标 (indicator), 数值 (value), 单位 (unit); wide: a column per indicator, such as 耕地保有量（万亩）; matrix: first column 指标, then one per county. Columns are parted by commas',
  }),
  'header-only': () => ({
    message: 'there is a header and no row of data below it',
    hint: 'fill in the rows below the header',
  }),
  'column-repeated': ({ header, first }) => ({
    message: `header “${clip(header)}” stands twice, first in column ${first}`,
    hint: 'keep one of the columns, or rename one',
  }),
  'column-ignored': ({ header }) => ({
    message: `column “${clip(header)}” was not used`,
    hint: 'if it should be checked, give it a known header',
  }),
  'cell-beyond-header': ({ text }) => ({
    message: `no header stands above “${clip(text)}”`,
    hint: 'look for a comma too many in this row, such as an unquoted thousands separator',
  }),
} satisfies Partial<ProblemWording>;

import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { peekRows, splitCsv } from '../../../src/input/table/csv.js';
import { parseRecords } from '../../../src/input/table/csv-records.js';
import { MAXIMUM } from '../../../src/input/table/limits.js';

/** The rows of a text, or why it has none. */
function rowsOf(text: string) {
  const table = splitCsv(text, 'a.csv', ',');
  return 'rows' in table ? [...table.rows] : table;
}

describe('splitting a table', () => {
  test('lines are those of an editor, over mixed endings, blank lines and breaks inside quotes', () => {
    const text = 'a,b\r\n1,2\n\n3,"4\n5"\r6\r\n\r\n7,"8\r\n9\r10"\n11';
    expect(rowsOf(text)).toEqual([
      { line: 1, cells: ['a', 'b'] },
      { line: 2, cells: ['1', '2'] },
      { line: 3, cells: [''] },
      { line: 4, cells: ['3', '4\n5'] },
      { line: 6, cells: ['6'] },
      { line: 7, cells: [''] },
      { line: 8, cells: ['7', '8\r\n9\r10'] },
      { line: 11, cells: ['11'] },
    ]);
  });

  test('a quote in the middle of a cell is a character like any other', () => {
    expect(parseRecords('a"b,"c""d"\n', ',')).toEqual([['a"b', 'c"d']]);
  });

  test('a quote that is not closed is an error at the line where its record begins', () => {
    expect(splitCsv('a,b\n1,"2\n3\n4', 'a.csv', ',')).toMatchObject({
      code: 'csv-malformed',
      location: { line: 2 },
      arguments: { reason: 'quote-not-closed' },
    });
  });

  test('a record beyond the stated limit is refused with its line', () => {
    expect(splitCsv(`a\n${'x'.repeat(MAXIMUM.record + 10)}`, 'a.csv', ',')).toMatchObject({
      code: 'record-too-long',
      location: { line: 2 },
      arguments: { maximum: MAXIMUM.record },
    });
  });

  test('without quotes a table is what csv-parse makes of it', () => {
    const text = fc.stringMatching(/^[ab1县, ;，\t\n\r]{0,40}$/);
    const options = {
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      relax_quotes: true,
    };
    fc.assert(
      fc.property(text, fc.constantFrom(',', '\t', ';', '，'), (table, delimiter) => {
        const expected = parse(table, { ...options, delimiter });
        expect(parseRecords(table, delimiter)).toEqual(expected);
        expect(parseRecords(table, delimiter, 2)).toEqual(expected.slice(0, 2));
      }),
      { numRuns: 2_000 },
    );
  });

  test('the first rows are those of the whole table, quoted or not', () => {
    const line = fc.stringMatching(/^[ab县,"]{0,6}$/);
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 9 }), (lines) => {
        // Longer than what is looked at first, in few rows.
        const long = [...lines, '', `县,${'1'.repeat(997)}\n`.repeat(120)].join('\n');
        const whole = rowsOf(long);
        fc.pre(Array.isArray(whole));
        for (const count of [1, 3, 20]) {
          expect(peekRows(long, ',', count)).toEqual((whole as unknown[]).slice(0, count));
        }
      }),
      { numRuns: 30 },
    );
  });

  test('whatever is quoted is read back, and its line is counted right', () => {
    const cell = fc.stringMatching(/^[ab",\n\r ;]{0,6}$/);
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1 });
    const ending = fc.constantFrom('\n', '\r\n', '\r');
    fc.assert(
      fc.property(table, fc.array(ending, { minLength: 1 }), (rows, endings) => {
        let text = '';
        const expected = rows.map((cells, index) => {
          const line = text.split(/\r\n|\n|\r/).length;
          const record = cells.map((value) => `"${value.replaceAll('"', '""')}"`).join(',');
          text += record + (endings[index % endings.length] ?? '\n');
          return { line, cells };
        });
        expect(rowsOf(text)).toEqual(expected);
      }),
    );
  });
});

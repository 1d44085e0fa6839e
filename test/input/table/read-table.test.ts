import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseRecords } from '../../../src/input/table/csv-parse.js';
import { MAXIMUM } from '../../../src/input/table/limits.js';
import { readTable } from '../../../src/input/table/read-table.js';

describe('splitting a table', () => {
  test('lines are those of an editor, over mixed endings, blank lines and breaks inside quotes', () => {
    const text = 'a,b\r\n1,2\n\n3,"4\n5"\r6\r\n\r\n7,"8\r\n9\r10"\n11';
    expect(readTable(text, 'a.csv', ',')).toEqual([
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
    expect(readTable('a,b\n1,"2\n3\n4', 'a.csv', ',')).toMatchObject({
      code: 'csv-malformed',
      location: { line: 2 },
      arguments: { reason: 'quote-not-closed' },
    });
  });

  test('a record beyond the stated limit is refused with its line', () => {
    expect(readTable(`a\n${'x'.repeat(MAXIMUM.record + 10)}`, 'a.csv', ',')).toMatchObject({
      code: 'record-too-long',
      location: { line: 2 },
      arguments: { maximum: MAXIMUM.record },
    });
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
        expect(readTable(text, 'a.csv', ',')).toEqual(expected);
      }),
    );
  });
});

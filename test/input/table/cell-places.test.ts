import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Delimiter, splitCsv } from '../../../src/input/table/csv.js';
import { cellPlaces } from '../../../src/input/table/csv-text.js';
import type { Table } from '../../../src/input/table/table.js';

const TEXT = '县,指标,数值\n江源区,耕地,17.56\n"a\nb",,"1,318.90"\n"说""是""", x ,"未"完\n';
const find = cellPlaces(TEXT, ',');

describe('the place of a cell', () => {
  test.each([
    [1, 1, { row: 1, start: [1, 1], end: [1, 2], text: '县' }],
    [2, 3, { row: 2, start: [2, 8], end: [2, 13], text: '17.56' }],
    [3, 1, { row: 3, start: [3, 1], end: [4, 3], text: 'a\nb' }],
    [4, 2, { row: 3, start: [4, 4], end: [4, 4], text: '' }],
    [4, 3, { row: 3, start: [4, 5], end: [4, 15], text: '1,318.90' }],
    [5, 1, { row: 4, start: [5, 1], end: [5, 9], text: '说"是"' }],
    [5, 3, { row: 4, start: [5, 14], end: [5, 18], text: '"未"完' }],
  ])('of line %i, field %i is where an editor and a spreadsheet show it', (line, column, found) => {
    const [startLine, startColumn] = found.start;
    const [endLine, endColumn] = found.end;
    expect(find({ line, column })).toEqual({
      row: found.row,
      start: { line: startLine, column: startColumn },
      end: { line: endLine, column: endColumn },
      text: found.text,
    });
  });

  test.each([
    [4, 1],
    [3, 2],
    [2, 4],
    [9, 1],
  ])('of line %i, field %i is nowhere, since no such cell begins there', (line, column) => {
    expect(find({ line, column })).toBeNull();
  });

  test('is nowhere for a whole file', () => {
    expect(find({ line: null, column: null })).toBeNull();
  });

  test('holds what the reader of figures reads there, whatever the file holds', () => {
    const piece = fc.constantFrom('"', '""', ',', '\n', '\r\n', '\r', 'a', '耕', ' ', '1.5');
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 30 }),
        fc.constantFrom<Delimiter>(',', '\t'),
        (parts, by) => {
          const text = parts.join('').replaceAll(',', by);
          const table = splitCsv(text, 'a.csv', by);
          fc.pre('rows' in table);
          const at = cellPlaces(text, by);
          for (const [index, row] of [...(table as Table).rows].entries()) {
            for (const [column, cell] of row.cells.entries()) {
              const line = (table as Table).lineOf(row, column);
              expect(at({ line, column: column + 1 })).toMatchObject({
                row: index + 1,
                text: cell,
              });
            }
          }
        },
      ),
      { numRuns: 2000 },
    );
  });
});

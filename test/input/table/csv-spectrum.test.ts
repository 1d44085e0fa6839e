import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { splitCsv } from '../../../src/input/table/csv.js';
import { decode } from '../../../src/input/table/decode.js';
import { isBlankRow } from '../../../src/input/table/table.js';

const FOLDER = dirname(fileURLToPath(import.meta.resolve('csv-spectrum')));
/** Here the package's CSV and JSON hold different telephone numbers, so only the others are compared. */
const DIFFERS: Readonly<Record<string, string>> = { location_coordinates: 'Contact Phone Number' };
const FILES = readdirSync(join(FOLDER, 'csvs')).map((file) => file.replace('.csv', ''));

/** A CSV as a list of objects, which is how csv-spectrum says what is in it. */
function read(file: string): readonly Record<string, string>[] {
  const decoded = decode(readFileSync(join(FOLDER, 'csvs', `${file}.csv`)), file);
  if ('code' in decoded) throw new Error(JSON.stringify(decoded));
  const table = splitCsv(decoded.text, file, ',');
  if ('code' in table) throw new Error(JSON.stringify(table));
  const [header, ...rows] = [...table.rows].filter((row) => !isBlankRow(row));
  return rows.map(({ cells }) =>
    Object.fromEntries(header?.cells.map((name, column) => [name, cells[column] ?? '']) ?? []),
  );
}

describe('csv-spectrum, which holds what CSV can be', () => {
  test('has its files', () => {
    expect(FILES.length).toBeGreaterThan(10);
  });

  test.each(FILES)('%s is parsed as its JSON says', (file) => {
    const expected = [
      JSON.parse(readFileSync(join(FOLDER, 'json', `${file}.json`), 'utf8')),
    ].flat();
    const rows = read(file);
    const differs = DIFFERS[file];
    if (differs !== undefined) {
      expect(rows.map((row) => row[differs])).toEqual(['2095257564']);
      for (const row of [...rows, ...expected]) delete row[differs];
    }
    expect(rows).toEqual(expected);
  });
});

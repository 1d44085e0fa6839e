import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Language } from '../../../src/messages/text.js';
import { shippedCatalogue, shippedPacks } from '../../../src/packs/shipped.js';
import { displayWidth } from '../../../src/report/columns.js';
import { csvCell } from '../../../src/report/csv/cell.js';
import { listRules } from '../../../src/report/rules/listing.js';
import { RULES_REPORTERS, type RulesFormat } from '../../../src/report/rules.js';
import { makeContext } from '../make-context.js';

const EXTENSIONS = { terminal: 'txt', json: 'json', csv: 'csv', markdown: 'md' } as const;
const LANGUAGES: readonly Language[] = ['zh', 'en'];
const CASES = LANGUAGES.flatMap((language) =>
  (Object.keys(EXTENSIONS) as RulesFormat[]).map((format) => ({ language, format })),
);
const all = listRules(shippedPacks, shippedCatalogue, []);

describe('the listing of rules', () => {
  test.each(CASES)('as $format in $language reads as its golden', async ({ language, format }) => {
    const text = RULES_REPORTERS[format](all, makeContext(language));
    const file = `goldens/rules.${language}.${EXTENSIONS[format]}`;
    await expect(text).toMatchFileSnapshot(file);
  });

  test.each(CASES)('as $format in $language says nothing undefined', ({ language, format }) => {
    const text = RULES_REPORTERS[format](all, makeContext(language));
    expect(text).not.toMatch(/undefined|\[object|NaN/);
    expect(text).toMatch(/[^\r\n](?:\n|\r\n)$/);
  });

  test.each(LANGUAGES)('in %s is no wider than the terminal', (language) => {
    for (const width of [60, 70, 80, 120]) {
      const text = RULES_REPORTERS.terminal(all, makeContext(language, { width }));
      for (const line of text.split('\n')) {
        expect(displayWidth(line), line).toBeLessThanOrEqual(width);
      }
    }
  });

  test('of a region holds its rules alone', () => {
    const { rules } = listRules(shippedPacks, shippedCatalogue, ['220681']);
    expect(rules.map(({ rule }) => rule.id)).toEqual([
      '220681.cultivated-land',
      '220681.permanent-basic-farmland',
      '220681.ecological-redline',
      '220681.urban-expansion-multiple',
      '220681.water-use',
    ]);
  });

  test('of no pack says so', () => {
    const none = listRules([], shippedCatalogue, []);
    expect(RULES_REPORTERS.terminal(none, makeContext('zh'))).toBe('没有规则。\n');
    expect(JSON.parse(RULES_REPORTERS.json(none, makeContext('zh'))).packs).toEqual([]);
  });

  test('of an amended rule names the document and the years', () => {
    const [pack] = shippedPacks;
    const rule = pack?.rules[0];
    const limit = rule?.limits[0];
    if (pack === undefined || rule === undefined || limit === undefined) throw new Error('none');
    const document = { number: '吉政函〔2027〕1号', date: '2027-01-01' };
    const amendments = [
      { rule: rule.id, from: 2027, through: 2035, target: null, limit, document },
    ];
    const amended = { ...pack, rules: [{ ...rule, amendments }] };
    const listing = listRules([amended], shippedCatalogue, []);
    expect(RULES_REPORTERS.terminal(listing, makeContext('zh'))).toContain(
      '吉政函〔2027〕1号 调整',
    );
    const { packs } = JSON.parse(RULES_REPORTERS.json(listing, makeContext('zh')));
    expect(packs[0].rules[0].limits[1]).toMatchObject({
      from: 2027,
      through: 2035,
      source: 'amendment',
    });
  });
});

describe('the sheet', () => {
  test('has a BOM, a row for each limit, and reads back as the rules', () => {
    const text = RULES_REPORTERS.csv(all, makeContext('zh'));
    expect(text.startsWith('\uFEFF')).toBe(true);
    const rows = parse(text.slice(1), { columns: true }) as Record<string, string>[];
    expect(rows).toHaveLength(30);
    expect(rows[12]).toMatchObject({ 规则: '220621.cultivated-land', 关系: '≥', 数值: '39.81' });
    expect(rows.filter((row) => row['数值'] === '').map((row) => row['下达机关'])).toEqual(
      Array(5).fill('上级'),
    );
  });

  test('quotes so that any text reads back, and lets no cell be a formula', () => {
    const law = (text: string) => {
      const [[cell]] = parse(`${csvCell(text)}\r\n`, { relax_column_count: true }) as [[string]];
      expect(cell.replace(/^'/, '')).toBe(text.replace(/^'/, ''));
      // A negative number is a number, and runs nothing.
      if (/^-\d+(\.\d+)?$/.test(text)) expect(cell).toBe(text);
      else expect(cell).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/);
    };
    law('-1');
    law('-1.5');
    law('-1-1');
    law('--1');
    const nasty = fc.string({ unit: fc.constantFrom(...'=+-@",\r\n\t甲a1 ＝'), minLength: 1 });
    fc.assert(fc.property(nasty, law), { numRuns: 2_000 });
  });
});

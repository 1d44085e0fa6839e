import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { provePack } from '../../src/packs/prove.js';
import { shippedPacks } from '../../src/packs/shipped.js';
import { hashOf } from './small-overlay.js';
import { CATALOGUE, sha256 } from './small-pack.js';

const FOLDER = 'fixtures/amendments/baishan-2027';
const SOURCE = readFileSync(`${FOLDER}/pack.yaml`, 'utf8');
const TEXT = readFileSync(`${FOLDER}/amendment.txt`, 'utf8');

function verdict(source: string, text = TEXT): string {
  const hashed = source.replace(hashOf(TEXT), hashOf(text));
  const bytes = new TextEncoder().encode(text);
  const readFile = (name: string) => (name === 'amendment.txt' ? bytes : null);
  const file = { path: `${FOLDER}/pack.yaml`, source: hashed, readFile };
  return provePack(file, { catalogue: CATALOGUE, sha256, bases: shippedPacks }).verdict;
}

/** The source with each match of a pattern changed, one at a time. */
function mutants(source: string, pattern: RegExp, change: (found: string) => string) {
  const end = source.indexOf('excused:');
  return [...source.matchAll(pattern)]
    .filter(
      ({ index }) => source !== SOURCE || (SOURCE.indexOf('amendments:') < index && index < end),
    )
    .map(({ 0: found, index }) => {
      const mutant = source.slice(0, index) + change(found) + source.slice(index + found.length);
      return [`${index} ${found}`, mutant] as const;
    });
}

const next = (found: string) =>
  found.replace(/\d(?=\D*$)/, (digit) => String((Number(digit) + 1) % 10));
const OTHER: Readonly<Record<string, string>> = { '≤': '≥', '≥': '≤' };

describe('the proof of an amendment', () => {
  test('holds for the sound one', () => {
    expect(verdict(SOURCE)).toBe('proven');
  });

  describe.each([
    ['limit', mutants(SOURCE, /(?<=limit: . )[\d.]+/g, next)],
    ['comparator', mutants(SOURCE, /[≤≥]/g, (found) => OTHER[found] ?? '')],
    ['unit', mutants(SOURCE, /亿立方米(?=\n)|万亩(?=\n {4}clause)/g, (found) => found.slice(1))],
    ['first year', mutants(SOURCE, /(?<=from: )\d{4}/g, next)],
    ['last year', mutants(SOURCE, /(?<=through: )\d{4}/g, next)],
    ['end left out', mutants(SOURCE, / {4}through: \d{4}\n/g, () => '')],
    ['end, cut short', mutants(SOURCE, /(?<=from: )2031/g, () => '2031\n    through: 2032')],
    ['region', mutants(SOURCE, /(?<=rule: )220605|(?<=rule: )220621/g, () => '220681')],
    ['indicator', mutants(SOURCE, /(?<=\.)water-use/g, () => 'cultivated-land')],
    ['amendment dropped', mutants(SOURCE, / {2}- rule(?:.*\n)+?(?= {2}- rule|\n)/g, () => '')],
  ])('objects to another %s', (_what, all) => {
    test('there is something to change', () => expect(all.length).toBeGreaterThan(0));
    test.each(all)('%s', (_name, source) => expect(verdict(source)).not.toBe('proven'));
  });

  test.each(mutants(TEXT, /\d/g, next))(
    'objects to another digit in the text: %s',
    (_name, text) => {
      expect(verdict(SOURCE, text)).not.toBe('proven');
    },
  );
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createNameFinder } from '../../../src/core/language/find-names.js';

function find(names: readonly string[], text: string): readonly string[] {
  return createNameFinder(names.map((name) => [name, name]))(text).map(({ meaning: of }) => of);
}

describe('createNameFinder', () => {
  it.each<[string, string[], string, string[]]>([
    [
      'the longest of names that begin alike',
      ['白山', '白山市', '白山市江源区'],
      '白山市江源区和白山',
      ['白山市江源区', '白山'],
    ],
    [
      'the shorter one where the longer one breaks off',
      ['白山', '白山市江源区'],
      '白山市江源',
      ['白山'],
    ],
    ['no name within another', ['江源区', '白山市江源区'], '白山市江源区', ['白山市江源区']],
    ['a name at the very end', ['江源区'], '在江源区', ['江源区']],
    ['nothing for an empty name', ['', '区'], '江源', []],
  ])('finds %s', (_what, names, text, expected) => {
    expect(find(names, text)).toEqual(expected);
  });

  it('finds names where they stand, each as long as can be', () => {
    const word = fc.stringMatching(/^[东西]{1,4}$/);
    fc.assert(
      fc.property(fc.array(word), fc.stringMatching(/^[东西南]{0,30}$/), (names, text) => {
        let end = 0;
        for (const mention of createNameFinder(names.map((name) => [name, name]))(text)) {
          expect(text.slice(mention.offset, mention.end)).toBe(mention.meaning);
          expect(mention.offset).toBeGreaterThanOrEqual(end);
          const skipped = text.slice(end, mention.offset);
          for (let at = end; at < end + skipped.length; at += 1) {
            expect(names.some((name) => text.startsWith(name, at))).toBe(false);
          }
          const longer = names.filter((name) => text.startsWith(name, mention.offset));
          expect(Math.max(...longer.map(({ length }) => length))).toBe(mention.meaning.length);
          end = mention.end;
        }
      }),
    );
  });
});

import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { edit, load, PACK, placeOf, summarise, TEXT } from './small-pack.js';

const JSON_PACK = JSON.stringify(parse(PACK, { schema: 'failsafe' }), null, 2);

function loadJson(source: string) {
  return load(source, TEXT, 'pack.json');
}

describe('pack.json', () => {
  it('is the same pack as its YAML twin', () => {
    expect(loadJson(JSON_PACK).problems).toEqual([]);
    expect(loadJson(JSON_PACK).pack).toEqual(load(PACK).pack);
  });

  it('may give whole numbers and truth as such, but no limit', () => {
    const numbers = JSON_PACK.replace(/"(1|2021|2035|2025|true)"/g, '$1');
    expect(loadJson(numbers).pack).toEqual(load(PACK).pack);
    const source = edit(JSON_PACK, '"≥ 17.50 万亩"', '17.5');
    expect(summarise(loadJson(source))).toEqual([`pack-value-invalid ${placeOf(source, '17.5,')}`]);
  });

  it('may be indented by tabs and begin with a byte order mark', () => {
    const tabs = `\uFEFF${JSON.stringify(JSON.parse(JSON_PACK), null, '\t')}`;
    expect(loadJson(tabs).problems).toEqual([]);
    const source = edit(tabs, '"≥ 17.50 万亩"', '"≥ 17.51 万亩"');
    expect(summarise(loadJson(source))).toEqual([
      `pack-quote-differs ${placeOf(source, '"≥ 17.51')}`,
    ]);
  });

  it.each([
    ['a key that stands twice', '"id": "small"', '"id": "small", "id": "large"', '"id": "large"'],
    ['a key written in two ways', '"id": "small"', '"id": "small", "\\u0069d": "l"', '"\\u0069d"'],
    [
      'a key that stands twice within',
      '"name": "丁县"',
      '"name": "丁县", "name": "戊县"',
      '"name": "戊县"',
    ],
  ])('refuses %s', (_fault, from, to, at) => {
    const source = edit(JSON_PACK, from, to);
    expect(summarise(loadJson(source))).toEqual([`pack-key-duplicate ${placeOf(source, at)}`]);
  });

  it('is not taken in by colons and quotes within words', () => {
    expect(loadJson(edit(JSON_PACK, 'made up', 'a: \\"b\\": c\\\\')).problems).toEqual([]);
  });

  it.each([
    ['a comma too many', '"small",', '"small",,', ',\n  "document"'],
    ['a comma too few', '"small",', '"small"', '"document"'],
    ['a comment', '"pack"', '/* 1 */ "pack"', '/*'],
    ['single quotes', '"small"', "'small'", "'small'"],
    ['a bare word', '"small"', 'small', 'small'],
    ['a leading zero', '"1"', '01', '1,'],
    ['a line break within words', 'made up', 'made\nup', '"made'],
    ['a bad escape', 'made up', 'made \\x up', '"made'],
    ['a bracket that closes another', '"aliases": [', '"aliases": [}', '}'],
  ])('refuses %s, and says where', (_fault, from, to, at) => {
    const source = edit(JSON_PACK, from, to);
    const changed = source.slice(JSON_PACK.indexOf(from));
    const offset = JSON_PACK.indexOf(from) + changed.indexOf(at);
    const place = placeOf(`${source.slice(0, offset)}§`, '§');
    expect(summarise(loadJson(source))).toEqual([`pack-syntax ${place}`]);
  });

  it('refuses a file that ends early, at its end', () => {
    expect(summarise(loadJson('{\n  "pack": '))).toEqual(['pack-syntax 2:11']);
    expect(summarise(loadJson('{} {}'))).toEqual(['pack-syntax 1:4']);
  });
});

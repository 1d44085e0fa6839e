import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Pack } from '../../../src/core/pack.js';
import { RegionIndex } from '../../../src/input/names/regions.js';
import { shortNames } from '../../../src/input/names/short-names.js';
import { shippedPacks } from '../../../src/packs/shipped.js';

const index = new RegionIndex(shippedPacks);

/** What a cell means: the code of a county, or which kind of reading it is. */
function meant(cell: string, codeCell = '', of = index): string {
  const reading = of.read(cell, codeCell);
  return reading.kind === 'known' ? reading.region.code : reading.kind;
}

describe('short names of counties', () => {
  test.each([
    ['江源区', ['江源']],
    ['临江市', ['临江']],
    ['抚松县', ['抚松']],
    ['万柏林区', ['万柏林']],
    ['井陉矿区', ['井陉']],
    ['六枝特区', ['六枝']],
    ['阿拉善左旗', ['阿拉善左']],
    ['长白朝鲜族自治县', ['长白', '长白县', '长白自治县']],
    ['双江拉祜族佤族布朗族傣族自治县', ['双江', '双江县', '双江自治县']],
    ['前郭尔罗斯蒙古族自治县', ['前郭尔罗斯', '前郭尔罗斯县', '前郭尔罗斯自治县']],
    ['察布查尔锡伯自治县', ['察布查尔', '察布查尔县', '察布查尔自治县']],
    ['龙胜各族自治县', ['龙胜', '龙胜县', '龙胜自治县']],
    ['鄂伦春自治旗', ['鄂伦春', '鄂伦春旗']],
    ['陵县', []],
    ['矿区', []],
    ['城关区', []],
    ['经济技术开发区', []],
    ['高新区', []],
    ['兰州新区', []],
    ['河南蒙古族自治县', []],
    ['都市圈', []],
  ])('of %s are %j', (name, expected) => {
    expect(shortNames(name)).toEqual(expected);
  });
});

describe('the region that a cell names', () => {
  test.each([
    '江源区',
    '江源',
    '白山市江源区',
    '白山江源区',
    '吉林省白山市江源区',
    '吉林省江源区',
    '吉林省白山市江源',
    '吉林省/白山市/江源区',
    '吉林省 白山市 江源区',
    '吉林省-白山市-江源区',
    '江源区（220605）',
    '江源区[220605]',
    '江源区 220605',
    '220605江源区',
    '220605-江源区',
    '220605 江源区',
    '（220605）江源区',
    '江源（220605）',
    '吉林省白山市江源区（220605）',
    '江源区①',
    '="江源区"'.slice(2, -1),
  ])('%s is 江源区', (cell) => {
    expect(meant(cell)).toBe('220605');
    expect(index.knows(cell)).toBe(true);
  });

  test.each([
    ['长白', '220623'],
    ['长白县', '220623'],
    ['靖宇', '220622'],
    ['浑江', 'not-covered'],
    ['白山', 'parent'],
    ['吉林省白山市', 'parent'],
    ['白山市合计', 'total'],
    ['辽宁省白山市江源区', 'unknown'],
    ['通化市江源区', 'unknown'],
    ['江源区湾沟镇', 'unknown'],
    ['江源区（220681）', 'mismatch'],
    ['220681江源区', 'mismatch'],
    ['江', 'unknown'],
    ['吉林省', 'unknown'],
  ])('%s: %s', (cell, expected) => {
    expect(meant(cell)).toBe(expected);
  });

  /** A pack whose regions bear these names. */
  function packOf(...regionNames: string[]): Pack {
    const [pack] = shippedPacks;
    if (pack === undefined) throw new Error('no pack is shipped');
    const regions = regionNames.map((name, at) => ({ code: `33010${at}`, name, aliases: [] }));
    return { ...pack, id: 'other', parent: null, notCovered: [], rules: [], regions };
  }

  test('a short name that two of them share names neither', () => {
    const shared = new RegionIndex([packOf('建德市', '建德县', '临安区')]);
    expect(meant('建德', '', shared)).toBe('unknown');
    expect(meant('临安', '', shared)).toBe('330102');
  });

  test('nor does one that is the full name or the alias of another', () => {
    const shared = new RegionIndex([packOf('长白朝鲜族自治县', '长白县')]);
    expect(meant('长白县', '', shared)).toBe('330101');
    expect(meant('长白', '', shared)).toBe('unknown');
  });

  test('what a name is part of changes nothing, and no text takes it too long', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('白', '山', '市', '江', '源', '区', '/', '2', '(') }),
        (text) => {
          expect(['known', 'parent', 'total', 'missing', 'mismatch', 'unknown']).toContain(
            index.read(text, '').kind,
          );
        },
      ),
    );
    expect(meant('白山市'.repeat(10_000))).toBe('unknown');
  });
});

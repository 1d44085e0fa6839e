import { describe, expect, test } from 'vitest';
import { isWithin } from '../../src/draft/divisions.js';
import { locatePlace, type PlaceContext, splitName } from '../../src/draft/places.js';
import { DIVISIONS } from './drafting.js';

function around(more: Partial<PlaceContext> = {}): PlaceContext {
  return { divisions: DIVISIONS, parents: [], addressees: [], province: null, ...more };
}

describe('the divisions of GB/T 2260', () => {
  test.each([
    ['吉林省', ['220000']],
    ['白山市', ['220600']],
    ['江源区', ['220605']],
    ['東莞市', ['441900']],
    ['济源市', ['419001']],
    ['鼓楼区', ['320106', '320302', '350102', '410204']],
    ['市辖区', []],
    ['松涛县', []],
  ])('hold %s', (name, codes) => {
    expect(DIVISIONS.named(name).map(({ code }) => code)).toEqual(codes);
  });

  test.each([
    ['新疆', ['650000']],
    ['内蒙古', ['150000']],
    ['深圳', ['440300']],
    ['吉林', ['220000', '220200']],
    ['抚松', []],
  ])('hold the short name %s', (name, codes) => {
    expect(DIVISIONS.shortlyNamed(name).map(({ code }) => code)).toEqual(codes);
  });

  test('know what is under what', () => {
    const names = DIVISIONS.under('220600').map(({ name }) => name);
    expect(names).toEqual(['浑江区', '江源区', '抚松县', '靖宇县', '长白朝鲜族自治县', '临江市']);
    expect(isWithin('220605', '220600')).toBe(true);
    expect(isWithin('220605', '220000')).toBe(true);
    expect(isWithin('220600', '220600')).toBe(false);
    expect(isWithin('220605', '220500')).toBe(false);
  });
});

describe('a region', () => {
  test.each<[string, Partial<PlaceContext>, string, string, readonly string[]]>([
    ['江源区', { addressees: ['白山市'] }, '220605', '江源区', []],
    ['白山市江源区', { addressees: ['白山市'] }, '220605', '江源区', ['白山市江源区']],
    ['吉林省白山市江源区', {}, '220605', '江源区', ['吉林省白山市江源区']],
    ['撫松縣', { addressees: ['白山市'] }, '220621', '撫松縣', ['抚松县']],
    ['新疆', {}, '650000', '新疆', ['新疆维吾尔自治区']],
    ['鼓楼区', { addressees: ['福州市'] }, '350102', '鼓楼区', []],
    ['鼓楼区', { province: '河南省' }, '410204', '鼓楼区', []],
    ['深圳市', { addressees: ['广东省'] }, '440300', '深圳市', []],
    ['阳泉市城区', {}, '140302', '阳泉市城区', []],
    ['津市市', {}, '430781', '津市市', []],
    ['荆州市沙市区', {}, '421002', '沙市区', ['荆州市沙市区']],
  ])('%s, within %j, is %s', (written, more, key, name, aliases) => {
    expect(locatePlace(written, around(more))).toMatchObject({
      key,
      name,
      aliases,
      candidates: [],
    });
  });

  test.each<[string, Partial<PlaceContext>, number]>([
    ['松涛县', {}, 0],
    ['江源区', { addressees: ['霁州市'] }, 0],
    ['江源区', { province: '东屿省' }, 0],
    ['江源区', { province: '辽宁省' }, 0],
    ['鼓楼区', {}, 4],
  ])('%s, within %j, keeps its name, with %i codes that it could mean', (written, more, count) => {
    const place = locatePlace(written, around(more));
    expect([place.key, place.name]).toEqual([written, written]);
    expect(place.candidates).toHaveLength(count);
  });

  test('is named without the whole that stands before it, and else as it is written', () => {
    const split = (name: string, parents: readonly string[] = []) =>
      splitName(name, { divisions: DIVISIONS, parents })?.name ?? null;
    expect(split('霁州市松涛县')).toBe('松涛县');
    expect(split('霁州松涛县', ['霁州'])).toBe('松涛县');
    expect(split('松涛县')).toBeNull();
    expect(split('市中区')).toBeNull();
  });
});

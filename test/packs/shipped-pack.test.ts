import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Limit, Pack } from '../../src/core/pack.js';
import { type LoadedPack, loadPack } from '../../src/packs/load-pack.js';
import { CATALOGUE, sha256 } from './small-pack.js';

const FOLDER = 'rules/jizhenghan-2024-46';
const PACK = readFileSync(`${FOLDER}/pack.yaml`, 'utf8');
const TEXT = readFileSync(`${FOLDER}/approval.txt`, 'utf8');
const LINES = PACK.split('\n');

function load(source: string): LoadedPack {
  const readFile = (name: string) => readFileSync(`${FOLDER}/${name}`);
  return loadPack({ path: `${FOLDER}/pack.yaml`, source, readFile }, CATALOGUE, sha256);
}

function loadSound(): Pack {
  const { pack, problems } = load(PACK);
  expect(problems).toEqual([]);
  if (pack === null) throw new Error('the shipped pack did not load');
  return pack;
}

/** The numbers as read from the approval by eye: farmland, basic farmland, redline, multiple, water. */
const LIMITS: Readonly<Record<string, readonly string[]>> = {
  江源区: ['17.56', '12', '627.63', '1.23', '0.37'],
  临江市: ['28.53', '17.04', '1318.90', '1.23', '0.45'],
  抚松县: ['39.81', '28.99', '4058.14', '1.23', '0.65'],
  靖宇县: ['40.55', '27.04', '1950.31', '1.40', '0.33'],
  长白朝鲜族自治县: ['10.38', '6.13', '1648.65', '1.23', '0.41'],
};
const UNITS = ['万亩', '万亩', '平方千米', '倍', '亿立方米'];
const RELATIONS = ['>=', '>=', '>=', '<=', '<='];

describe('the pack of 吉政函〔2024〕46号', () => {
  it('holds the 25 limits that the approval prints and the 5 that it leaves to be assigned', () => {
    const { rules, regions } = loadSound();
    expect(regions.map(({ name }) => name)).toEqual(Object.keys(LIMITS));
    const printed = rules.flatMap(({ region, limits }) =>
      limits.flatMap(({ amount, relation }) =>
        amount === null ? [] : [[region, relation, amount.value, amount.unit]],
      ),
    );
    const expected = regions.flatMap(({ code, name }) =>
      (LIMITS[name] ?? []).map((value, at) => [code, RELATIONS[at], value, UNITS[at]]),
    );
    expect(printed).toHaveLength(25);
    expect(printed).toEqual(expected);
    const assigned = rules.flatMap(({ limits }) => limits.filter(({ amount }) => amount === null));
    expect(assigned).toHaveLength(5);
    for (const { by, relation } of assigned) expect([by, relation]).toEqual(['上级', '<=']);
  });

  it("cites each limit by words of the second part that stand behind its own county's name", () => {
    const { rules, regions } = loadSound();
    const lines = TEXT.split('\n');
    const cited = new Set<string>();
    for (const { region, limits } of rules) {
      const name = regions.find(({ code }) => code === region)?.name ?? '';
      for (const { citation } of limits) {
        const { clause, quote, line, column } = citation;
        const text = lines[line - 1] ?? '';
        expect(text.startsWith(quote, column - 1)).toBe(true);
        const before = text.slice(0, column - 1 + quote.length);
        const nearest = Object.keys(LIMITS)
          .map((county) => [before.lastIndexOf(county), county] as const)
          .sort(([a], [b]) => b - a)[0];
        expect([clause, nearest?.[1]]).toEqual(['二', name]);
        cited.add(`${line}:${column}`);
      }
    }
    expect(cited.size).toBe(30);
  });

  it('says when the water limit of 2025 holds', () => {
    const water = loadSound().rules.filter(({ indicator }) => indicator === 'water-use');
    const years = (limits: readonly Limit[]) => limits.map(({ year }) => year);
    for (const { limits, target } of water) {
      expect([...years(limits), target]).toEqual([2025, null, 2035]);
    }
  });

  it('holds every duty, once for whom it binds', () => {
    const { obligations } = loadSound();
    const count = (kind: string) => obligations.filter((one) => one.class === kind).length;
    expect(['control', 'mechanism', 'guidance', 'principle'].map(count)).toEqual([17, 13, 18, 1]);
    const positioning = obligations.filter(({ name }) => name === '功能定位');
    expect(positioning.map(({ region }) => region)).toEqual(
      loadSound().regions.map(({ code }) => code),
    );
    expect(obligations.filter(({ mayNotApply }) => mayNotApply)).toHaveLength(7);
    for (const { citation } of obligations) {
      const line = TEXT.split('\n')[citation.line - 1] ?? '';
      expect(line.startsWith(citation.quote, citation.column - 1)).toBe(true);
    }
  });

  it('accounts for all 53 numbers of the text: by a limit, or by a reason why there is none', () => {
    const { rules, excused } = loadSound();
    const numbers = [...TEXT.matchAll(/\d+(?:\.\d+)?/g)].map(({ index }) => index);
    expect(numbers).toHaveLength(53);
    const starts = TEXT.split('\n').map((_, index, lines) =>
      lines.slice(0, index).reduce((sum, line) => sum + line.length + 1, 0),
    );
    const covered = new Set<number>();
    const cover = (offset: number, quote: string) => {
      for (const number of numbers) {
        if (offset <= number && number < offset + quote.length) covered.add(number);
      }
    };
    for (const { quote } of excused) {
      for (let at = TEXT.indexOf(quote); at >= 0; at = TEXT.indexOf(quote, at + 1))
        cover(at, quote);
    }
    expect(covered.size).toBe(22);
    for (const { citation } of rules.flatMap(({ limits }) => limits)) {
      cover((starts[citation.line - 1] ?? 0) + citation.column - 1, citation.quote);
    }
    const carried = numbers.filter((number) => !covered.has(number));
    expect(carried.map((number) => TEXT.slice(number - 1, number + 5))).toEqual(['到2035年']);
  });

  it('marks each interpretation as unreviewed and gives its reading, alternative and effect', () => {
    const { interpretations } = loadSound();
    expect(interpretations).toHaveLength(17);
    for (const { status, reading, alternative, effect } of interpretations) {
      expect(status).toBe('unreviewed');
      for (const words of [reading, alternative, effect]) expect(words).not.toBe('');
    }
  });
});

/** Each line that states a limit, with what a slip of the author could make of it. */
const MUTATIONS = LINES.flatMap((line, index) => {
  const limit = /limit: ([≥≤]) (?:([\d.]+) ([^\s,]+)|assigned)/.exec(line);
  if (limit === null) return [];
  const [whole, sign = '', value, unit = ''] = limit;
  const swap = (to: string) => LINES.with(index, line.replace(whole, `limit: ${to}`)).join('\n');
  const other = sign === '≥' ? '≤' : '≥';
  const slips: [string, string][] = [['comparator', swap(whole.slice(7).replace(sign, other))]];
  if (value === undefined) {
    slips.push(['number', swap(`${sign} 0.37 亿立方米`)]);
  } else {
    const last = Number(value.at(-1));
    const point = value.includes('.') ? '' : '.';
    slips.push(
      ['last digit', swap(`${sign} ${value.slice(0, -1)}${(last + 1) % 10} ${unit}`)],
      ['first digit', swap(`${sign} 9${value} ${unit}`)],
      ['precision', swap(`${sign} ${value}${point}0 ${unit}`)],
      ['unit', swap(`${sign} ${value} ${{ 亿立方米: '万立方米', 倍: '%' }[unit] ?? '公顷'}`)],
      ['dimension', swap(`${sign} ${value} ${unit === '倍' ? '亩' : '倍'}`)],
      ['quota', swap(`${sign} assigned`)],
    );
  }
  return slips.map(([slip, source]) => ({ slip, line: index + 1, limit: whole, source }));
});

describe('a slip in the pack of 吉政函〔2024〕46号', () => {
  it('is tried on every limit', () => {
    expect(MUTATIONS).toHaveLength(25 * 7 + 5 * 2);
  });

  it.each(MUTATIONS)('is refused: $slip of $limit on line $line', ({ source }) => {
    const { pack, problems } = load(source);
    expect(pack).toBeNull();
    expect(problems.length).toBeGreaterThan(0);
  });

  const codes = ['220605', '220681', '220621', '220622', '220623'];
  const rules = LINES.flatMap((line, index) => {
    const at = codes.indexOf(/^ {2}- id: (\d{6})\./.exec(line)?.[1] ?? '');
    const [from = '', to = ''] = [codes[at], codes[(at + 1) % codes.length]];
    return at < 0 ? [] : [{ index, rule: line.slice(8), from, to }];
  });

  it.each(rules)('is refused: $rule given to $to', ({ index, from, to }) => {
    const source = LINES.with(index, (LINES[index] ?? '').replace(from, to))
      .with(index + 1, (LINES[index + 1] ?? '').replace(from, to))
      .join('\n');
    const { pack, problems } = load(source);
    expect(pack).toBeNull();
    expect(problems.map(({ code }) => code)).toContain('pack-limit-duplicate');
  });

  const pairs = codes.flatMap((one, at) => codes.slice(at + 1).map((other) => ({ one, other })));

  it.each(pairs)('is refused: the rules of $one and $other exchanged', ({ one, other }) => {
    const end = PACK.indexOf('\nobligations:');
    const exchange: Readonly<Record<string, string>> = { [one]: other, [other]: one };
    const start = PACK.indexOf('\nrules:');
    const exchanged = PACK.slice(start, end).replace(/\d{6}/g, (code) => exchange[code] ?? code);
    const { problems } = load(PACK.slice(0, start) + exchanged + PACK.slice(end));
    // All but the sentences that stand for both: the quota's, and the multiple's where it is equal.
    expect(problems.length).toBeGreaterThanOrEqual(8);
    expect(new Set(problems.map(({ code }) => code))).toEqual(new Set(['pack-quote-elsewhere']));
  });
});

import { foldName, foldWidth } from '../../core/language/text.js';
import type { Pack, Region } from '../../core/pack.js';
import { readDecimal } from '../../core/rational.js';
import { withoutMarks } from './marks.js';
import { shortNames } from './short-names.js';
import { Suggestions } from './suggestions.js';

/** What a region's cells mean. */
export type RegionReading =
  | { readonly kind: 'known'; readonly region: Region }
  /** The addressee's own row. */
  | { readonly kind: 'parent'; readonly region: Region }
  /** 合计, 小计, 全市 and the like. */
  | { readonly kind: 'total' }
  | { readonly kind: 'not-covered'; readonly region: Region }
  | { readonly kind: 'ambiguous'; readonly region: Region; readonly packs: readonly string[] }
  | { readonly kind: 'missing' }
  | { readonly kind: 'unknown'; readonly text: string; readonly nearest: string | null }
  | {
      readonly kind: 'mismatch';
      readonly code: string;
      readonly name: string;
      readonly codeMeans: Region | null;
      readonly nameMeans: Region | null;
      /** The county that is charged with the row: the name's, else the code's. */
      readonly knownRegion: Region | null;
    };

const TOTALS = new Set(['全市', '全省', '汇总', '平均', 'total', 'subtotal', 'sum']);
/** 合计, 全市合计, 白山市合计. */
const TOTAL = /(?:合计|小计|总计|共计)$/;

type Known = Extract<RegionReading, { kind: 'known' | 'parent' | 'not-covered' | 'ambiguous' }>;

/** Finds regions by name, alias or code, in either column, across the packs in question. */
export class RegionIndex {
  readonly #byText = new Map<string, Known>();
  readonly #suggestions = new Suggestions();
  /** What stands before a county's name in a full path: 吉林省, 白山市. */
  readonly #above: readonly string[];
  #short: ReadonlyMap<string, Known> | null = null;
  /** By the two cells. */
  readonly #read = new Map<string, Map<string, RegionReading>>();
  readonly #seen = new Set<string>();

  constructor(packs: readonly Pack[]) {
    this.#above = [...new Set(packs.flatMap(namesAbove))];
    const owners = new Map<string, string[]>();
    for (const pack of packs) {
      for (const region of pack.regions) {
        owners.set(region.code, [...(owners.get(region.code) ?? []), pack.id]);
      }
    }
    for (const pack of packs) {
      for (const region of pack.notCovered)
        this.#add(region, { kind: 'not-covered', region }, pack);
      if (pack.parent !== null)
        this.#add(pack.parent, { kind: 'parent', region: pack.parent }, null);
    }
    for (const pack of packs) {
      for (const region of pack.regions) {
        const among = owners.get(region.code) ?? [];
        const meaning: Known =
          among.length > 1
            ? { kind: 'ambiguous', region, packs: among }
            : { kind: 'known', region };
        this.#add(region, meaning, pack);
      }
    }
  }

  /** What the two cells of a row mean; either may hold a name or a code, or be blank. */
  read(regionCell: string, codeCell: string): RegionReading {
    let byCode = this.#read.get(regionCell);
    if (byCode === undefined) {
      byCode = new Map();
      this.#read.set(regionCell, byCode);
    }
    let reading = byCode.get(codeCell);
    if (reading === undefined) {
      reading = this.#readBoth(regionCell.trim(), codeCell.trim());
      byCode.set(codeCell, reading);
      const name = known(reading)?.name;
      if (name !== undefined) this.#seen.add(name);
    }
    return reading;
  }

  /** The names of the known regions that were read so far, in the order of their appearance. */
  seen(): readonly string[] {
    return [...this.#seen];
  }

  /** The code of some region that can be read, for a message to propose. */
  example(): string | null {
    const meanings = [...this.#byText.values()];
    return meanings.find(({ kind }) => kind === 'known')?.region.code ?? null;
  }

  /** Whether a cell names a region, the addressee, a neighbour or a total. */
  knows(cell: string): boolean {
    if (cell === '') return false;
    if (this.#find(cell) !== undefined) return true;
    const parts = splitCode(cell);
    return parts?.every((part) => this.#find(part) !== undefined) ?? false;
  }

  /** Whether a cell names a total: 合计, 全市. */
  isTotal(cell: string): boolean {
    return this.#find(cell)?.kind === 'total';
  }

  #readBoth(regionCell: string, codeCell: string): RegionReading {
    if (regionCell === '' || codeCell === '') return this.#readOne(regionCell || codeCell);
    const byRegion = this.#readOne(regionCell);
    const byCode = this.#readOne(codeCell);
    if (isSame(byRegion, byCode)) return byRegion;
    if (byRegion.kind === 'unknown' && byCode.kind === 'unknown') return byRegion;
    return {
      kind: 'mismatch',
      code: codeCell,
      name: regionCell,
      codeMeans: meant(byCode),
      nameMeans: meant(byRegion),
      knownRegion: [byRegion, byCode].map(known).find((region) => region !== null) ?? null,
    };
  }

  #readOne(cell: string): RegionReading {
    if (cell === '') return { kind: 'missing' };
    const found = this.#find(cell);
    if (found !== undefined) return found;
    const [name, code] = splitCode(cell) ?? [];
    if (name !== undefined && code !== undefined) return this.#readBoth(name, code);
    return { kind: 'unknown', text: cell, nearest: this.#suggestions.for(cell) };
  }

  #find(cell: string): RegionReading | undefined {
    const asTyped = this.#byText.get(foldName(cell)) ?? this.#byText.get(readCode(cell) ?? '');
    if (asTyped !== undefined) return asTyped;
    const bare = foldName(withoutMarks(cell));
    return this.#isTotal(bare) ? { kind: 'total' } : this.#findNamed(bare);
  }

  /** A region by its name, its short name, or a full path: 吉林省白山市江源区, 白山市/江源. */
  #findNamed(bare: string): RegionReading | undefined {
    const known = this.#byText.get(bare) ?? this.#shortened.get(bare);
    if (known !== undefined || bare.length < 2 || bare.length > LONGEST_PATH) return known;
    const path = bare.replace(BETWEEN_LEVELS, '');
    if (path !== bare) return this.#findNamed(path);
    for (const above of this.#above) {
      if (bare.startsWith(above)) return this.#findNamed(bare.slice(above.length));
    }
    return undefined;
  }

  /** Whether a text names the province or the city above a pack's counties. */
  isAbove(text: string): boolean {
    return this.#above.includes(foldName(text));
  }

  /** Regions by those short names that mean one of them alone. */
  get #shortened(): ReadonlyMap<string, Known> {
    this.#short ??= shortened(new Set(this.#byText.values()), this.#byText);
    return this.#short;
  }

  #isTotal(bare: string): boolean {
    if (TOTALS.has(bare)) return true;
    const whole = bare.replace(TOTAL, '');
    if (whole === bare) return false;
    return whole === '' || TOTALS.has(whole) || this.#byText.get(whole)?.kind === 'parent';
  }

  #add(region: Region, meaning: Known, pack: Pack | null): void {
    const names = [region.name, ...region.aliases];
    const prefixed = pack?.parent ? [pack.parent.name + region.name] : [];
    for (const text of [region.code, ...names, ...prefixed])
      this.#byText.set(foldName(text), meaning);
    if (meaning.kind !== 'not-covered') this.#suggestions.add(region.name);
  }
}

const LONGEST_PATH = 60;
const BETWEEN_LEVELS = /(?<=[\u4e00-\u9fff])[/\\>—–·|→-](?=[\u4e00-\u9fff])/g;

/** The province that approved, and the addressee, under its names; the longest first. */
function namesAbove({ document, parent }: Pack): readonly string[] {
  const province = /^(.{2,8}?(?:省|自治区|市))人民政府$/.exec(document.issuer)?.[1];
  const city = parent === null ? [] : [parent.name, ...parent.aliases, ...shortNames(parent.name)];
  return [...(province === undefined ? [] : [province]), ...city]
    .map(foldName)
    .sort((a, b) => b.length - a.length);
}

function shortened(
  meanings: ReadonlySet<Known>,
  named: ReadonlyMap<string, Known>,
): ReadonlyMap<string, Known> {
  const byShort = new Map<string, Map<string, Known>>();
  for (const meaning of meanings) {
    for (const short of shortNames(meaning.region.name).map(foldName)) {
      const meant = byShort.get(short) ?? new Map<string, Known>();
      byShort.set(short, meant.set(meaning.region.code, meaning));
    }
  }
  const alone = new Map<string, Known>();
  for (const [short, meant] of byShort) {
    const [meaning, ...others] = meant.values();
    if (meaning !== undefined && others.length === 0 && !named.has(short)) {
      alone.set(short, meaning);
    }
  }
  return alone;
}

/** A name and a code in one cell: 江源区（220605）, 220605江源区, 220605-江源区. */
function splitCode(cell: string): readonly [name: string, code: string] | null {
  const text = foldWidth(cell).trim();
  if (text.length > LONGEST_PATH) return null;
  const [, code, name] = CODE_FIRST.exec(text) ?? [];
  if (code !== undefined && name !== undefined) return [name, code];
  const [, before, behind] = CODE_LAST.exec(text) ?? [];
  return before === undefined || behind === undefined ? null : [before, behind];
}

const CODE_FIRST = /^[([]?(\d{6}(?:\d{6})?)[)\]]?[\s_:/-]*([\u4e00-\u9fff][^\d]*)$/;
const CODE_LAST = /^([^\d]*[\u4e00-\u9fff])[\s_:/-]*[([]?(\d{6}(?:\d{6})?)[)\]]?$/;

/** The six digits of a GB/T 2260 code: 220605, 220605000000, 220605.0, 2.20605E+05. */
function readCode(cell: string): string | null {
  const decimal = readDecimal(foldWidth(cell).trim().replace(/^'/, ''));
  if (typeof decimal === 'string' || decimal.value.d !== 1n || decimal.value.s < 0n) return null;
  return /^(\d{6})(?:000|000000)?$/.exec(decimal.value.n.toString())?.[1] ?? null;
}

function isSame(a: RegionReading, b: RegionReading): boolean {
  if (a.kind === 'total') return b.kind === 'total' || b.kind === 'parent';
  if (a.kind === 'parent' && b.kind === 'total') return true;
  if (a.kind === 'ambiguous') return a === b || b.kind === 'ambiguous';
  return meant(a) !== null && meant(a)?.code === meant(b)?.code;
}

function known(reading: RegionReading): Region | null {
  return reading.kind === 'known' ? reading.region : null;
}

function meant(reading: RegionReading): Region | null {
  return 'region' in reading ? reading.region : null;
}

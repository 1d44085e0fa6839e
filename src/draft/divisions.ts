import { readWords } from '../core/language/reading.js';

/** An administrative division of GB/T 2260. */
export interface Division {
  readonly code: string;
  readonly name: string;
}

/** The administrative divisions of GB/T 2260, by name and by parent. */
export interface Divisions {
  /** Returns all divisions with this full name, in either script. */
  readonly named: (name: string) => readonly Division[];
  /** Returns the provinces and prefectures with this short name: 新疆, 深圳. */
  readonly shortlyNamed: (name: string) => readonly Division[];
  /** Returns the divisions directly below a prefecture or province, by its code. */
  readonly under: (code: string) => readonly Division[];
  /** Finds the longest full name at an index of words; `null` for none. */
  readonly nameAt: (words: string, index: number) => string | null;
}

const LONGEST_NAME = 16;

/** Expands what the build compacted: `22吉林省` or `2206白山市:02浑江区,05江源区` per line. */
export function readDivisions(compact: string): Divisions {
  const byName = new Map<string, Division[]>();
  const byShortName = new Map<string, Division[]>();
  const byParent = new Map<string, Division[]>();
  const put = (map: Map<string, Division[]>, key: string, division: Division) => {
    const list = map.get(key);
    if (list === undefined) map.set(key, [division]);
    else list.push(division);
  };
  const add = (prefix: string, name: string, parent: string) => {
    const division = { code: prefix.padEnd(6, '0'), name };
    const words = foldDivisionName(name);
    put(byName, words, division);
    put(byParent, parent, division);
    if (prefix.length < 6) put(byShortName, shortenName(words), division);
  };
  for (const line of compact.split('\n')) {
    const [head = '', counties = ''] = line.split(':');
    const [, prefix = '', name = ''] = /^(\d+)(.*)$/.exec(head) ?? [];
    const province = `${prefix.slice(0, 2)}0000`;
    if (name !== '') add(prefix, name, prefix.length === 2 ? '' : province);
    const parent = name === '' ? province : prefix.padEnd(6, '0');
    for (const county of counties === '' ? [] : counties.split(',')) {
      add(prefix + county.slice(0, 2), county.slice(2), parent);
    }
  }
  return {
    named: (name) => byName.get(foldDivisionName(name)) ?? [],
    shortlyNamed: (name) => byShortName.get(foldDivisionName(name)) ?? [],
    under: (code) => byParent.get(code) ?? [],
    nameAt: (words, index) => {
      for (let length = LONGEST_NAME; length >= 2; length -= 1) {
        const name = words.slice(index, index + length);
        if (name.length === length && byName.has(name)) return name;
      }
      return null;
    },
  };
}

/** Reports whether one code's division is part of another's. */
export function isWithin(code: string, whole: string): boolean {
  return code !== whole && code.startsWith(whole.replace(/(?:00)+$/, ''));
}

function foldDivisionName(name: string): string {
  return readWords(name).words;
}

/** 新疆维吾尔自治区 → 新疆, 延边朝鲜族自治州 → 延边, 深圳市 → 深圳. */
function shortenName(name: string): string {
  if (/^(?:内蒙古|黑龙江)/.test(name)) return name.slice(0, 3);
  if (/自治[区州]$/.test(name)) return name.slice(0, 2);
  return name.replace(/(?:省|市|地区|盟|特别行政区)$/, '');
}

/** Loads the administrative divisions of GB/T 2260, which have a file of their own. */
export async function loadDivisions(): Promise<Divisions> {
  const { default: compact } = await import('#divisions');
  return readDivisions(compact);
}

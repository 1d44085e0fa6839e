import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Catalogue } from '../../src/core/indicator.js';
import { loadCatalogue } from '../../src/packs/load-catalogue.js';
import { type LoadedPack, loadPack } from '../../src/packs/load-pack.js';

/** An approval of two counties, in which one sentence stands twice. */
export const TEXT = `某省人民政府关于甲县、乙县规划的批复
某政函〔2024〕1号
一、原则同意《甲县规划（2021-2035年）》《乙县规划（2021-2035年）》。
二、筑牢基础。到2035年，甲县耕地保有量不低于17.50万亩，生态保护红线面积不低于12平方千米，城镇开发边界扩展倍数控制在2020年城镇建设用地规模的1.23倍以内，用水总量不超过上级下达指标（2025年不超过0.37亿立方米）；乙县耕地保有量不低于18.5万亩，生态保护红线面积不低于11平方千米，城镇开发边界扩展倍数控制在2020年城镇建设用地规模的1.23倍以内。落实蓝线管控要求。
三、严格执行。加强监督，加强监督。
`;

export const HASH = sha256(new TextEncoder().encode(TEXT));

/** A sound pack of {@link TEXT}; each test breaks it in one place. */
export const PACK = `pack: 1
id: small
document:
  title: 某省人民政府关于甲县、乙县规划的批复
  number: 某政函〔2024〕1号
  issuer: 某省人民政府
  date: 2024-06-11
  text: approval.txt
  sha256: ${HASH}
  source: made up
period: { from: 2021, through: 2035 }
parent: { code: "110000", name: 丙市 }
regions:
  "110102": { name: 甲县, aliases: [老甲县, 甲] }
  "110101": { name: 乙县 }
not-covered:
  "110103": { name: 丁县 }
rules:
  - id: 110102.cultivated-land
    region: "110102"
    indicator: cultivated-land
    limit: ≥ 17.50 万亩
    clause: 二
    quote: 甲县耕地保有量不低于17.50万亩
  - id: 110102.urban-expansion-multiple
    region: "110102"
    indicator: urban-expansion-multiple
    limit: ≤ 1.23 倍
    clause: 二
    quote: 控制在2020年城镇建设用地规模的1.23倍以内
  - id: 110102.water-use
    region: "110102"
    indicator: water-use
    clause: 二
    limits:
      - { limit: ≤ 0.37 亿立方米, year: 2025, quote: 2025年不超过0.37亿立方米 }
      - { limit: ≤ assigned, by: 上级, quote: 用水总量不超过上级下达指标 }
  - id: 110101.urban-expansion-multiple
    region: "110101"
    indicator: urban-expansion-multiple
    limit: ≤ 1.23 倍
    target: 2035
    clause: 二
    quote: 控制在2020年城镇建设用地规模的1.23倍以内
obligations:
  - { id: blue-line, name: 蓝线, class: control, binds: county, clause: 二, quote: 落实蓝线管控要求, may-not-apply: true }
  - { id: strict, name: 执行, class: principle, binds: all, clause: 三, quote: 严格执行 }
interpretations:
  - { id: inclusive, applies-to: ['*', water-use, blue-line], reading: 含本数, alternative: 不含, status: unreviewed }
excused:
  - { quote: 2020年城镇建设用地规模, reason: base year, every: true }
  - { quote: 〔2024〕1号, reason: document number }
`;

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** The catalogue that is shipped. */
export const CATALOGUE: Catalogue = loadCatalogue(
  'rules/indicators.yaml',
  readFileSync('rules/indicators.yaml', 'utf8'),
).catalogue;

/** Loads a pack whose folder holds one text. */
export function load(
  source: string,
  text: string | Uint8Array = TEXT,
  path = 'pack.yaml',
): LoadedPack {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  const readFile = (name: string) => (name === 'approval.txt' ? bytes : null);
  return loadPack({ path, source, readFile }, CATALOGUE, sha256);
}

/** Each problem as `code line:column`. */
export function summarise({ problems }: Pick<LoadedPack, 'problems'>): readonly string[] {
  return problems.map(({ code, location }) => `${code} ${location?.line}:${location?.column}`);
}

/** Line and column of the first place where `words` stand, as `line:column`. */
export function placeOf(source: string, words: string): string {
  const before = source.slice(0, source.indexOf(words)).split('\n');
  if (!source.includes(words)) throw new Error(`${words} does not stand in the source`);
  return `${before.length}:${(before.at(-1) ?? '').length + 1}`;
}

/** The source with the first of some words replaced; they must be there. */
export function edit(source: string, from: string, to: string): string {
  if (!source.includes(from)) throw new Error(`${from} does not stand in the source`);
  return source.replace(from, () => to);
}

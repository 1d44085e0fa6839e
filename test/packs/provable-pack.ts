import type { Proof } from '../../src/core/proof.js';
import { provePack } from '../../src/packs/prove.js';
import { CATALOGUE, edit, sha256 } from './small-pack.js';

/** An approval of two counties, each word of which {@link PROVABLE} accounts for. */
export const PROVABLE_TEXT = `某省人民政府关于甲县、乙县国土空间规划（2021—2035年）的批复
某政函〔2024〕1号
丙市人民政府：
现批复如下：
一、原则同意规划，请认真组织实施。
二、筑牢基础。到2035年，甲县耕地保有量不低于17.50万亩，城镇开发边界扩展倍数控制在2020年城镇建设用地规模的1.23倍以内，用水总量不超过上级下达指标（2025年不超过0.37亿立方米）；乙县耕地保有量不低于3.5万公顷（52.50万亩），城镇开发边界扩展倍数控制在2020年城镇建设用地规模的1.23倍以内。落实蓝线、绿线和紫线等管控要求。
三、每年开展两个专项检查，严格执行规划。
某省人民政府
2024年6月11日
（此件公开发布）
`;

/** A pack that its text proves; each test breaks one of the two in one place. */
export const PROVABLE = `pack: 1
id: provable
document:
  title: 某省人民政府关于甲县、乙县国土空间规划（2021—2035年）的批复
  number: 某政函〔2024〕1号
  issuer: 某省人民政府
  date: 2024-06-11
  text: approval.txt
  sha256: HASH
  source: made up
period: { from: 2021, through: 2035 }
parent: { code: "110000", name: 丙市 }
regions:
  "110101": { name: 甲县 }
  "110102": { name: 乙县 }
rules:
  - id: 110101.cultivated-land
    region: "110101"
    indicator: cultivated-land
    limit: ≥ 17.50 万亩
    target: 2035
    clause: 二
    quote: 甲县耕地保有量不低于17.50万亩
  - id: 110101.urban-expansion-multiple
    region: "110101"
    indicator: urban-expansion-multiple
    limit: ≤ 1.23 倍
    target: 2035
    clause: 二
    quote: 城镇开发边界扩展倍数控制在2020年城镇建设用地规模的1.23倍以内
  - id: 110101.water-use
    region: "110101"
    indicator: water-use
    target: 2035
    clause: 二
    limits:
      - { limit: ≤ 0.37 亿立方米, year: 2025, quote: 2025年不超过0.37亿立方米 }
      - { limit: ≤ assigned, by: 上级, quote: 用水总量不超过上级下达指标 }
  - id: 110102.cultivated-land
    region: "110102"
    indicator: cultivated-land
    limit: ≥ 3.5 万公顷
    target: 2035
    clause: 二
    quote: 乙县耕地保有量不低于3.5万公顷（52.50万亩）
  - id: 110102.urban-expansion-multiple
    region: "110102"
    indicator: urban-expansion-multiple
    limit: ≤ 1.23 倍
    target: 2035
    clause: 二
    quote: 城镇开发边界扩展倍数控制在2020年城镇建设用地规模的1.23倍以内
obligations:
  - { id: organise, name: 组织实施, class: mechanism, binds: city, clause: 一, quote: 请认真组织实施 }
  - { id: blue-line, name: 蓝线, class: control, binds: county, clause: 二, quote: 落实蓝线、绿线和紫线等管控要求, words: 蓝线 }
  - { id: green-line, name: 绿线, class: control, binds: county, clause: 二, quote: 落实蓝线、绿线和紫线等管控要求, words: 绿线 }
  - { id: purple-line, name: 紫线, class: control, binds: county, clause: 二, quote: 落实蓝线、绿线和紫线等管控要求, words: 紫线 }
  - { id: other-lines, name: 其他底线, class: control, binds: county, clause: 二, quote: 落实蓝线、绿线和紫线等管控要求, words: 等 }
  - { id: inspection, name: 专项检查, class: mechanism, binds: county, clause: 三, quote: 每年开展两个专项检查, frequency: yearly }
  - { id: strict, name: 严格执行, class: control, binds: all, clause: 三, quote: 严格执行规划 }
excused:
  - { quote: 2020年城镇建设用地规模, reason: 基期年, every: true }
  - { quote: （2021—2035年）, reason: 规划期 }
  - { quote: 〔2024〕1号, reason: 文号 }
  - { quote: 2024年6月11日, reason: 成文日期 }
  - { quote: 原则同意规划, reason: 批准决定本身 }
  - { quote: 筑牢基础, reason: 标题 }
`;

/** Proves a pack whose hash is that of its text, whatever stands in it. */
export function proveText(source = PROVABLE, text = PROVABLE_TEXT, path = 'pack.yaml'): Proof {
  const bytes = new TextEncoder().encode(text);
  const readFile = (name: string) => (name === 'approval.txt' ? bytes : null);
  return provePack(
    { path, source: source.replace('HASH', sha256(bytes)), readFile },
    { catalogue: CATALOGUE, sha256 },
  );
}

/** The pack with edits, each [from, to], in its source or else in its text. */
export function provedWith(...edits: readonly (readonly [from: string, to: string])[]): Proof {
  let [source, text] = [PROVABLE, PROVABLE_TEXT];
  for (const [from, to] of edits) {
    if (source.includes(from)) source = edit(source, from, to);
    else text = edit(text, from, to);
  }
  return proveText(source, text);
}

import type { Pack } from '../../src/core/pack.js';
import { type LoadedOverlay, loadOverlay } from '../../src/packs/load-overlay.js';
import { CATALOGUE, load, PACK, sha256 } from './small-pack.js';

/** An amendment of the small pack, in which one sentence stands for both counties. */
export const OVERLAY_TEXT = `某省人民政府关于调整甲县、乙县规划（2021-2035年）控制指标的批复
某政函〔2026〕9号
一、明确用水总量。2026年至2030年，甲县用水总量不超过0.38亿立方米；自2031年起，甲县用水总量按上级要求，不超过上级下达指标。
二、提高下限。到2035年，甲县耕地保有量不低于17.80万亩，生态保护红线面积不低于13平方千米；乙县生态保护红线面积不低于13平方千米。
2026年3月1日
`;

/** A sound overlay of {@link OVERLAY_TEXT}; each test breaks it in one place. */
export const OVERLAY = `pack: 1
id: small-2026
amends: small
document:
  title: 某省人民政府关于调整甲县、乙县规划（2021-2035年）控制指标的批复
  number: 某政函〔2026〕9号
  issuer: 某省人民政府
  date: 2026-03-01
  text: amendment.txt
  sha256: ${hashOf(OVERLAY_TEXT)}
  source: made up
amendments:
  - rule: 110102.water-use
    from: 2026
    through: 2030
    limit: ≤ 0.38 亿立方米
    clause: 一
    quote: 甲县用水总量不超过0.38亿立方米
  - rule: 110102.water-use
    from: 2031
    limit: ≤ assigned
    by: 上级
    quote: 不超过上级下达指标
  - rule: 110102.cultivated-land
    from: 2026
    limit: ≥ 17.80 万亩
    quote: 甲县耕地保有量不低于17.80万亩
excused:
  - { quote: 某政函〔2026〕9号, reason: document number }
`;

/** The small pack, which {@link OVERLAY} amends. */
export const BASE: Pack = soundPack();

export function hashOf(text: string): string {
  return sha256(new TextEncoder().encode(text));
}

/** Loads an overlay whose folder holds one text; a text of its own gets its own hash. */
export function loadAmending(
  source: string,
  { text = OVERLAY_TEXT, bases = [BASE], path = 'overlay/pack.yaml' } = {},
): LoadedOverlay {
  const bytes = new TextEncoder().encode(text);
  const readFile = (name: string) => (name === 'amendment.txt' ? bytes : null);
  const hashed = source.replace(hashOf(OVERLAY_TEXT), hashOf(text));
  return loadOverlay({ path, source: hashed, readFile }, bases, CATALOGUE, sha256);
}

function soundPack(): Pack {
  const { pack } = load(PACK);
  if (pack === null) throw new Error('the small pack has a fault');
  return pack;
}

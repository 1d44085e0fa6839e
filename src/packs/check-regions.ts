import { foldName } from '../core/language/text.js';
import type { Region } from '../core/pack.js';
import type { PackParts, ReportFault } from './encoding.js';
import type { Path } from './source-document.js';

/** Whom a pack names. */
export interface PackRegions {
  readonly covered: readonly Region[];
  readonly notCovered: readonly Region[];
  readonly parent: Region | null;
}

/** Collects a pack's regions; a code, name or alias that could mean two of them is a fault. */
export function checkRegions(parts: PackParts, report: ReportFault): PackRegions {
  const seen = new Set<string>();
  const claim = (text: string, path: Path, part?: 'key') => {
    const folded = foldName(text);
    if (seen.has(folded)) report('pack-region-duplicate', path, { text }, part);
    seen.add(folded);
  };
  const claimNames = ({ name, aliases }: Omit<Region, 'code'>, path: Path) => {
    claim(name, [...path, 'name']);
    for (const [index, alias] of aliases.entries()) claim(alias, [...path, 'aliases', index]);
  };
  const collect = (section: 'regions' | 'not-covered'): readonly Region[] =>
    Object.entries(parts[section] ?? {}).flatMap(([code, region]) => {
      // The key of a region that has no code yet is its name.
      if (isCode(code)) claim(code, [section, code], 'key');
      else if (isName(code)) {
        report('pack-region-uncoded', [section, code], { name: code, candidates: [] }, 'key');
      }
      if (region === undefined) return [];
      claimNames(region, [section, code]);
      return [{ code, name: region.name, aliases: region.aliases }];
    });
  const covered = collect('regions');
  const notCovered = collect('not-covered');
  const { code, name, aliases = [] } = parts.parent ?? {};
  if (code === undefined || name === undefined) return { covered, notCovered, parent: null };
  if (isCode(code)) claim(code, ['parent', 'code']);
  else if (isName(code)) {
    report('pack-region-uncoded', ['parent', 'code'], { name: code, candidates: [] });
  }
  claimNames({ name, aliases }, ['parent']);
  return { covered, notCovered, parent: { code, name, aliases } };
}

/** Whether a key is a GB/T 2260 code, and not the name that stands for one in a draft. */
export function isCode(key: string): boolean {
  return /^\d{6}$/.test(key);
}

/** Any other key is a slip, which the schema refuses. */
function isName(key: string): boolean {
  return /^\p{Script=Han}+$/u.test(key);
}

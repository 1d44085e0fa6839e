import type { Finding, LimitFinding } from '../core/finding.js';
import type { Pack } from '../core/pack.js';
import { note, type Problem } from '../core/problem.js';
import type { Settings } from '../core/report.js';

/**
 * One note on all limits that wait for a quota, with what names them on a command line: the packs
 * that were named, the regions by name, or by code where a name is shared, and the years.
 */
export function quotasMissing(
  findings: readonly Finding[],
  packs: readonly Pack[],
  settings: Settings,
): readonly Problem[] {
  const unassigned = findings.filter(
    (finding): finding is LimitFinding =>
      finding.kind === 'limit' && finding.outcome === 'unassigned',
  );
  if (unassigned.length === 0) return [];
  const regions = new Map(unassigned.map(({ region }) => [region.code, region.name]));
  const named = [...new Set(settings.packNames)].sort();
  const [only, ...others] = packs;
  const isWhole =
    only !== undefined &&
    others.length === 0 &&
    only.regions.every(({ code }) => regions.has(code));
  const names = packs.flatMap((pack) => pack.regions.map(({ name }) => name));
  const isOwn = (name: string) =>
    /^[\p{L}\p{N}]+$/u.test(name) && names.filter((other) => other === name).length === 1;
  const years = new Set(unassigned.flatMap(({ year }) => year ?? []));
  return [
    note('quota-missing', null, {
      limits: unassigned.length,
      packs: isWhole && named.length === 0 ? [only.id] : named,
      selected: isWhole ? [] : [...regions].map(([code, name]) => (isOwn(name) ? name : code)),
      years: [...years].sort((a, b) => a - b),
    }),
  ];
}

import type { Report } from '../../core/report.js';
import { locationOf } from './location-of.js';

/**
 * Finds the file that speaks of a region: what is missing there is missing in it. The only file of
 * figures where no finding of the region has a place; `null` where there are several.
 */
export function fileFinder({ findings, inputs }: Report): (region: string) => string | null {
  const files = inputs.filter(({ role }) => role === 'figures');
  const only = files.length === 1 ? (files[0]?.path ?? null) : null;
  const byRegion = new Map<string, string>();
  for (const finding of findings) {
    const path = locationOf(finding)?.path;
    if (path !== undefined && !byRegion.has(finding.region.code)) {
      byRegion.set(finding.region.code, path);
    }
  }
  return (region) => byRegion.get(region) ?? only;
}

import type { Indicator } from '../core/indicator.js';
import { findNearest } from '../core/language/nearest.js';
import type { Limit, Rule } from '../core/pack.js';
import { checkLimit } from './check-limit.js';
import type { PackContext, PlacedLimit } from './pack-context.js';
import type { LimitSource, RuleSource } from './pack-schema.js';
import { isCode } from './scalars.js';
import type { Path } from './source-document.js';

/** Lowercase kebab ASCII; only drafts use names in place of codes and ids. */
const STABLE_ID = /^[a-z0-9.-]+$/;

/** Reads the rules and checks each of their limits against its quote. */
export function checkRules(context: PackContext): readonly Rule[] {
  const drawn = new Set<string>();
  return (context.parts.rules ?? []).flatMap((rule, index) => {
    if (rule === undefined) return [];
    return checkRule(context, rule, ['rules', index], drawn) ?? [];
  });
}

function checkRule(
  context: PackContext,
  rule: RuleSource,
  item: Path,
  drawn: Set<string>,
): Rule | null {
  const { report } = context;
  const known = checkRegion(context, rule.region, [...item, 'region']);
  if (known && !rule.id.includes(rule.region)) {
    report('pack-id-without-region', [...item, 'id'], { id: rule.id, region: rule.region });
  }
  const indicator = checkIndicator(context, rule.indicator, [...item, 'indicator']);
  const isComplete = indicator !== null && isCode(rule.region);
  if (isComplete && !STABLE_ID.test(rule.id)) {
    report('pack-value-invalid', [...item, 'id'], { key: 'id', expected: 'a-z 0-9 - .' });
  }
  const target = rule.target ?? context.parts.period?.through;
  checkYear(context, rule.target, [...item, 'target']);
  const limits: Limit[] = [];
  for (const { source, path } of listLimits(context, rule, item)) {
    checkYear(context, source.year, [...path, 'year']);
    const placed: PlacedLimit = {
      source,
      rule,
      item,
      path,
      indicator,
      year: source.year ?? target,
    };
    claimYear(context, placed, drawn);
    const limit = checkLimit(context, placed);
    if (limit !== null) limits.push(limit);
  }
  if (target === undefined || indicator === null) return null;
  return { id: rule.id, region: rule.region, indicator: rule.indicator, target, limits };
}

/** Lists the limits of a rule: one with its quote, or a list of them. */
function listLimits(
  { report }: PackContext,
  rule: RuleSource,
  item: Path,
): readonly { readonly source: LimitSource; readonly path: Path }[] {
  const { limits, limit, quote, by } = rule;
  if (limits !== undefined) {
    if (limit !== undefined || quote !== undefined || by !== undefined) {
      const expected = 'limit, quote | limits: [{ limit, quote }, …]';
      report('pack-value-invalid', [...item, 'limits'], { key: 'limits', expected }, 'key');
    }
    return limits.map((source, index) => ({ source, path: [...item, 'limits', index] }));
  }
  if (limit === undefined) report('pack-key-missing', item, { key: 'limit' });
  if (quote === undefined) report('pack-key-missing', item, { key: 'quote' });
  if (limit === undefined || quote === undefined) return [];
  return [{ source: by === undefined ? { limit, quote } : { limit, quote, by }, path: item }];
}

function claimYear({ report }: PackContext, placed: PlacedLimit, drawn: Set<string>): void {
  const { region, indicator } = placed.rule;
  const key = `${region} ${indicator} ${placed.year}`;
  if (drawn.has(key)) {
    report('pack-limit-duplicate', [...placed.path, 'limit'], { indicator, region });
  }
  drawn.add(key);
}

/** Checks that the pack has this region; reports it if not. */
export function checkRegion({ parts, report }: PackContext, region: string, path: Path): boolean {
  if (parts.regions === undefined || Object.hasOwn(parts.regions, region)) return true;
  const codes = Object.keys(parts.regions);
  report('pack-region-unknown', path, { region, nearest: findNearest(region, codes) });
  return false;
}

function checkIndicator(
  { catalogue, report }: PackContext,
  indicator: string,
  path: Path,
): Indicator | null {
  const known = catalogue.get(indicator);
  if (known !== undefined) return known;
  const candidate = findNearest(indicator, catalogue.keys());
  report('pack-indicator-unknown', path, { indicator, nearest: candidate });
  return null;
}

function checkYear({ parts, report }: PackContext, year: number | undefined, path: Path): void {
  const { from, through } = parts.period ?? {};
  if (year === undefined || from === undefined || through === undefined) return;
  if (from > through || (from <= year && year <= through)) return;
  const key = String(path.at(-1));
  report('pack-value-invalid', path, { key, expected: `${from}–${through}` });
}

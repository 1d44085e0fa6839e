import { z } from 'zod';
import type { Catalogue, Formula, Indicator } from '../core/indicator.js';
import { findNearest } from '../core/language/nearest.js';
import { foldName } from '../core/language/text.js';
import { findUnit } from '../core/language/unit-names.js';
import { compareProblems, type Problem } from '../core/problem.js';
import { unitSymbols } from '../core/units.js';
import { identifier, listOf, mapOf, oneOf, words, year } from './scalars.js';
import { collectFaults, type ReportFault } from './schema-faults.js';
import { readSource } from './source-document.js';

const FORMULA = { error: 'indicator / indicator' };

const indicator = mapOf({
  id: identifier.describe('Stable for ever: lowercase a-z 0-9 - .'),
  name: mapOf({
    zh: words.describe('As approvals call it'),
    en: words.describe('As English reports call it'),
  }).describe('As reports call it'),
  aliases: listOf(words)
    .default([])
    .describe('Other names under which approvals and people’s files give it; each means one only'),
  'said-as': listOf(words)
    .default([])
    .describe('Names that approvals give it and others too: the unit tells which is meant'),
  dimension: oneOf('area', 'volume', 'ratio').describe('What its units measure'),
  direction: oneOf('floor', 'cap')
    .optional()
    .describe('Which way its limits usually bind; left out where approvals do both'),
  holds: oneOf('throughout', 'at-target').describe(
    'Whether the number of a target year also binds in the years before it',
  ),
  measure: oneOf('stock', 'flow').describe('stock: at year’s end; flow: over a full year'),
  'part-of': identifier.optional().describe('The indicator that it is a part of (其中)'),
  formula: z
    .string(FORMULA)
    .regex(/^[a-z0-9.-]+ ?\/ ?[a-z0-9.-]+$/, FORMULA)
    .optional()
    .describe('How it is computed where a file gives the two others: id / id'),
  'bare-unit': words.optional().describe('The unit of a bare number, where the name says it: 倍'),
  plausible: oneOf('positive', 'at-least-one')
    .optional()
    .describe('Which values are plausible; any other must be confirmed: above 0, or at least 1'),
  'base-year': year.optional().describe('Of a base: the one year that it is a value of'),
  'base-year-aliases': listOf(words)
    .default([])
    .describe('Names that mean this base in rows of that year alone'),
});

/** The schema of `rules/indicators.yaml`; explained in `rules/README.md`. */
export const catalogueSchema = listOf(indicator);

/** An indicator as written. */
type IndicatorSource = z.output<typeof indicator>;

/** The indicators that could be read, and the faults of the others. */
interface LoadedCatalogue {
  readonly catalogue: Catalogue;
  readonly problems: readonly Problem[];
}

/**
 * Reads `rules/indicators.yaml`. A name or alias must mean one indicator only, and `part-of`,
 * `formula` and `bare-unit` must refer to something that exists.
 */
export function loadCatalogue(path: string, source: string): LoadedCatalogue {
  const document = readSource(path, source);
  if (document.malformed) return { catalogue: new Map(), problems: document.problems };
  const { data, problems, report } = collectFaults(catalogueSchema, document);
  const sources = (data ?? []) as readonly (IndicatorSource | undefined)[];
  checkNames(sources, report);
  const catalogue = new Map<string, Indicator>();
  for (const one of sources) if (one !== undefined) catalogue.set(one.id, toIndicator(one));
  checkLinks(sources, catalogue, report);
  return { catalogue, problems: problems.sort(compareProblems) };
}

function toIndicator(source: IndicatorSource): Indicator {
  return {
    id: source.id,
    name: source.name,
    aliases: source.aliases,
    saidAs: source['said-as'],
    dimension: source.dimension,
    direction: source.direction ?? null,
    holds: source.holds,
    measure: source.measure,
    partOf: source['part-of'] ?? null,
    formula: source.formula === undefined ? null : readFormula(source.formula),
    bareUnit: source['bare-unit'] ?? null,
    plausible: source.plausible ?? null,
    baseYear: source['base-year'] ?? null,
    baseYearAliases: source['base-year-aliases'],
  };
}

function readFormula(text: string): Formula {
  const [numerator = '', denominator = ''] = text.split('/').map((part) => part.trim());
  return { numerator, denominator };
}

function checkNames(sources: readonly (IndicatorSource | undefined)[], report: ReportFault): void {
  const owners = new Map<string, number>();
  for (const [index, source] of sources.entries()) {
    if (source === undefined) continue;
    const named = [
      [source.id, [index, 'id']],
      [source.name.zh, [index, 'name', 'zh']],
      [source.name.en, [index, 'name', 'en']],
      ...source.aliases.map((alias, at) => [alias, [index, 'aliases', at]] as const),
    ] as const;
    for (const [name, path] of named) {
      const folded = foldName(name);
      const owner = owners.get(folded) ?? index;
      // An indicator's name may be the same as its id: wetland.
      if (owner !== index) report('pack-id-duplicate', path, { id: name });
      owners.set(folded, owner);
    }
  }
}

function checkLinks(
  sources: readonly (IndicatorSource | undefined)[],
  catalogue: Catalogue,
  report: ReportFault,
): void {
  for (const [index, source] of sources.entries()) {
    const indicator = source && catalogue.get(source.id);
    if (indicator === undefined) continue;
    const { partOf, formula, bareUnit, dimension, id } = indicator;
    const links = [
      ['part-of', partOf],
      ['formula', formula?.numerator],
      ['formula', formula?.denominator],
    ] as const;
    for (const [key, link] of links) {
      if (link === undefined || link === null || catalogue.has(link)) continue;
      const candidate = findNearest(link, catalogue.keys());
      report('pack-indicator-unknown', [index, key], { indicator: link, nearest: candidate });
    }
    if (bareUnit === null) continue;
    const unit = findUnit(bareUnit);
    if (unit === undefined) {
      report('unit-unknown', [index, 'bare-unit'], {
        text: bareUnit,
        known: unitSymbols(dimension),
      });
    } else if (unit.dimension !== dimension) {
      report('pack-limit-dimension', [index, 'bare-unit'], { limit: bareUnit, indicator: id });
    }
  }
}

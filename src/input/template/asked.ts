import type { Catalogue, Indicator } from '../../core/indicator.js';
import { findUnit } from '../../core/language/unit-names.js';
import { binds, type Obligation, type Pack, type Region, type Rule } from '../../core/pack.js';
import { UNITS } from '../../core/units.js';

/** Which regions a template asks, and for which years. */
export interface TemplateRequest {
  readonly packs: readonly Pack[];
  readonly catalogue: Catalogue;
  /** Codes of regions, or of an addressee; empty for all. */
  readonly regions: readonly string[];
  /** Those outside a pack's plan period are left out for it; empty: the year is to be filled in. */
  readonly years: readonly number[];
}

/** A figure that is asked for, and the unit to give it in. */
export interface AskedFigure {
  readonly rule: Rule;
  readonly indicator: Indicator;
  readonly unit: string;
}

/** What is asked of one region, or of the addressee. */
export interface AskedRegion {
  readonly region: Region;
  readonly isParent: boolean;
  /** The addressee above it, whose name may stand before its own. */
  readonly parent: Region | null;
  /** `null`: to be filled in. */
  readonly years: readonly (number | null)[];
  /** In the order of the approval. */
  readonly figures: readonly AskedFigure[];
  readonly duties: readonly Obligation[];
}

/**
 * What the rules of each region ask for, in the order of the approval; with `obligations` the duties
 * that are attested too, and those of the addressee once, behind its regions.
 */
export function askedRegions(
  request: TemplateRequest,
  obligations: boolean,
): readonly AskedRegion[] {
  return request.packs
    .flatMap((pack) => askedByPack(pack, request, obligations))
    .filter(({ years, figures, duties }) => years.length * figures.length + duties.length > 0);
}

function askedByPack(
  pack: Pack,
  request: TemplateRequest,
  obligations: boolean,
): readonly AskedRegion[] {
  const { catalogue, regions: codes } = request;
  const { parent } = pack;
  const isAsked = ({ code }: Region) => codes.length === 0 || codes.includes(code);
  const dutiesOf = ({ code }: Region, isParent: boolean) =>
    pack.obligations.filter(
      (duty) => obligations && duty.attestation !== 'none' && binds(duty, code, isParent),
    );
  const years =
    request.years.length === 0
      ? [null]
      : request.years.filter((year) => pack.period.from <= year && year <= pack.period.through);
  const counties = pack.regions.filter(isAsked).map((region) => ({
    region,
    isParent: false,
    parent,
    years,
    figures: pack.rules
      .filter((rule) => rule.region === region.code)
      .map((rule) => askedFigure(rule, pack, catalogue)),
    duties: dutiesOf(region, false),
  }));
  if (parent === null || !isAsked(parent)) return counties;
  const duties = dutiesOf(parent, true);
  return [
    ...counties,
    { region: parent, isParent: true, parent: null, years, figures: [], duties },
  ];
}

function askedFigure(rule: Rule, pack: Pack, catalogue: Catalogue): AskedFigure {
  const indicator = catalogue.get(rule.indicator);
  if (indicator === undefined) throw new Error(`${rule.id}: indicator not in the catalogue`);
  return { rule, indicator, unit: unitFor(rule, indicator, pack) };
}

/** The units of surveys, for an indicator of which no document prints a number. */
const USUAL = {
  area: UNITS.hectare.symbol,
  volume: UNITS.tenThousandCubicMetres.symbol,
  ratio: UNITS.percent.symbol,
} as const;

/** The unit in which the documents print the rule's limit, else that of other regions. */
function unitFor(rule: Rule, indicator: Indicator, pack: Pack): string {
  const others = pack.rules.filter((other) => other.indicator === rule.indicator);
  const limits = [rule, ...others].flatMap((one) => [
    ...one.limits,
    ...(one.amendments ?? []).map(({ limit }) => limit),
  ]);
  const printed = limits.find(({ amount }) => findUnit(amount?.unit ?? '') !== undefined)?.amount;
  return printed?.unit ?? indicator.bareUnit ?? USUAL[indicator.dimension];
}

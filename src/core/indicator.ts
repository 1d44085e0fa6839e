import type { Dimension } from './units.js';

/** What a plan measures, from the shared catalogue `rules/indicators.yaml`. */
export interface Indicator {
  /** Stable, lowercase kebab ASCII: `cultivated-land`. */
  readonly id: string;
  readonly name: { readonly zh: string; readonly en: string };
  /** Other names under which files and approvals give it. */
  readonly aliases: readonly string[];
  /** Names that approvals give to it and to others; the unit tells which one is meant. */
  readonly saidAs: readonly string[];
  readonly dimension: Dimension;
  /** Which way its limits usually bind; `null` where approvals do both. */
  readonly direction: 'floor' | 'cap' | null;
  /** Whether a target year's number also binds in the years before it. */
  readonly holds: 'throughout' | 'at-target';
  /** A stock is measured at year's end (耕地); a flow covers a year (用水) and needs a full one. */
  readonly measure: 'stock' | 'flow';
  /** The indicator that it is a part of (其中项); being larger than it is a warning. */
  readonly partOf: string | null;
  /** How it is computed from two others where a file gives those. */
  readonly formula: Formula | null;
  /** The unit of a bare number, where the indicator's own name says it (倍数 → 倍). */
  readonly bareUnit: string | null;
  /** Which values are plausible; others must be confirmed. `null`: any that is not negative. */
  readonly plausible: 'positive' | 'at-least-one' | null;
  /** Set for a base: a value of this one year, whatever year its row names. */
  readonly baseYear: number | null;
  /** Names that mean this base only where the row's year is {@link baseYear}. */
  readonly baseYearAliases: readonly string[];
}

/** One indicator divided by another, both by id. */
export interface Formula {
  readonly numerator: string;
  readonly denominator: string;
}

/** The indicators that packs may constrain and files may give, by id. */
export type Catalogue = ReadonlyMap<string, Indicator>;

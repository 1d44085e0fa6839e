import type { Figure } from '../core/figure.js';
import type { Catalogue } from '../core/indicator.js';
import type { Location } from '../core/location.js';
import { error, type Problem } from '../core/problem.js';
import { compare } from '../core/quantity.js';

/** What the data contain for one region, indicator and year. */
export type FigureEntry =
  | { readonly kind: 'one'; readonly figure: Figure }
  /** Given more than once, so that none can be used. */
  | {
      readonly kind: 'several';
      readonly figure: Figure;
      readonly code: 'duplicate' | 'base-conflict';
    };

/** One region's figures: by indicator, then by year. */
type OfRegion = Map<string, Map<number | null, Figure>>;

/** The figures of all files, found by region, indicator and year. */
export class FigureTable {
  readonly #figures = new Map<string, OfRegion>();
  /** Figures that the data contain more than once. */
  readonly #several = new Map<Figure, 'duplicate' | 'base-conflict'>();
  readonly #years = new Map<string, Set<number | null>>();
  readonly #blankYears = new Map<string, Set<number | null>>();
  readonly #blanks = new Map<string, Location>();
  readonly #stray = new Map<string, Figure>();
  readonly problems: readonly Problem[];

  constructor(figures: readonly Figure[], catalogue: Catalogue) {
    const problems: Problem[] = [];
    for (const figure of figures) {
      const isBase = (catalogue.get(figure.indicator)?.baseYear ?? null) !== null;
      if (figure.content.kind === 'blank') {
        this.#blanks.set(blankKey(figure), figure.location);
        if (!isBase) addYear(this.#blankYears, figure);
        continue;
      }
      if (hasLostYear(figure)) {
        this.#stray.set(`${figure.region} ${figure.indicator}`, figure);
        continue;
      }
      if (!isBase) addYear(this.#years, figure);
      const problem = this.#add(figure, isBase);
      if (problem !== null) problems.push(problem);
    }
    this.problems = problems;
  }

  /**
   * Finds the figure for a year. If a year has none, a figure whose own year cannot be read takes
   * its place, so that the rule is undecided, not missing.
   */
  find(region: string, indicator: string, year: number | null): FigureEntry | null {
    const figure = this.#figures.get(region)?.get(indicator)?.get(year);
    if (figure !== undefined) {
      const code = this.#several.size === 0 ? undefined : this.#several.get(figure);
      return code === undefined ? { kind: 'one', figure } : { kind: 'several', figure, code };
    }
    const stray = this.#stray.size === 0 ? undefined : this.#stray.get(`${region} ${indicator}`);
    return stray === undefined ? null : { kind: 'one', figure: stray };
  }

  /** Returns the empty cell for a figure; `null` if the data have no cell for it. */
  blankAt(at: Pick<Figure, 'region' | 'indicator' | 'year'>): Location | null {
    return this.#blanks.get(blankKey(at)) ?? null;
  }

  /** Returns the years in which a region has figures, in order; else those of its blank rows. */
  yearsOf(region: string): readonly (number | null)[] {
    const years = this.#years.get(region) ?? this.#blankYears.get(region) ?? new Set([null]);
    return [...years].sort((a, b) => (a ?? 0) - (b ?? 0));
  }

  /** Returns the years of a region's blank rows without figures, if it has figures in others. */
  blankYearsOf(region: string): readonly number[] {
    const years = this.#years.get(region);
    if (years === undefined) return [];
    const blank = [...(this.#blankYears.get(region) ?? [])];
    return blank.flatMap((year) => (year === null || years.has(year) ? [] : [year]));
  }

  #add(figure: Figure, isBase: boolean): Problem | null {
    const { region, indicator, year } = figure;
    const ofYears = this.#yearsFor(region, indicator);
    const before = ofYears.get(year);
    if (before === undefined) {
      ofYears.set(year, figure);
      return null;
    }
    const first = before.location;
    if (isBase) {
      // A wide table repeats the base in each year's row: only a different one is a conflict.
      if (isSameValue(before, figure)) return null;
      this.#several.set(before, 'base-conflict');
      return error('base-conflict', figure.location, { indicator, first });
    }
    this.#several.set(before, 'duplicate');
    return error('duplicate', figure.location, { region, indicator, year, first });
  }

  #yearsFor(region: string, indicator: string): Map<number | null, Figure> {
    let ofRegion = this.#figures.get(region);
    if (ofRegion === undefined) {
      ofRegion = new Map();
      this.#figures.set(region, ofRegion);
    }
    let ofYears = ofRegion.get(indicator);
    if (ofYears === undefined) {
      ofYears = new Map();
      ofRegion.set(indicator, ofYears);
    }
    return ofYears;
  }
}

/** Whether a figure's own year cell cannot be read. */
function hasLostYear({ content }: Figure): boolean {
  if (content.kind !== 'unusable') return false;
  return content.reasons.includes('year-blank') || content.reasons.includes('year-invalid');
}

function addYear(years: Map<string, Set<number | null>>, { region, year }: Figure): void {
  const known = years.get(region);
  if (known === undefined) years.set(region, new Set([year]));
  else known.add(year);
}

function blankKey(at: Pick<Figure, 'region' | 'indicator' | 'year'>): string {
  return `${at.region} ${at.indicator} ${at.year ?? ''}`;
}

function isSameValue({ quantity: a }: Figure, { quantity: b }: Figure): boolean {
  return a !== null && b !== null && compare(a, b) === 0;
}

import type { Figure } from '../core/figure.js';
import type { Catalogue } from '../core/indicator.js';
import type { Location } from '../core/location.js';
import { error, note, type Problem, type ProblemCode } from '../core/problem.js';
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
  /** Further figures of a region, indicator and year, by the first. */
  readonly #again = new Map<Figure, Figure[]>();
  readonly #catalogue: Catalogue;
  readonly #years = new Map<string, Set<number | null>>();
  readonly #blankYears = new Map<string, Set<number | null>>();
  readonly #blanks = new Map<string, Location>();
  readonly #stray = new Map<string, Figure>();
  readonly problems: readonly Problem[];

  constructor(figures: readonly Figure[], catalogue: Catalogue) {
    this.#catalogue = catalogue;
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
      this.#add(figure);
    }
    this.problems = [...this.#again].flatMap(([first, others]) => this.#resolve(first, others));
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

  /** Returns where a region's first figure of a year is; `null` if it has none. */
  placeOf(region: string, year: number | null): Location | null {
    for (const ofYears of this.#figures.get(region)?.values() ?? []) {
      const figure = ofYears.get(year);
      if (figure !== undefined) return figure.location;
    }
    return null;
  }

  /** Returns the years of a region's blank rows without figures, if it has figures in others. */
  blankYearsOf(region: string): readonly number[] {
    const years = this.#years.get(region);
    if (years === undefined) return [];
    const blank = [...(this.#blankYears.get(region) ?? [])];
    return blank.flatMap((year) => (year === null || years.has(year) ? [] : [year]));
  }

  #add(figure: Figure): void {
    const ofYears = this.#yearsFor(figure.region, figure.indicator);
    const first = ofYears.get(figure.year);
    if (first === undefined) {
      ofYears.set(figure.year, figure);
      return;
    }
    const others = this.#again.get(first);
    if (others === undefined) this.#again.set(first, [figure]);
    else others.push(figure);
  }

  /**
   * Resolves several figures of one region, indicator and year: the latest date counts, and two of one
   * date are an error. The order in which they were read makes no difference.
   */
  #resolve(first: Figure, others: readonly Figure[]): readonly Problem[] {
    const { region, indicator, year } = first;
    const all = [first, ...others];
    const isBase = (this.#catalogue.get(indicator)?.baseYear ?? null) !== null;
    if (isBase) return this.#resolveBase(first, others);
    const latest = all.reduce((best, { date }) => max(best, date ?? YEARS_END), '');
    const [counts = first, ...again] = all.filter(({ date }) => (date ?? YEARS_END) === latest);
    this.#yearsFor(region, indicator).set(year, counts);
    if (again.length > 0) this.#several.set(counts, 'duplicate');
    return all.flatMap((figure) => {
      if (figure === counts) return [];
      if (again.includes(figure)) {
        const args = { region, indicator, year, first: counts.location };
        return [error('duplicate', figure.location, args)];
      }
      const { text, date } = figure;
      return [note('earlier-date', figure.location, { indicator, text, date: date ?? '' })];
    });
  }

  /** A wide table repeats the base in each year's row: only a different one is a conflict. */
  #resolveBase(first: Figure, others: readonly Figure[]): readonly Problem[] {
    const { region, indicator, year } = first;
    const different = others.filter((figure) => !isSameValue(first, figure));
    const doubts = [first, ...others].flatMap((figure) => figure.doubts ?? []);
    const counts = doubts.length === 0 ? first : { ...first, doubts };
    this.#yearsFor(region, indicator).set(year, counts);
    if (different.length > 0) this.#several.set(counts, 'base-conflict');
    return different.map((figure) =>
      error('base-conflict', figure.location, { indicator, first: first.location }),
    );
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

/** After every date within a year. */
const YEARS_END = '9999';

function max(a: string, b: string): string {
  return a > b ? a : b;
}

/** Whether a figure's own year cell cannot be read. */
function hasLostYear({ content }: Figure): boolean {
  if (content.kind !== 'unusable') return false;
  return content.reasons.some((reason) => LOST_YEAR.has(reason));
}

/** Reasons of a figure with a fault in its own year cell. That cell has its problem already. */
export const LOST_YEAR: ReadonlySet<ProblemCode> = new Set([
  'year-blank',
  'year-invalid',
  'year-impossible',
]);

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

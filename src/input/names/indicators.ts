import type { Catalogue, Indicator } from '../../core/indicator.js';
import { foldName } from '../../core/language/text.js';
import type { Obligation, Pack } from '../../core/pack.js';
import { withoutMarks } from './marks.js';
import { Suggestions } from './suggestions.js';

/** What the cell of an indicator means. */
export type IndicatorReading =
  | { readonly kind: 'indicator'; readonly indicator: Indicator }
  /** A name may stand for several duties, one a region (功能定位). */
  | { readonly kind: 'obligation'; readonly obligations: readonly Obligation[] }
  | { readonly kind: 'unknown'; readonly text: string; readonly nearest: string | null };

/** Shorter names are parts of too many others. */
const SHORTEST = 4;

/** Finds indicators and obligations by name, alias or id. */
export class IndicatorIndex {
  readonly #byText = new Map<string, IndicatorReading>();
  /** Names that mean a base in its year alone, and the base by its year. */
  readonly #ofBaseYear = new Map<string, Map<number | null, Indicator>>();
  readonly #suggestions = new Suggestions();
  readonly #unknown = new Map<string, IndicatorReading>();

  constructor(catalogue: Catalogue, packs: readonly Pack[]) {
    const obligations = new Map<string, Obligation[]>();
    for (const obligation of packs.flatMap((pack) => pack.obligations)) {
      for (const text of [obligation.name, obligation.id]) {
        const folded = foldName(text);
        obligations.set(folded, [...(obligations.get(folded) ?? []), obligation]);
      }
      this.#suggestions.add(obligation.name);
    }
    for (const [text, found] of obligations) {
      this.#byText.set(text, { kind: 'obligation', obligations: found });
    }
    for (const indicator of catalogue.values()) {
      const { id, name, aliases, baseYear } = indicator;
      for (const text of [id, name.zh, name.en, ...aliases]) {
        this.#byText.set(foldName(text), { kind: 'indicator', indicator });
      }
      this.#suggestions.add(name.zh, ...aliases);
      for (const text of indicator.baseYearAliases) {
        const byYear = this.#ofBaseYear.get(foldName(text)) ?? new Map();
        this.#ofBaseYear.set(foldName(text), byYear.set(baseYear, indicator));
      }
    }
  }

  /**
   * What a name means, with or without marks (其中：, ▲, (1)); `year` tells 城镇建设用地规模 of the
   * base year from that of others.
   */
  read(cell: string, year: number | null): IndicatorReading {
    const found = this.#find(cell, year) ?? this.#find(withoutMarks(cell), year);
    return found ?? this.#readUnknown(cell.trim());
  }

  /** Whether a name, as it stands, means an indicator or an obligation in any year. */
  knows(name: string): boolean {
    const folded = foldName(name);
    return this.#byText.has(folded) || this.#ofBaseYear.has(folded);
  }

  /**
   * Finds the longest name of an indicator at the beginning or end of another name (核定用水总量).
   *
   * @returns the indicator, and the words that are left; `null` where there is none.
   */
  contained(text: string): { readonly indicator: Indicator; readonly rest: string } | null {
    const folded = foldName(text);
    let found: { readonly indicator: Indicator; readonly rest: string } | null = null;
    for (const [name, reading] of this.#byText) {
      if (reading.kind !== 'indicator' || name.length < SHORTEST || name === folded) continue;
      const rest = folded.endsWith(name)
        ? folded.slice(0, -name.length)
        : folded.startsWith(name)
          ? folded.slice(name.length)
          : null;
      if (rest === null || (found !== null && found.rest.length <= rest.length)) continue;
      found = { indicator: reading.indicator, rest };
    }
    return found;
  }

  #readUnknown(text: string): IndicatorReading {
    const before = this.#unknown.get(text);
    if (before !== undefined) return before;
    const reading = { kind: 'unknown', text, nearest: this.#suggestions.for(text) } as const;
    this.#unknown.set(text, reading);
    return reading;
  }

  #find(name: string, year: number | null): IndicatorReading | undefined {
    const folded = foldName(name);
    const base = this.#ofBaseYear.get(folded)?.get(year);
    return base === undefined ? this.#byText.get(folded) : { kind: 'indicator', indicator: base };
  }
}

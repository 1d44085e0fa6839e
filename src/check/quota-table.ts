import type { Figure, Quota, StatedQuota } from '../core/figure.js';
import type { Catalogue } from '../core/indicator.js';
import type { Limit, Pack, Rule } from '../core/pack.js';
import { error, note, type Problem } from '../core/problem.js';
import { compare, type Quantity } from '../core/quantity.js';
import { findPrintedLimit, isAssigned, readAmount } from './limit-in-force.js';

/** The quotas that were supplied, found by region, indicator and year. */
export class QuotaTable {
  readonly #quotas = new Map<string, Quota>();
  readonly #twice = new Set<string>();
  readonly #used = new Set<Quota>();
  /** Years whose printed number is repeated beside the figures, without a document. */
  readonly #repeated = new Set<string>();
  readonly problems: readonly Problem[];

  /**
   * @param stated quotas in columns beside the figures; what they repeat is no duplicate.
   */
  constructor(
    quotas: readonly Quota[],
    packs: readonly Pack[],
    catalogue: Catalogue,
    stated: readonly StatedQuota[] = [],
  ) {
    const rules = new Map(
      packs.flatMap((pack) => pack.rules.map((rule) => [`${rule.region} ${rule.indicator}`, rule])),
    );
    const problems: Problem[] = [];
    for (const quota of quotas) {
      const { region, indicator, location } = quota.figure;
      const rule = rules.get(`${region} ${indicator}`);
      if (rule === undefined)
        problems.push(
          note('quota-unused', location, { region, indicator, year: quota.figure.year, count: 1 }),
        );
      else problems.push(...this.#add(quota, rule, catalogue));
    }
    for (const quota of stated) {
      const rule = rules.get(`${quota.figure.region} ${quota.figure.indicator}`);
      if (rule !== undefined) problems.push(...this.#addStated(quota, rule, catalogue));
    }
    this.problems = problems;
  }

  /** Finds the quota for a year, whether or not the approval prints a number for it too. */
  find(region: string, indicator: string, year: number | null): Quota | null {
    if (this.#quotas.size === 0) return null;
    const quota = this.#quotas.get(keyOf(region, indicator, year)) ?? null;
    if (quota !== null) this.#used.add(quota);
    return quota;
  }

  /** Reports whether a column beside the figures repeats the printed number of a year. */
  isRepeated(region: string, indicator: string, year: number | null): boolean {
    return this.#repeated.size > 0 && this.#repeated.has(keyOf(region, indicator, year));
  }

  /** Reports whether a year was given several quotas, so that none can be used. */
  isGivenTwice(region: string, indicator: string, year: number | null): boolean {
    return this.#twice.has(keyOf(region, indicator, year));
  }

  /** Reports the quotas of these regions that no finding used, as one counted note. */
  unused(regions: ReadonlySet<string>): readonly Problem[] {
    const unused = [...this.#quotas.values()].filter(
      (quota) => !this.#used.has(quota) && regions.has(quota.figure.region),
    );
    const [first] = unused;
    if (first === undefined) return [];
    const { region, indicator, year, location } = first.figure;
    return [note('quota-unused', location, { region, indicator, year, count: unused.length })];
  }

  /** Takes in a quota beside a figure: it must repeat the printed number, or have its document. */
  #addStated(stated: StatedQuota, rule: Rule, catalogue: Catalogue): readonly Problem[] {
    const { figure, document, issuer, location } = stated;
    const { region, year, quantity, content } = figure;
    const indicator = catalogue.get(figure.indicator);
    if (quantity === null || content.kind !== 'value' || indicator === undefined) return [];
    const printed = findPrintedLimit(rule, indicator, year);
    const key = keyOf(region, figure.indicator, year);
    if (printed !== null) {
      const conflict = findConflict(printed, quantity, figure);
      if (conflict !== null) return [conflict];
      this.#repeated.add(key);
      return [];
    }
    if (year === null) return [];
    const given = this.#quotas.get(key)?.figure.quantity ?? null;
    if (given !== null && compare(given, quantity) === 0) return [];
    if (document !== null) return this.#add({ figure, document, issuer }, rule, catalogue);
    return isAssigned(rule, indicator, year) ? [error('quota-document-missing', location, {})] : [];
  }

  #add(quota: Quota, rule: Rule, catalogue: Catalogue): readonly Problem[] {
    const { region, indicator, year, location, quantity, content } = quota.figure;
    if (quantity === null || content.kind !== 'value') return [];
    if (year === null) {
      return [error('year-missing', location, { indicators: [indicator], proposed: null })];
    }
    const at = keyOf(region, indicator, year);
    const before = this.#quotas.get(at);
    if (before !== undefined || this.#twice.has(at)) {
      this.#quotas.delete(at);
      this.#twice.add(at);
      const first = (before ?? quota).figure.location;
      return [error('duplicate', location, { region, indicator, year, first })];
    }
    if (content.partOfYear !== null && catalogue.get(indicator)?.measure === 'flow') {
      const { text, location: place } = content.partOfYear;
      return [error('partial-year', place, { indicator, text })];
    }
    const printed = findPrintedLimit(rule, catalogue.get(indicator), year);
    const conflict = printed === null ? null : findConflict(printed, quantity, quota.figure);
    if (conflict !== null) return [conflict];
    this.#quotas.set(at, quota);
    return [];
  }
}

/** A quota may repeat the approval's number but not change it: that takes an amendment. */
function findConflict(printed: Limit, quantity: Quantity, figure: Figure): Problem | null {
  if (printed.amount === null) return null;
  const { value, unit } = printed.amount;
  if (compare(readAmount(printed.amount).quantity, quantity) === 0) return null;
  const { document } = printed.citation;
  const args = {
    quota: `${figure.text}${quantity.unit.symbol}`,
    printed: document === undefined ? `${value} ${unit}` : `${value} ${unit} · ${document}`,
    by: document === undefined ? ('approval' as const) : ('amendment' as const),
  };
  return error('quota-conflict', figure.location, args);
}

function keyOf(region: string, indicator: string, year: number | null): string {
  return `${region} ${indicator} ${year ?? ''}`;
}

import type { Location } from '../core/location.js';
import { note, type Problem, type ProblemCode, warning } from '../core/problem.js';

/** Collects a file's problems: one a code and place, and what recurs over rows as one count. */
export class ProblemLog {
  readonly #problems = new Map<string, Problem>();
  readonly #counts = new Map<string, { at: Location; rows: Set<number>; make: Make }>();

  /** Adds a problem, once for each code and place. */
  add(problem: Problem): void {
    const { code, location } = problem;
    const key = `${code}:${location?.line}:${location?.column}`;
    if (!this.#problems.has(key)) this.#problems.set(key, problem);
  }

  /** Adds a problem once for each code and `key`, at its first place. */
  addOnce(key: string, problem: Problem): void {
    const whole = `${problem.code}=${key}`;
    if (!this.#problems.has(whole)) this.#problems.set(whole, problem);
  }

  /** Counts a row that is skipped; the rows of one code and `text` become one problem. */
  countRow(code: ProblemCode, text: string, at: Location, make: Make): void {
    const key = `${code}=${text}`;
    const counted = this.#counts.get(key) ?? { at, rows: new Set<number>(), make };
    counted.rows.add(at.line ?? 0);
    this.#counts.set(key, counted);
  }

  /** All problems, the counted ones last. */
  problems(): readonly Problem[] {
    const counted = [...this.#counts.values()].map(({ at, rows, make }) => make(at, rows.size));
    return [...this.#problems.values(), ...counted];
  }
}

type Make = (at: Location, rows: number) => Problem;

/** The counted note on rows that `--region`, `--year` or `--only` left out. */
export function notSelected(by: 'region' | 'year' | 'only'): Make {
  return (at, rows) => note('rows-not-selected', { ...at, line: null, column: null }, { rows, by });
}

/** The counted note on totals. */
export function totalsSkipped(text: string): Make {
  return (at, rows) => note('totals-skipped', at, { text, rows });
}

/** The counted warning on a neighbour that the approval does not speak of. */
export function notCovered(region: string): Make {
  return (at, rows) => warning('region-not-covered', at, { region, rows });
}

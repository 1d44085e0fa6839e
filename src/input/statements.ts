import type { Doubt, PartOfYear } from '../core/figure.js';
import type { Location } from '../core/location.js';
import { type Beside, error, type Problem, type ProblemCode } from '../core/problem.js';
import type { ValueKind } from './layout/vocabulary.js';
import {
  type Qualifier,
  type QualifierNames,
  type QualifierPlace,
  type QualifierReading,
  readQualifiers,
} from './names/qualifiers.js';

/** A text beside figures that bears on them: a title, a section row, a cell, a bracket, a remark. */
export interface Statement {
  readonly text: string;
  readonly where: Beside['where'];
  readonly at: () => Location;
  readonly reading: QualifierReading;
}

/** Reads texts beside figures, each distinct one once. */
export class StatementReader {
  readonly #read = new Map<string, QualifierReading>();

  constructor(readonly names: QualifierNames) {}

  /** Returns what a text says of figures; `null` where nothing in it bears on them. */
  read(
    text: string,
    place: QualifierPlace,
    where: Beside['where'],
    at: () => Location,
  ): Statement | null {
    if (text === '') return null;
    const key = `${place}${text}`;
    let reading = this.#read.get(key);
    if (reading === undefined) {
      reading = readQualifiers(text, place, this.names);
      this.#read.set(key, reading);
    }
    if (reading.qualifiers.length === 0 && reading.unknown === '') return null;
    return { text, where, at, reading };
  }
}

/** The figure that statements are held against. */
interface Bearer {
  /** The region's code. */
  readonly region: string;
  readonly year: number | null;
  /** Whether the table names no year, so that the one asked for was taken. */
  readonly isYearAsked: boolean;
}

/** What statements make of a figure. */
export interface Bearing {
  readonly partOfYear: PartOfYear | null;
  readonly problems: readonly Problem[];
  readonly reasons: readonly ProblemCode[];
  readonly doubts: readonly Doubt[];
}

const NO_BEARING: Bearing = { partOfYear: null, problems: [], reasons: [], doubts: [] };

/**
 * Holds a figure against all that is said beside it. What agrees with it, and what was applied to it
 * already, says nothing; a part of the year is its period; what is contrary makes it unusable, and
 * words that are not understood are a doubt that a person can confirm.
 */
export function weigh(statements: readonly Statement[], bearer: Bearer): Bearing {
  if (statements.length === 0) return NO_BEARING;
  let partOfYear: PartOfYear | null = null;
  const problems: Problem[] = [];
  const doubts: Doubt[] = [];
  for (const statement of statements) {
    const { text, where, at, reading } = statement;
    for (const code of CONTRARY) {
      const word = CONTRADICTS[code](reading.qualifiers, bearer, where);
      if (word !== null) problems.push(error(code, at(), { word, text, where }));
    }
    const period = reading.qualifiers.find(({ category }) => category === 'period');
    if (period !== undefined) partOfYear ??= { text: period.word, location: at() };
    const unknown = unknownWords(reading, where);
    if (unknown === '') continue;
    // Nothing of it is understood but fragments, so the whole is what is asked about.
    const word = reading.qualifiers.length === 0 ? text : unknown;
    const problem = error('words-unknown', at(), { word, text, where });
    doubts.push({ code: 'words-unknown', text, problem });
  }
  return { partOfYear, problems, reasons: problems.map(({ code }) => code), doubts };
}

/** 上报 and 核定 may both be the actual, so a person must say that this is the one. */
function unknownWords({ qualifiers, unknown }: QualifierReading, where: Beside['where']): string {
  if (where === 'title' || where === 'note') return unknown;
  const stage = qualifiers.find((one) => one.category === 'kind' && one.meaning === 'stage');
  return unknown === '' ? (stage?.word ?? '') : unknown;
}

const CONTRARY = ['kind-differs', 'part-only', 'place-differs', 'year-differs'] as const;

/** The word that contradicts a figure; `null` where none does. */
type Contradicts = (
  qualifiers: readonly Qualifier[],
  bearer: Bearer,
  where: Beside['where'],
) => string | null;

const CONTRADICTS: Readonly<Record<(typeof CONTRARY)[number], Contradicts>> = {
  // A column or section with a kind of its own was applied: its values are read as what they are.
  'kind-differs': (qualifiers, _bearer, where) =>
    where === 'column' || where === 'section'
      ? null
      : (qualifiers.find((one) => one.category === 'kind' && !ACTUAL.has(one.meaning))?.word ??
        null),
  'part-only': (qualifiers) => qualifiers.find(({ category }) => category === 'part')?.word ?? null,
  'place-differs': (qualifiers, { region }) => {
    const places = qualifiers.filter((one) => one.category === 'place');
    const other = places.find(({ meaning }) => meaning === null);
    if (other !== undefined) return other.word;
    return places.some(({ meaning }) => meaning?.code === region)
      ? null
      : (places[0]?.word ?? null);
  },
  // A title's year may be that of the table's making; where no cell says another, it counts.
  'year-differs': (qualifiers, { year, isYearAsked }, where) => {
    if (year === null || (where === 'title' && !isYearAsked)) return null;
    const years = qualifiers.filter((one) => one.category === 'year');
    return years.some(({ meaning }) => meaning === year) ? null : (years[0]?.word ?? null);
  },
};

const ACTUAL: ReadonlySet<string> = new Set(['actual', 'value', 'stage']);

/** The kinds of values that a column or section names for its rows. */
export function kindsOf({ where, reading }: Statement): readonly ValueKind[] {
  if (where !== 'column' && where !== 'section') return [];
  return reading.qualifiers.flatMap((one) => (one.category === 'kind' ? [one.meaning] : []));
}

/** Whether a title bears on each figure; 规划目标 makes its values targets instead. */
export function governs(title: Statement): boolean {
  return !statesTargets([title]);
}

/** Whether statements say that values are targets, so that they are compared and not judged. */
export function statesTargets(statements: readonly Statement[]): boolean {
  return statements.some(
    ({ where, reading }) =>
      where !== 'note' &&
      where !== 'name' &&
      reading.qualifiers.some((one) => one.category === 'kind' && one.meaning === 'target'),
  );
}

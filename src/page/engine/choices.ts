import type { Answers } from '../../core/answer.js';
import type { Encoding } from '../../core/encoding.js';
import type { Pack } from '../../core/pack.js';
import { type Allowable, readMargin, type Settings } from '../../core/report.js';
import type { Baked } from '../baked.js';
import type { Doubted } from './questions.js';

/** What a person has answered and chosen; each stands for an option of `dixian check`. */
export interface Choices {
  /** A pack's id; `null`: those that cover the data. */
  readonly pack: string | null;
  readonly year: number | null;
  /** Codes. */
  readonly regions: readonly string[];
  /** Indicator ids. */
  readonly only: readonly string[];
  readonly assumeUnits: boolean;
  readonly allow: readonly Allowable[];
  readonly allRegions: boolean;
  readonly requireAttestations: boolean;
  /** A percentage as typed, `2%`; empty for none. */
  readonly warnWithin: string;
  /** A day, `2026-01-31`; empty for none. */
  readonly date: string;
  readonly encoding: Encoding | null;
  readonly valueColumn: string | null;
  /** Headers of columns that say nothing about the figures. */
  readonly ignoreColumns: readonly string[];
  readonly accept: readonly Doubted[];
  /** Who confirmed the doubts; empty where nobody is named. */
  readonly confirmer: string;
  readonly failOnWarning: boolean;
}

/** What holds before anything was answered. */
export const NO_CHOICES: Choices = {
  pack: null,
  year: null,
  regions: [],
  only: [],
  assumeUnits: false,
  allow: [],
  allRegions: false,
  requireAttestations: false,
  warnWithin: '',
  date: '',
  encoding: null,
  valueColumn: null,
  ignoreColumns: [],
  accept: [],
  confirmer: '',
  failOnWarning: false,
};

/** The packs that figures are read by: the one that was chosen, else all. */
export function packsOf({ packs }: Baked, { pack }: Choices): readonly Pack[] {
  return pack === null ? packs : packs.filter(({ id }) => id === pack);
}

/**
 * The settings of a report, as the command line's options would make them.
 *
 * @param used the packs that the report is held against.
 */
export function settingsOf(choices: Choices, used: readonly Pack[], { named }: Baked): Settings {
  const { allow, only, regions, year, assumeUnits, allRegions, requireAttestations } = choices;
  const isNamed = used.some(({ id }) => named.ids.includes(id));
  const chosen = choices.pack === null ? [] : [choices.pack];
  return {
    packNames: isNamed ? named.names : chosen,
    allow,
    only,
    regions: allRegions ? [] : regions,
    year,
    assumeUnits,
    allRegions,
    requireAttestations,
    answers: answersOf(choices),
    failOn: choices.failOnWarning ? 'warning' : null,
    warnWithin: readMargin(choices.warnWithin),
    date: choices.date === '' ? null : choices.date,
    config: null,
  };
}

/** The answers of a person, as the command line's options and configuration would give them. */
export function answersOf(choices: Choices): Answers {
  const { ignoreColumns, accept, valueColumn } = choices;
  const by = choices.confirmer.trim() || null;
  return {
    ignoreColumns,
    columns: {},
    accept: accept.map((one) => ({ ...one, by, because: null })),
    indicator: null,
    valueColumn,
  };
}

import type { Answers } from './answer.js';
import { EXIT, type ExitCode } from './exit.js';
import type { Finding, LimitOutcome, ObligationOutcome } from './finding.js';
import type { Catalogue } from './indicator.js';
import type { CellPlace, Location } from './location.js';
import type { Pack, Region } from './pack.js';
import type { Problem } from './problem.js';
import { type Rational, readDecimal } from './rational.js';

/** The conclusion of a check; see {@link EXIT_CODES}. */
export type Verdict = 'compliant' | 'non-compliant' | 'error' | 'incomplete';

/** The exit code of each verdict; the same for every format. */
export const EXIT_CODES = {
  compliant: EXIT.ok,
  'non-compliant': EXIT.fail,
  error: EXIT.error,
  incomplete: EXIT.incomplete,
} as const satisfies Record<Verdict, ExitCode>;

/** Why the exit code differs from the verdict's; the verdict itself stays. */
export interface Gate {
  readonly exitCode: ExitCode;
  /** `warning`: a warning remains, and `--fail-on warning` asks to stop on one. */
  readonly because: 'warning';
}

/** Returns the exit code of a report: its gate's, else its verdict's. */
export function exitCodeOf({ gate, verdict }: Pick<Report, 'gate' | 'verdict'>): ExitCode {
  return gate?.exitCode ?? EXIT_CODES[verdict];
}

/** How often each outcome of a limit occurs. */
export type LimitCounts = Readonly<Record<LimitOutcome, number>>;

/** How often each outcome of an obligation occurs. */
export type ObligationCounts = Readonly<Record<ObligationOutcome, number>>;

/** The outcomes that `--allow` can make non-blocking. */
export type Allowable = 'missing' | 'unassigned';

/** The settings of a check. Part of the report, since they decide what the verdict means. */
export interface Settings {
  /** Packs as named by the user; absent or empty if shipped packs were chosen. */
  readonly packNames?: readonly string[];
  readonly allow: readonly Allowable[];
  /** Indicator ids; empty for all. */
  readonly only: readonly string[];
  /** Region codes; empty for those in the data. */
  readonly regions: readonly string[];
  readonly year: number | null;
  readonly assumeUnits: boolean;
  readonly allRegions: boolean;
  readonly requireAttestations: boolean;
  /** What a person answered to the questions of the reading; absent: nothing. */
  readonly answers?: Answers;
  /** What else makes the exit code 2 where it would be 0 or 3; `null` or absent: nothing. */
  readonly failOn?: 'warning' | null;
  /** A pass whose headroom is at most this share of its limit is marked; `null` or absent: none is. */
  readonly warnWithin?: Margin | null;
  /** The date of the reports, as `2026-01-31`; `null` or absent: left blank to fill in. */
  readonly date?: string | null;
  /**
   * Whether nobody asked for that date, as with SOURCE_DATE_EPOCH: then it says nothing of the figures.
   * Absent: somebody did.
   */
  readonly isDateAssumed?: boolean;
  /** The configuration file; `null` or absent: none. */
  readonly config?: ConfigSource | null;
}

/** Returns the latest year of which there can be figures: the year of a report date that was asked for. */
export function latestYearOf({ date, isDateAssumed }: Settings): number | null {
  return date == null || isDateAssumed === true ? null : Number(date.slice(0, 4));
}

/** Nothing selected, allowed or assumed. */
export const DEFAULT_SETTINGS: Settings = {
  allow: [],
  only: [],
  regions: [],
  year: null,
  assumeUnits: false,
  allRegions: false,
  requireAttestations: false,
};

/** The user's own margin (no official one is known): a pass this close to its limit is marked. */
export interface Margin {
  /** In percent of the limit. */
  readonly percent: Rational;
  /** As it was typed: `2%`. */
  readonly text: string;
}

/** A configuration file and its keys in force. A flag overrides a key. */
export interface ConfigSource {
  readonly path: string;
  readonly inForce: readonly string[];
}

/** A file of figures or quotas that was read. */
export interface Input {
  readonly role: 'figures' | 'quotas';
  readonly path: string;
  /** SHA-256 of the file's bytes; computed only when a report shows it. `null`: not read. */
  readonly checksum: () => string | null;
  readonly encoding: string | null;
  readonly layout: LayoutKind | null;
  /** The number of cells with a figure or an attestation. */
  readonly figures: number;
  /** The year in its titles or its name, proposed if the file gives none. */
  readonly namedYear?: number | null;
  /** Finds a cell in the file's text; looked up only when a report shows it. Absent: not known. */
  readonly cell?: (location: Location) => CellPlace | null;
}

/** The three shapes of a figures file. */
export type LayoutKind = 'long' | 'wide' | 'matrix';

/** One region's part of the report. */
export interface RegionSummary {
  readonly pack: string;
  readonly region: Region;
  readonly verdict: Verdict;
  readonly counts: LimitCounts;
}

/** Findings and problems, where they came from, and the settings in force. */
export interface Report {
  readonly verdict: Verdict;
  /** `null`: the exit code is the verdict's. */
  readonly gate: Gate | null;
  readonly counts: LimitCounts;
  readonly obligations: ObligationCounts;
  readonly settings: Settings;
  readonly packs: readonly Pack[];
  readonly catalogue: Catalogue;
  readonly inputs: readonly Input[];
  /** In the order of the approval. */
  readonly regions: readonly RegionSummary[];
  /** In the order of the approval: by region, year, rule; then each region's obligations. */
  readonly findings: readonly Finding[];
  /** Errors first, then by path, line, column. */
  readonly problems: readonly Problem[];
}

/** How a margin is written: `2%`, `0.5％`. A bare number could mean 2 or 200 percent. */
export const MARGIN_PATTERN = /^(\d+(?:\.\d+)?)\s*[%％]$/;

/** Reads a margin in percent of the limit; `null` for anything else. */
export function readMargin(text: string): Margin | null {
  const digits = MARGIN_PATTERN.exec(text.trim())?.[1];
  const number = digits === undefined ? 'malformed' : readDecimal(digits);
  return typeof number === 'string' ? null : { percent: number.value, text: `${digits}%` };
}

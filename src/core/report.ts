import type { Finding, LimitOutcome, ObligationOutcome } from './finding.js';
import type { Catalogue } from './indicator.js';
import type { Pack, Region } from './pack.js';
import type { Problem } from './problem.js';

/** The conclusion of a check; see {@link EXIT_CODES}. */
export type Verdict = 'compliant' | 'non-compliant' | 'error' | 'incomplete';

/** The exit code of each verdict; the same for every format. */
export const EXIT_CODES = {
  compliant: 0,
  'non-compliant': 1,
  error: 2,
  incomplete: 3,
} as const satisfies Record<Verdict, number>;

/** How often each outcome of a limit occurs. */
export type LimitCounts = Readonly<Record<LimitOutcome, number>>;

/** How often each outcome of an obligation occurs. */
export type ObligationCounts = Readonly<Record<ObligationOutcome, number>>;

/** The outcomes that `--allow` can make non-blocking. */
export type Allowable = 'missing' | 'unassigned';

/** What was asked for; part of the report, since it decides what the verdict means. */
export interface Settings {
  /** Packs as they were named; absent or empty where the shipped ones were chosen from. */
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
}

/** A file of figures or quotas that was read. */
export interface Input {
  readonly role: 'figures' | 'quotas';
  readonly path: string;
  /** SHA-256 of the file's bytes; computed only when a report shows it. `null`: not read. */
  readonly checksum: () => string | null;
  readonly encoding: string | null;
  readonly layout: LayoutKind | null;
  /** How many cells held a figure or an attestation. */
  readonly figures: number;
  /** The year that its titles or its name speak of, to be proposed where it gives none. */
  readonly namedYear?: number | null;
  /** The row that a spreadsheet shows for a line of the file, both counted from 1. */
  readonly rowOf?: (line: number) => number;
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

import type { Finding } from '../../core/finding.js';
import type { CellPlace, Location } from '../../core/location.js';
import type { Problem } from '../../core/problem.js';
import type { Standing } from '../sheet/standing.js';

/**
 * What a machine-readable format says of a finding or a problem: `warning` and `note` are problems that
 * do not bear on the verdict; see {@link Standing} for the others.
 */
export type EntryStanding = Standing | 'warning' | 'note';

/** One finding or problem as the formats for pipelines give it, already worded. */
export interface Entry {
  readonly subject: Finding | Problem;
  /** The id of a rule or an obligation, or the code of a problem. */
  readonly rule: string;
  readonly standing: EntryStanding;
  /** What it is about: `江源区 2025年 耕地保有量`; of a problem, what kind it is. */
  readonly title: string;
  /** How it came out: 不符合; of a problem how much it matters. */
  readonly outcome: string;
  /** What is to be known of it, each part with its label. */
  readonly details: readonly Detail[];
  /** The cell it rests on; `null` where there is none. */
  readonly location: Location | null;
  /** That of its cell, else the one that speaks of its region; `null` where there is none. */
  readonly file: string | null;
  readonly place: CellPlace | null;
  /** Tells it apart from all others, and stays as it is when lines move. */
  readonly key: string;
}

/** What stands behind a label; a whole sentence has an empty one. */
export interface Detail {
  readonly label: string;
  readonly text: string;
}

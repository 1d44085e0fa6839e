import type { Answers } from '../core/answer.js';
import type { Encoding } from '../core/encoding.js';
import type { Attestation, Figure, StatedQuota, StatedTarget } from '../core/figure.js';
import type { Catalogue } from '../core/indicator.js';
import type { Pack } from '../core/pack.js';
import type { Problem } from '../core/problem.js';
import type { Input, LayoutKind } from '../core/report.js';
import type { Purpose } from './layout/value-columns.js';
import type { Table } from './table/table.js';

/** What a reader must know to turn a file's words into figures. */
export interface ReadingOptions {
  readonly packs: readonly Pack[];
  readonly catalogue: Catalogue;
  /** Region codes that are selected; empty for all. */
  readonly regions: readonly string[];
  /** Supplies the year where the file has none, else selects it. */
  readonly year: number | null;
  /** The latest year of which there can be figures: that of the report's date. Absent: not known. */
  readonly latestYear?: number | null;
  /** Ids of the indicators and obligations that `--only` selects; empty for all. */
  readonly only: readonly string[];
  /** Whether a missing unit is read as the approval's. */
  readonly assumeUnits: boolean;
  /** The file's encoding; discovered where it is left out. */
  readonly encoding?: Encoding | null;
  /** What the file is read for; figures where it is left out. */
  readonly purpose?: Purpose;
  /** The header of the column of actual values, or its number, where more than one could be it. */
  readonly valueColumn?: string | null;
  /** What a person answered to the questions of a reading. */
  readonly answers?: Answers;
}

/** What stands in a file of figures. Everything that was left out has its problem. */
export interface Reading {
  readonly path: string;
  readonly encoding: string | null;
  /** The opened file, kept so that nothing decodes or splits it again; `null`: it has no rows. */
  readonly table: Table | null;
  readonly layout: LayoutKind | null;
  /** In the order of the file; blank ones too. */
  readonly figures: readonly Figure[];
  /** Targets that the table states beside its figures, where they can be read. */
  readonly targets: readonly StatedTarget[];
  /** Quotas: of a file of quotas, or beside the actual values of a file of figures. */
  readonly statedQuotas: readonly StatedQuota[];
  readonly attestations: readonly Attestation[];
  /** Codes of the regions of which the file speaks, the parent's too. */
  readonly regions: ReadonlySet<string>;
  /** The year that the file's titles or its name speak of: proposed, never taken. */
  readonly namedYear: number | null;
  readonly problems: readonly Problem[];
}

/** Joins what several files hold. */
export function joinReadings(
  readings: readonly Reading[],
): Pick<Reading, 'figures' | 'targets' | 'statedQuotas' | 'attestations'> {
  // Of many figures `flatMap` takes twenty times as long.
  const all = <T>(lists: readonly (readonly T[])[]): T[] => ([] as T[]).concat(...lists);
  return {
    figures: all(readings.map(({ figures }) => figures)),
    targets: all(readings.map(({ targets }) => targets)),
    statedQuotas: all(readings.map(({ statedQuotas }) => statedQuotas)),
    attestations: all(readings.map(({ attestations }) => attestations)),
  };
}

/** The reading of a file that could not be opened. */
export function nothingRead(path: string, problems: readonly Problem[]): Reading {
  return {
    path,
    encoding: null,
    table: null,
    layout: null,
    figures: [],
    targets: [],
    statedQuotas: [],
    attestations: [],
    regions: new Set(),
    namedYear: null,
    problems,
  };
}

/**
 * Describes a file that was read, for a report.
 *
 * @param checksum computes the SHA-256 of its bytes, where a report shows it; `null` for a file that
 * could not be opened.
 */
export function describeInput(
  role: Input['role'],
  reading: Reading,
  checksum: Input['checksum'] | null,
): Input {
  const { path, encoding, layout, figures, attestations, namedYear, table } = reading;
  const filled = figures.filter(({ content }) => content.kind !== 'blank').length;
  const count = filled + attestations.length;
  const described = { role, path, encoding, layout, figures: count, namedYear };
  if (checksum === null) return { ...described, checksum: () => null };
  return {
    ...described,
    checksum,
    cell: (location) => table?.cellAt(location) ?? null,
  };
}

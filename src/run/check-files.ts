import { check } from '../check/check.js';
import { choosePacks } from '../check/scope.js';
import { NO_ANSWERS } from '../core/answer.js';
import type { Catalogue } from '../core/indicator.js';
import type { Pack } from '../core/pack.js';
import type { Problem } from '../core/problem.js';
import { latestYearOf, type Report, type Settings } from '../core/report.js';
import { joinReadings } from '../input/reading.js';
import { type NamedFile, type ReadFiles, type ReadFilesOptions, readFiles } from './read-files.js';

/** How files are checked. */
export interface CheckFilesOptions
  extends Pick<ReadFilesOptions, 'encoding' | 'valueColumn' | 'sha256' | 'onFile'> {
  readonly packs: readonly Pack[];
  readonly catalogue: Catalogue;
  /** Whether every pack is checked; else those that cover the regions in the data. */
  readonly usesAllPacks: boolean;
  /** Returns the settings for the packs that are used. */
  readonly settingsFor: (packs: readonly Pack[]) => Settings;
  readonly quotaFile: NamedFile | null;
  /** What was met before the files were read. */
  readonly problems?: readonly Problem[];
  /** Called when all files are read. */
  readonly onCheck?: () => void;
}

/** A report, and what each file was read as. */
export interface CheckedFiles extends Pick<ReadFiles, 'readings' | 'quotaReading'> {
  readonly report: Report;
}

/**
 * Reads named files and checks them: the one composition of reading and checking, shared by the command
 * line, the page and the library.
 */
export function checkFiles(files: readonly NamedFile[], options: CheckFilesOptions): CheckedFiles {
  const { packs, catalogue, usesAllPacks, settingsFor, quotaFile } = options;
  const settings = settingsFor(packs);
  const { regions, only, year, assumeUnits, answers = NO_ANSWERS } = settings;
  const read = readFiles(files, quotaFile, {
    ...{ packs, catalogue, regions, only, year, assumeUnits, answers },
    latestYear: latestYearOf(settings),
    ...{ encoding: options.encoding ?? null, valueColumn: options.valueColumn ?? null },
    sha256: options.sha256,
    ...(options.onFile === undefined ? {} : { onFile: options.onFile }),
  });
  options.onCheck?.();
  const used = usesAllPacks ? packs : choosePacks(packs, [...read.regions, ...regions]);
  const report = check({
    packs: used,
    catalogue,
    ...joinReadings(read.readings),
    quotas: read.quotas,
    regions: read.regions,
    inputs: read.inputs,
    problems: [...(options.problems ?? []), ...read.problems],
    settings: settingsFor(used),
  });
  return { report, readings: read.readings, quotaReading: read.quotaReading };
}

import { check } from '../../src/check/check.js';
import { choosePacks } from '../../src/check/scope.js';
import { DEFAULT_SETTINGS, type Report } from '../../src/core/report.js';
import { readFigures } from '../../src/input/read-figures.js';
import { readQuotas } from '../../src/input/read-quotas.js';
import type { ReadingOptions } from '../../src/input/reading.js';
import { shippedCatalogue, shippedPacks } from '../../src/packs/shipped.js';

/** What a test may set beside the bytes of the files. */
export type BytesOptions = Partial<
  Pick<ReadingOptions, 'answers' | 'encoding' | 'valueColumn' | 'year'>
>;

/** Checks the bytes of a figures file, and of a quota file, as the command line does. */
export function checkBytes(
  figures: Uint8Array,
  quotas: Uint8Array | null = null,
  options: BytesOptions = {},
): Report {
  const packs = shippedPacks;
  const catalogue = shippedCatalogue;
  const { regions, only, year, assumeUnits } = { ...DEFAULT_SETTINGS, year: options.year ?? null };
  const reading = { packs, catalogue, regions, only, year, assumeUnits, ...options };
  const read = readFigures(figures, 'figures.csv', { ...reading, year });
  const quota = quotas === null ? null : readQuotas(quotas, 'quotas.csv', { ...reading, year });
  return check({
    packs: choosePacks(packs, read.regions),
    catalogue,
    figures: read.figures,
    targets: read.targets,
    attestations: read.attestations,
    quotas: quota?.quotas ?? [],
    regions: read.regions,
    inputs: [],
    problems: [...read.problems, ...(quota?.problems ?? [])],
    settings: { ...DEFAULT_SETTINGS, year, ...(options.answers && { answers: options.answers }) },
  });
}

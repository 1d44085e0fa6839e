import type { Quota } from '../core/figure.js';
import type { Problem } from '../core/problem.js';
import type { Input } from '../core/report.js';
import { describeInput } from '../input/describe-input.js';
import { findCells } from '../input/find-cells.js';
import { readFigures } from '../input/read-figures.js';
import { readQuotas } from '../input/read-quotas.js';
import { nothingRead, type Reading, type ReadingOptions } from '../input/reading.js';
import { asGiven } from './files.js';
import type { FoundFiles, Source } from './find-files.js';
import { sha256 } from './packs.js';
import { noProgress, type Progress } from './progress.js';
import { type Open, openerOf, STDIN } from './read-bytes.js';

/** What the files of a command line hold. */
export interface ReadData {
  readonly readings: readonly Reading[];
  readonly quotas: readonly Quota[];
  readonly inputs: readonly Input[];
  readonly problems: readonly Problem[];
  /** Codes of the regions of which the figures speak. */
  readonly regions: ReadonlySet<string>;
}

/** A file of as many bytes takes more than about a second to read. */
const LONG_READ = 4_000_000;

/** Reads figures and quotas; what is wrong with any of the files is told of all at once. */
export async function readData(
  found: FoundFiles,
  quotaFile: string | undefined,
  options: ReadingOptions,
  progress: Progress = noProgress,
): Promise<ReadData> {
  const quotaSources =
    quotaFile === undefined ? [] : [{ path: quotaFile, name: asGiven(quotaFile) }];
  const sources = [...found.sources, ...quotaSources];
  const paths = sources.map(({ path }) => path);
  const open = await openerOf(paths, sources.find(({ path }) => path === STDIN)?.name);
  const inputs: Input[] = [];
  const readings = found.sources.map((source, index) => {
    const stretch = { path: source.name, number: index + 1, of: found.sources.length };
    const { bytes, reading } = readWith(open, source, (content) => {
      progress.step({ kind: 'reading', ...stretch }, content.length > LONG_READ);
      return readFigures(content, source.name, options);
    });
    inputs.push({
      ...describeInput('figures', reading, checksumOf(bytes)),
      ...cellsIn(bytes, reading),
    });
    return reading;
  });
  const problems = [...found.problems, ...readings.flatMap((reading) => reading.problems)];
  const quotas: Quota[] = [];
  for (const source of quotaSources) {
    const { bytes, reading } = readWith(open, source, (content) => {
      // How the figures are encoded and headed says nothing of the quotas.
      const own = { ...options, encoding: null, valueColumn: null };
      const result = readQuotas(content, source.name, own);
      quotas.push(...result.quotas);
      return { ...result.reading, problems: result.problems };
    });
    inputs.push({
      ...describeInput('quotas', reading, checksumOf(bytes)),
      ...cellsIn(bytes, reading),
    });
    problems.push(...reading.problems);
  }
  const regions = new Set(readings.flatMap((reading) => [...reading.regions]));
  return { readings, quotas, inputs, problems, regions };
}

/** Reads a file and what stands in it; a file that cannot be read is a reading with its problem. */
function readWith(
  open: Open,
  { path, name }: Source,
  read: (bytes: Uint8Array) => Reading,
): { readonly bytes: Uint8Array | null; readonly reading: Reading } {
  const bytes = open(path);
  if ('code' in bytes) return { bytes: null, reading: nothingRead(name, [bytes]) };
  return { bytes, reading: read(bytes) };
}

function checksumOf(bytes: Uint8Array | null): () => string | null {
  return () => (bytes === null ? null : sha256(bytes));
}

function cellsIn(bytes: Uint8Array | null, reading: Reading): Pick<Input, 'cell'> {
  return bytes === null ? {} : { cell: findCells(bytes, reading) };
}

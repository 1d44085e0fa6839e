import type { Encoding } from '../core/encoding.js';
import type { Quota } from '../core/figure.js';
import type { Problem } from '../core/problem.js';
import type { Input } from '../core/report.js';
import { readFigures } from '../input/read-figures.js';
import { readQuotas } from '../input/read-quotas.js';
import { describeInput, nothingRead, type Reading, type ReadingOptions } from '../input/reading.js';

/** A file to read, by the name that reports give it. */
export interface NamedFile {
  readonly name: string;
  /** Its content, asked for once; the problem that says why it could not be opened. */
  readonly bytes: Uint8Array | Problem;
  /** Overrides the encoding asked for all files; `null`: discovered. */
  readonly encoding?: Encoding | null;
}

/** A file that is about to be read. */
export interface FileStep {
  readonly name: string;
  readonly number: number;
  readonly of: number;
  /** The file's size in bytes. */
  readonly size: number;
}

/** How files are read. */
export interface ReadFilesOptions extends ReadingOptions {
  /** Computes a checksum, as 64 hexadecimal digits; called only when a report shows it. */
  readonly sha256: (bytes: Uint8Array) => string;
  readonly onFile?: (step: FileStep) => void;
}

/** What several files hold together. */
export interface ReadFiles {
  /** Of the files of figures, in their order. */
  readonly readings: readonly Reading[];
  /** Of the file of quotas; `null` without one. */
  readonly quotaReading: Reading | null;
  readonly quotas: readonly Quota[];
  readonly inputs: readonly Input[];
  /** Codes of the regions of which the figures speak. */
  readonly regions: ReadonlySet<string>;
  readonly problems: readonly Problem[];
}

/** Reads files of figures, and one of quotas; the problems of all files are returned at once. */
export function readFiles(
  files: readonly NamedFile[],
  quotaFile: NamedFile | null,
  options: ReadFilesOptions,
): ReadFiles {
  const { sha256, onFile } = options;
  const inputs: Input[] = [];
  const read = (
    role: Input['role'],
    file: NamedFile,
    parse: (bytes: Uint8Array) => Reading,
  ): Reading => {
    const { bytes } = file;
    const reading = 'code' in bytes ? nothingRead(file.name, [bytes]) : parse(bytes);
    inputs.push(describeInput(role, reading, 'code' in bytes ? null : once(() => sha256(bytes))));
    return reading;
  };

  const readings = files.map((file, index) =>
    read('figures', file, (bytes) => {
      onFile?.({ name: file.name, number: index + 1, of: files.length, size: bytes.length });
      const { encoding = options.encoding ?? null } = file;
      return readFigures(bytes, file.name, { ...options, encoding });
    }),
  );
  let quotas: readonly Quota[] = [];
  const quotaReading =
    quotaFile === null
      ? null
      : read('quotas', quotaFile, (bytes) => {
          // How the figures are encoded and headed says nothing of the quotas.
          const own = { ...options, encoding: quotaFile.encoding ?? null, valueColumn: null };
          const found = readQuotas(bytes, quotaFile.name, own);
          quotas = found.quotas;
          return { ...found.reading, problems: found.problems };
        });
  return {
    readings,
    quotaReading,
    quotas,
    inputs,
    regions: new Set(readings.flatMap((reading) => [...reading.regions])),
    problems: [...readings, ...(quotaReading === null ? [] : [quotaReading])].flatMap(
      ({ problems }) => problems,
    ),
  };
}

function once<T>(compute: () => T): () => T {
  let value: T | undefined;
  return () => {
    value ??= compute();
    return value;
  };
}

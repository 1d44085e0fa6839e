import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { check } from '../../check/check.js';
import { choosePacks } from '../../check/scope.js';
import type { Quota } from '../../core/figure.js';
import type { Catalogue } from '../../core/indicator.js';
import type { Input, Report } from '../../core/report.js';
import { describeInput } from '../../input/describe-input.js';
import { findCells } from '../../input/find-cells.js';
import { readFigures } from '../../input/read-figures.js';
import { readQuotas } from '../../input/read-quotas.js';
import { nothingRead, type Reading, type ReadingOptions, together } from '../../input/reading.js';
import type { Baked } from '../baked.js';
import { type Choices, packsOf, settingsOf } from './choices.js';
import type { OpenFile } from './open-file.js';

/** How far a check has come. */
export type Progress =
  | {
      readonly kind: 'reading';
      readonly name: string;
      readonly number: number;
      readonly of: number;
    }
  | { readonly kind: 'checking' }
  | { readonly kind: 'writing' };

/** A report, and how each of its files was read, by the file's key. */
export interface Checked {
  readonly report: Report;
  readonly readings: ReadonlyMap<string, Reading>;
}

/** Checks files as `dixian check` does: the same steps of the library, in the same order. */
export function checkFiles(
  baked: Baked,
  catalogue: Catalogue,
  files: readonly OpenFile[],
  quotaFile: OpenFile | null,
  choices: Choices,
  onProgress: (progress: Progress) => void,
): Checked {
  const packs = packsOf(baked, choices);
  const { year, only, assumeUnits, valueColumn } = choices;
  const { regions } = settingsOf(choices, packs, baked);
  const inputs: Input[] = [];
  const readings = new Map<string, Reading>();
  for (const [index, file] of files.entries()) {
    onProgress({ kind: 'reading', name: file.name, number: index + 1, of: files.length });
    // What was edited or pasted here is written in UTF-8, whatever the files on disk are.
    const encoding = file.isUnsaved ? null : choices.encoding;
    const options = { packs, catalogue, regions, only, year, assumeUnits, encoding, valueColumn };
    const reading = read(file, (bytes) => readFigures(bytes, file.name, options));
    readings.set(file.key, reading);
    inputs.push(describe('figures', file, reading));
  }
  // How the figures are encoded and headed says nothing of the quotas.
  const quotas = readQuotaFile(quotaFile, { packs, catalogue, year });
  if (quotaFile !== null && quotas !== null) {
    readings.set(quotaFile.key, quotas.reading);
    inputs.push(describe('quotas', quotaFile, quotas.reading));
  }
  onProgress({ kind: 'checking' });
  const all = files.flatMap(({ key }) => readings.get(key) ?? []);
  const inData = new Set(all.flatMap((reading) => [...reading.regions]));
  const used = choices.pack === null ? choosePacks(packs, [...inData, ...regions]) : packs;
  const report = check({
    packs: used,
    catalogue,
    ...together(all),
    quotas: quotas?.quotas ?? [],
    regions: inData,
    inputs,
    problems: [...all.flatMap(({ problems }) => problems), ...(quotas?.reading.problems ?? [])],
    settings: settingsOf(choices, used, baked),
  });
  return { report, readings };
}

function readQuotaFile(
  file: OpenFile | null,
  options: Omit<ReadingOptions, 'regions' | 'only' | 'assumeUnits'>,
): { readonly reading: Reading; readonly quotas: readonly Quota[] } | null {
  if (file === null) return null;
  let quotas: readonly Quota[] = [];
  const reading = read(file, (bytes) => {
    const found = readQuotas(bytes, file.name, options);
    quotas = found.quotas;
    return { ...found.reading, problems: found.problems };
  });
  return { reading, quotas };
}

function read({ name, content }: OpenFile, by: (bytes: Uint8Array) => Reading): Reading {
  return 'code' in content ? nothingRead(name, [content]) : by(content);
}

function describe(role: Input['role'], { content }: OpenFile, reading: Reading): Input {
  if ('code' in content) return describeInput(role, reading, () => null);
  let hex: string | null = null;
  const checksum = () => {
    hex ??= bytesToHex(sha256(content));
    return hex;
  };
  return { ...describeInput(role, reading, checksum), cell: findCells(content, reading) };
}

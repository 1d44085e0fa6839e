import type { Quota } from '../core/figure.js';
import { error, type Problem } from '../core/problem.js';
import { readSheet } from './read-figures.js';
import type { Reading, ReadingOptions } from './reading.js';

/** What stands in a file of quotas (上级下达指标). */
export interface QuotaReading {
  readonly reading: Reading;
  readonly quotas: readonly Quota[];
  readonly problems: readonly Problem[];
}

/**
 * Reads a CSV of assigned quotas: a figures file, each row with the 文号 of the document that
 * assigns its number. A quota without one is an error, since nobody could check it.
 */
export function readQuotas(
  bytes: Uint8Array,
  path: string,
  options: Omit<ReadingOptions, 'regions' | 'only' | 'assumeUnits'>,
): QuotaReading {
  const { reading, sheet } = readSheet(bytes, path, {
    ...options,
    regions: [],
    only: [],
    assumeUnits: false,
    purpose: 'quotas',
  });
  if (sheet === null) return { reading, quotas: [], problems: reading.problems };
  // A quota names its document in a column of its own, so a source is not asked for as well.
  const problems: Problem[] = reading.problems
    .filter(({ code }) => code !== 'no-source')
    .map(withoutAssumption);
  const rows = [...sheet.rows()];
  let at = 0;
  const quotas = reading.figures.flatMap((figure) => {
    const line = figure.location.line ?? 0;
    // Figures come in the order of their rows; a cell behind a line break begins on a later line.
    while ((rows[at + 1]?.line ?? Number.POSITIVE_INFINITY) <= line) at += 1;
    const row = rows[at];
    if (row === undefined || figure.content.kind === 'blank') return [];
    const document = sheet.cell(row, 'document');
    if (document === '') {
      const at = sheet.has('document') ? sheet.place(row, 'document') : figure.location;
      problems.push(error('quota-document-missing', at, {}));
      return [];
    }
    return [{ figure, document, issuer: sheet.cell(row, 'issuer') || null }];
  });
  return { reading, quotas, problems };
}

/** A quota's unit is never assumed, so none is proposed. */
function withoutAssumption(problem: Problem): Problem {
  if (problem.code !== 'unit-missing') return problem;
  return { ...problem, arguments: { ...problem.arguments, expected: null } };
}

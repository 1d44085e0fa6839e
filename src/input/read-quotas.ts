import type { Quota } from '../core/figure.js';
import { error, type Problem } from '../core/problem.js';
import { readFigures } from './read-figures.js';
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
  const reading = readFigures(bytes, path, {
    ...options,
    regions: [],
    only: [],
    assumeUnits: false,
    purpose: 'quotas',
  });
  // A quota names its document in a column of its own, so a source is not asked for as well.
  const problems: Problem[] = reading.problems
    .filter(({ code }) => code !== 'no-source')
    .map(withoutAssumption);
  const quotas = reading.statedQuotas.flatMap(({ figure, document, issuer, location }) => {
    if (figure.content.kind === 'blank') return [];
    if (document === null) {
      problems.push(error('quota-document-missing', location, {}));
      return [];
    }
    return [{ figure, document, issuer }];
  });
  return { reading, quotas, problems };
}

/** A quota's unit is never assumed, so none is proposed. */
function withoutAssumption(problem: Problem): Problem {
  if (problem.code !== 'unit-missing') return problem;
  return { ...problem, arguments: { ...problem.arguments, expected: null } };
}

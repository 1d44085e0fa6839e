import type { Report } from '../core/report.js';
import { PART_REPORTERS } from '../report/part-reporters.js';
import type { Format, ReportContext } from '../report/reporter.js';
import { REPORTERS } from '../report/reporters.js';
import { STDOUT } from './standard-streams.js';

/** A report in a format, in as many parts as it needs. */
export function reportParts(
  format: Format,
  report: Report,
  context: ReportContext,
): Iterable<string> {
  const inParts = PART_REPORTERS[format];
  return inParts === undefined
    ? [REPORTERS[format](report, context)]
    : inChunks(inParts(report, context));
}

/** Writes parts to standard output, no faster than it takes them; none once it wants no more. */
export function writeStdout(parts: Iterable<string>): void {
  for (const part of parts) if (!STDOUT.write(part)) return;
}

/** Characters that are worth a write of their own. */
const CHUNK = 1_000_000;

function* inChunks(parts: Iterable<string>): Generator<string> {
  let chunk = '';
  for (const part of parts) {
    chunk += part;
    if (chunk.length < CHUNK) continue;
    yield chunk;
    chunk = '';
  }
  yield chunk;
}

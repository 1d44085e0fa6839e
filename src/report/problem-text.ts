import type { Problem } from '../core/problem.js';
import { createLocalizer } from '../messages/localizer.js';
import type { ReportContext } from './reporter.js';
import { problemLines } from './terminal/problem-list.js';
import { renderLine } from './terminal/spans.js';

/**
 * Problems for a terminal, where there is no report to hold them; empty where there are none.
 *
 * @param most how many are shown; a screenful or two where it is left out.
 */
export function problemText(
  problems: readonly Problem[],
  context: ReportContext,
  most?: number,
): string {
  const localizer = createLocalizer({ packs: [], catalogue: new Map() }, context.language);
  return problemLines(problems, context.width, localizer, most)
    .map((line) => `${renderLine(line, context.paint)}\n`)
    .join('');
}

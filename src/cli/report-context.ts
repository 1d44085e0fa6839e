import type { ReportContext } from '../report/reporter.js';
import { plainPaint } from '../report/reporter.js';
import type { Surroundings } from './command.js';
import { choosePaint } from './paint.js';
import { STDOUT } from './standard-streams.js';

/** How many columns a report takes where no terminal says how many it has. */
export const USUAL_WIDTH = 80;

/** Narrower than this a table cannot be read; wider than this neither. */
const WIDTH = { least: 60, most: 120 };

/** What a reporter must know to write to standard output: the terminal's width and colours. */
export async function contextForStdout(
  { language, tool }: Surroundings,
  { color, format }: { readonly color: boolean; readonly format: string },
): Promise<ReportContext> {
  const isTerminal = format === 'terminal';
  const paint = isTerminal
    ? await choosePaint({ refused: !color, environment: process.env })
    : plainPaint;
  const columns = STDOUT.terminal()?.columns ?? USUAL_WIDTH;
  const width = Math.min(WIDTH.most, Math.max(WIDTH.least, columns));
  return { language, tool, paint, width, quiet: false };
}

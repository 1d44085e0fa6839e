import type { ColorSupportLevel } from 'chalk';
import { type Paint, plainPaint, type ReportContext } from '../report/reporter.js';
import type { RunContext } from './command.js';
import { STDOUT } from './standard-streams.js';

/** How many columns a report takes where no terminal says how many it has. */
export const USUAL_WIDTH = 80;

/** Narrower than this a table cannot be read; wider than this neither. */
const WIDTH = { least: 60, most: 120 };

/** What a reporter must know to write to standard output: the terminal's width and colours. */
export async function contextForStdout(
  { language, tool }: RunContext,
  { color, format }: { readonly color: boolean; readonly format: string },
): Promise<ReportContext> {
  const paint = format === 'terminal' ? await choosePaint(!color) : plainPaint;
  const columns = STDOUT.terminal()?.columns ?? USUAL_WIDTH;
  const width = Math.min(WIDTH.most, Math.max(WIDTH.least, columns));
  return { language, tool, paint, width, quiet: false };
}

/**
 * Paint for standard output: none with `--no-color`; with FORCE_COLOR as that says; none with
 * NO_COLOR; else as the terminal can, and none in a pipe.
 */
async function choosePaint(isRefused: boolean): Promise<Paint> {
  const { FORCE_COLOR, NO_COLOR } = process.env;
  const asked = FORCE_COLOR === undefined ? null : forcedLevel(FORCE_COLOR);
  if (isRefused || asked === 0) return plainPaint;
  if (asked === null && (NO_COLOR || STDOUT.terminal() === null)) return plainPaint;
  const { Chalk, supportsColor } = await import('chalk');
  const able = supportsColor ? supportsColor.level : 0;
  const { bold, dim, red, green, yellow, cyan } = new Chalk({ level: asked ?? able });
  return { bold, dim, red, green, yellow, cyan };
}

function forcedLevel(text: string): ColorSupportLevel {
  if (text === '0' || text === 'false') return 0;
  if (text === '2') return 2;
  return text === '3' ? 3 : 1;
}

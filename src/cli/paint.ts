import type { ColorSupportLevel } from 'chalk';
import { type Paint, plainPaint } from '../report/reporter.js';
import { STDOUT } from './standard-streams.js';

/** What decides whether colour is wanted. */
export interface ColourWishes {
  /** `--no-color`. */
  readonly refused: boolean;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/**
 * Paint for standard output: none with `--no-color`; with FORCE_COLOR as that says; none with
 * NO_COLOR; else as the terminal can, and none in a pipe.
 */
export async function choosePaint({ refused, environment }: ColourWishes): Promise<Paint> {
  const { FORCE_COLOR, NO_COLOR } = environment;
  const asked = FORCE_COLOR === undefined ? null : forcedLevel(FORCE_COLOR);
  if (refused || asked === 0) return plainPaint;
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

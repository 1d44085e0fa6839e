import { Chalk, type ColorSupportLevel, supportsColor } from 'chalk';
import type { Paint } from '../report/reporter.js';

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
export function choosePaint({ refused, environment }: ColourWishes): Paint {
  const chalk = new Chalk({ level: chooseLevel(refused, environment) });
  const { bold, dim, red, green, yellow, cyan } = chalk;
  return { bold, dim, red, green, yellow, cyan };
}

function chooseLevel(
  refused: boolean,
  { FORCE_COLOR, NO_COLOR }: ColourWishes['environment'],
): ColorSupportLevel {
  if (refused) return 0;
  if (FORCE_COLOR !== undefined) return forcedLevel(FORCE_COLOR);
  if (NO_COLOR) return 0;
  return supportsColor ? supportsColor.level : 0;
}

function forcedLevel(text: string): ColorSupportLevel {
  if (text === '0' || text === 'false') return 0;
  if (text === '2') return 2;
  return text === '3' ? 3 : 1;
}

import { readDecimal } from './rational.js';
import type { Margin } from './report.js';

/** How a margin is written: `2%`, `0.5％`. A bare number could mean 2 or 200 percent. */
export const MARGIN = /^(\d+(?:\.\d+)?)\s*[%％]$/;

/** Reads a share of the limit in percent; `null` for anything else. */
export function readMargin(text: string): Margin | null {
  const digits = MARGIN.exec(text.trim())?.[1];
  const number = digits === undefined ? 'malformed' : readDecimal(digits);
  return typeof number === 'string' ? null : { percent: number.value, text: `${digits}%` };
}

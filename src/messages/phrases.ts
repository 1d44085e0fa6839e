import type { Location } from '../core/location.js';
import { printRounded, type Rational, ratio } from '../core/rational.js';
import type { Text } from './text.js';

const LONGEST_QUOTE = 60;

/** A cell's text as it can stand inside a sentence: cut after 60 characters, since cells can be long. */
export function clip(text: string): string {
  const characters = Array.from(text.slice(0, 2 * LONGEST_QUOTE + 2));
  return characters.length > LONGEST_QUOTE
    ? `${characters.slice(0, LONGEST_QUOTE).join('')}…`
    : text;
}

/** A place as editors and terminals recognise it: `figures.csv:3:5`, or the path alone. */
export function formatLocation(location: Location): string {
  const parts = [location.path, location.line, location.column];
  return parts.filter((part) => part !== null).join(':');
}

/** How many times off a number is, as at least 1: 15 for a factor of 15 as of 1/15. */
export function timesOff(factor: Rational): string {
  const upward = factor.n < factor.d ? ratio(factor.d, factor.n) : factor;
  return printRounded(upward, upward.d === 1n || upward.n > 100n * upward.d ? 0 : 1);
}

/** A count with its English noun: `1 row`, `2 rows`. */
export function plural(count: number, noun: string, nouns = `${noun}s`): string {
  return `${count} ${count === 1 ? noun : nouns}`;
}

/** Proposes the nearest known word to a mistyped one; nothing where none is near. */
export function didYouMean(nearest: string | null): Text {
  if (nearest === null) return { zh: '', en: '' };
  return { zh: `是否为“${nearest}”？`, en: `did you mean “${nearest}”? ` };
}

import type { FormerLimit } from '../../core/note.js';
import { clip, timesOff } from '../phrases.js';
import type { NoteWording } from '../wording.js';

function former({ relation, amount, year }: FormerLimit): string {
  if (amount === null) return 'left it to a quota assigned by a higher authority';
  return `said ${relation === '>=' ? '≥' : '≤'} ${amount.value} ${amount.unit} (${year})`;
}

/** What the notes on a finding say, in English. */
export const notes: NoteWording = {
  'interim-reading': ({ target, relation }) =>
    `${relation === '>=' ? 'below' : 'above'} the plan's target for ${target} (read as a line that holds in interim years too)`,
  'rounded-would-meet': ({ rounded, places }) =>
    `rounded to ${places === 0 ? 'a whole number' : `${places} decimals`} it is ${rounded} and would meet the limit; the full value does not`,
  'rounding-suspected': ({ unit, finer }) =>
    `the shortfall is under half a unit of the figure's last digit (${unit}), so conversion or rounding may have caused it: check it in ${finer}`,
  'unit-slip': ({ factor, likelyUnit, typedUnit }) =>
    likelyUnit === null
      ? `looks like a digit too many or too few (about ${timesOff(factor)} times off the limit)`
      : `looks like a wrong unit (about ${timesOff(factor)} times off the limit): entered in ${typedUnit}, perhaps ${likelyUnit} is meant`,
  derived: ({ numerator, denominator }) => `derived value: ${numerator} ÷ ${denominator}`,
  'quota-repeats': ({ document, approval }) =>
    `${document} assigns the same number as ${approval} prints`,
  'unit-assumed': ({ unit }) => `no unit was given; taken as ${unit}, as --assume-units asks`,
  'within-year': ({ text }) => `dated ${clip(text)}, not at the year’s end`,
  'year-unknown': () => 'no year is given; the limit is the same in every year, so it was checked',
  'near-limit': ({ margin }) =>
    `near its limit: the headroom is at most ${margin} of it (--warn-within, your own margin)`,
  'before-approval': ({ date }) =>
    `the year ends before the approval's date (${date}): compared for reference, not judged`,
  'outside-period': ({ from, through }) => `outside the plan period (${from}–${through})`,
  'target-not-reached': ({ target }) =>
    `target year not reached: this indicator is decided in ${target} alone`,
  'quota-fills': ({ document, issuer }) =>
    `the limit is a quota assigned by a higher authority: ${document}${issuer === null ? '' : ` (${issuer})`}`,
  amended: ({ document, date, approval, was }) =>
    `the limit is as amended by ${document} (${date}); ${approval} ${was === null ? 'draws none for this year' : former(was)}`,
  superseded: ({ document, date, by, was }) =>
    `${document} (${date}) ${former(was)}; ${by} took its place`,
};

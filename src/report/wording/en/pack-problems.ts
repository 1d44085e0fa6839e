import { clip, formatLocation } from '../phrases.js';
import type { ProblemWording } from '../wording.js';

function didYouMean(nearest: string | null): string {
  return nearest === null ? '' : `did you mean “${nearest}”? `;
}

/** What is said of packs that do not hold, in English. */
export const packProblems = {
  'pack-not-text': () => ({
    message: 'the pack is not a text file in UTF-8',
    hint: 'give a pack.yaml or pack.json, saved as UTF-8',
  }),
  'pack-syntax': ({ detail }) => ({
    message: `the pack is malformed: ${clip(detail)}`,
    hint: 'look at the indentation, colons and quotes here',
  }),
  'pack-key-unknown': ({ key, nearest }) => ({
    message: `unknown key ${clip(key)}`,
    hint: `${didYouMean(nearest)}correct it or take it out`,
  }),
  'pack-key-duplicate': ({ key }) => ({
    message: `key ${clip(key)} stands twice`,
    hint: 'keep one of them',
  }),
  'pack-key-missing': ({ key }) => ({ message: `key ${clip(key)} is missing`, hint: 'add it' }),
  'pack-value-invalid': ({ key, expected }) => ({
    message: `the value of ${clip(key)} is not valid`,
    hint: `expected: ${expected}`,
  }),
  'pack-text-missing': ({ text }) => ({
    message: `the approval's text is missing: ${clip(text)}`,
    hint: 'put the text into the folder of the pack',
  }),
  'pack-text-changed': ({ expected, actual }) => ({
    message: `the approval's text is not the one encoded: SHA-256 should be ${expected}, is ${actual}`,
    hint: 'restore the text; if it was rightly corrected, go through every rule again and then update sha256',
  }),
  'pack-region-unknown': ({ region, nearest }) => ({
    message: `regions has no ${clip(region)}`,
    hint: `${didYouMean(nearest)}correct it, or add it to regions`,
  }),
  'pack-region-duplicate': ({ text }) => ({
    message: `a region's name or code stands twice: ${clip(text)}`,
    hint: 'a name or code can mean one region only',
  }),
  'pack-indicator-unknown': ({ indicator, nearest }) => ({
    message: `the catalogue has no indicator ${clip(indicator)}`,
    hint: `${didYouMean(nearest)}correct it, or add it to indicators.yaml`,
  }),
  'pack-id-duplicate': ({ id }) => ({
    message: `id ${clip(id)} stands twice`,
    hint: 'each id can be used once',
  }),
  'pack-id-without-region': ({ id, region }) => ({
    message: `the rule's id does not hold the region's code: ${clip(id)}`,
    hint: `write it as ${region}.indicator`,
  }),
  'pack-limit-duplicate': ({ indicator, region }) => ({
    message: `two limits for one region, indicator and year: ${region} ${indicator}`,
    hint: 'keep one of them',
  }),
  'pack-limit-dimension': ({ limit, indicator }) => ({
    message: `the limit's unit does not fit the indicator: ${clip(limit)} (${indicator})`,
    hint: 'check the unit and the indicator',
  }),
  'pack-clause-unknown': ({ clause, known }) => ({
    message: `the approval's text has no part ${clip(clause)}`,
    hint:
      known.length === 0
        ? 'this approval has no parts; take clause out'
        : `it has ${known.join(', ')}`,
  }),
  'pack-quote-not-found': ({ quote }) => ({
    message: `the quote does not stand in the approval's text: “${clip(quote)}”`,
    hint: 'copy it character for character, punctuation too',
  }),
  'pack-quote-elsewhere': ({ quote, expected, line, column }) => ({
    message: `the quote does not stand where it should (${expected}), but at line ${line}, column ${column}: “${clip(quote)}”`,
    hint: 'check the region and the part',
  }),
  'pack-quote-ambiguous': ({ quote, times }) => ({
    message: `the quote stands ${times} times in the text, so which is meant is not clear: “${clip(quote)}”`,
    hint: 'quote a few words more, so that it stands once',
  }),
  'pack-quote-unread': ({ quote }) => ({
    message: `no limit can be read from the quote: “${clip(quote)}”`,
    hint: 'a quote must hold indicator, comparator, value and unit',
  }),
  'pack-quote-differs': ({ limit, quote, says }) => ({
    message: `the limit differs from its quote: the rule says ${clip(limit)}, the quote ${clip(says)}`,
    hint: `correct it to the text: “${clip(quote)}”`,
  }),
  'pack-base-unknown': ({ base, nearest }) => ({
    message: `there is no pack ${clip(base)} to amend`,
    hint: `${didYouMean(nearest)}correct amends, or name that pack too; an amendment amends a base pack, not another amendment`,
  }),
  'pack-rule-unknown': ({ rule, nearest }) => ({
    message: `the pack that is amended has no rule ${clip(rule)}`,
    hint: `${didYouMean(nearest)}correct it; \`dixian rules\` lists the rules`,
  }),
  'pack-amendment-relation': ({ limit, rule }) => ({
    message: `the amended limit points the other way than the rule: ${clip(limit)} (${clip(rule)})`,
    hint: 'a floor is amended by a floor (≥), a cap by a cap (≤); check the rule and the comparator',
  }),
  'pack-amendment-overlap': ({ rule, from, through, date, first }) => ({
    message: `two amendments of one date (${date}) speak of the same years of one rule: ${clip(rule)} ${from === through ? from : `${from}–${through}`}`,
    hint: `which of them holds cannot be told, so keep one; the other stands at ${formatLocation(first)}`,
  }),
} satisfies Partial<ProblemWording>;

import { clip } from '../phrases.js';
import type { ProblemWording, Wording } from '../wording.js';

const DOCUMENT_KEYS = {
  title: 'title',
  number: 'document number',
  issuer: 'issuer',
  date: 'date',
  period: 'plan period',
} as const;

/** What is said of packs that their text does not prove, in English. */
export const proofProblems = {
  'proof-document-differs': ({ key, value, says }) => ({
    message: `the text has no such ${DOCUMENT_KEYS[key]}: ${clip(value)}`,
    hint: says === null ? 'correct it to the text' : `the text says ${clip(says)}`,
  }),
  'proof-year-differs': ({ rule, year, says }) => ({
    message:
      says === null
        ? `${rule} holds for ${year}; the text says no year of these words`
        : `${rule} holds for ${year}; the text says ${says}`,
    hint: 'correct target or year to the one that carries into the quote',
  }),
  'proof-region-differs': ({ rule, expected, says }) => ({
    message: `${rule} is a rule of ${clip(expected)}; its quote speaks of ${clip(says)}`,
    hint: 'correct region, or quote the words about this region',
  }),
  'proof-duty-region-differs': ({ obligation, expected, says }) => ({
    message: `the duty ${obligation} is encoded for ${expected === null ? 'all regions' : clip(expected)}; the text speaks of ${says === null ? 'all' : clip(says)}`,
    hint: 'correct region: name it where the words are about one region, leave it out where they are about all',
  }),
  'proof-indicator-differs': ({ rule, expected, says }) => ({
    message: `${rule} limits ${expected}; its quote speaks of ${says}`,
    hint: 'correct indicator, or quote the words about this indicator',
  }),
  'proof-limit-repeated': ({ rule, first, quote }) => ({
    message: `${rule} and ${first} quote one limit: “${clip(quote)}”`,
    hint: 'one limit of the text is one rule; keep one of them',
  }),
  'proof-limit-of-all': ({ rule, regions }) => ({
    message: `the limit that ${rule} quotes names no region, so it also binds ${regions.join(', ')}`,
    hint: 'write a rule for each of them',
  }),
  'proof-number-unaccounted': ({ number, context }) => ({
    message: `a number of the text is unaccounted for: ${clip(number)} (${clip(context)})`,
    hint: 'encode it in a rule; if it is no limit, list it under excused with the reason',
  }),
  'proof-clause-unaccounted': ({ words, clause }) => ({
    message: `words${clause === null ? '' : ` of part ${clause}`} are unaccounted for: “${clip(words)}”`,
    hint: 'quote them in a rule or an obligation; if they ask nothing, list them under excused with the reason',
  }),
  'proof-excuse-covers-limit': ({ number, quote }) => ({
    message: `an excuse may not cover a rule’s number, ${clip(number)}: “${clip(quote)}”`,
    hint: 'shorten its quote so that it leaves the number out',
  }),
  'proof-limit-excused': ({ number, reason }) => ({
    message: `${clip(number)} reads as a limit and has no rule, only a reason: ${clip(reason)}`,
    hint: 'make sure that the reason holds; else write a rule',
  }),
  'proof-excuse-idle': ({ quote }) => ({
    message: `this excuse is of no use: “${clip(quote)}”`,
    hint: 'its words and numbers are accounted for without it; take it out',
  }),
  'proof-words-missing': ({ id, quote }) => ({
    message: `others quote all the words of ${id}, so it could be lost unnoticed: “${clip(quote)}”`,
    hint: 'give each duty of this quote its words: those in it that name the duty',
  }),
  'proof-words-elsewhere': ({ words, quote }) => ({
    message: `words must stand in the quote exactly once: “${clip(words)}”`,
    hint: `take them from the quote: “${clip(quote)}”`,
  }),
  'proof-words-repeated': ({ words, first }) => ({
    message: `these words are those of ${first} already: “${clip(words)}”`,
    hint: 'each duty needs words of its own; keep one, or correct them',
  }),
  'proof-item-unclaimed': ({ item, quote }) => ({
    message: `an item of the list has no duty: “${clip(item)}”`,
    hint: `add an obligation for it, with the quote “${clip(quote)}”`,
  }),
} satisfies Partial<ProblemWording>;

/** Each of them in a few words. */
export const proofTitles = {
  'proof-document-differs': 'document differs from the text',
  'proof-year-differs': 'year differs from the text',
  'proof-region-differs': 'region differs from the text',
  'proof-duty-region-differs': 'region of a duty differs from the text',
  'proof-indicator-differs': 'indicator differs from the text',
  'proof-limit-repeated': 'limit quoted twice',
  'proof-limit-of-all': 'limit of all encoded for some',
  'proof-number-unaccounted': 'number unaccounted for',
  'proof-clause-unaccounted': 'words unaccounted for',
  'proof-excuse-covers-limit': 'excuse covers a limit',
  'proof-limit-excused': 'limit only excused',
  'proof-excuse-idle': 'excuse of no use',
  'proof-words-missing': 'words missing',
  'proof-words-elsewhere': 'words not in the quote',
  'proof-words-repeated': 'words used twice',
  'proof-item-unclaimed': 'item without a duty',
} satisfies Partial<Wording['titles']>;

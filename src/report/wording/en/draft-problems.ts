import type { UnreadReason } from '../../../core/pack.js';
import { clip } from '../phrases.js';
import type { ProblemWording, Wording } from '../wording.js';

/** Why words of an approval could not be read, in English. */
const REASONS: Readonly<Record<UnreadReason, string>> = {
  'number-missing': 'it has no number',
  'number-unclear':
    'its number is no single one in digits: spelled out, a range, about, or of something else',
  'comparator-missing': 'it has no comparator such as 不低于 or 不超过',
  'unit-missing': 'it has no unit',
  'unit-unfit': 'its unit is none of the indicator',
  'units-disagree': 'its numbers in two units differ',
  'indicator-missing': 'what is limited cannot be told',
  'part-astray': '其中 follows nothing that it could be a part of',
  'region-unclear': 'of which region it is cannot be told',
  'year-unclear': 'for which year it is cannot be told',
  'year-outside': 'its year is outside the plan period',
  'limits-conflict': 'another number stands for the same region, indicator and year',
  'authority-unclear': 'who assigns it cannot be told',
  'words-repeated': 'the same words stand elsewhere, so that no quote tells them apart',
  'number-unexplained': 'what the number is cannot be told',
};

function counted(count: number, one: string, many: string): readonly string[] {
  return count === 0 ? [] : [`${count} ${count === 1 ? one : many}`];
}

/** What is said of drafts, in English. */
export const draftProblems = {
  'pack-draft': ({ unread, uncoded, unclassed, unknown }) => {
    const lacks = [
      ...counted(unread, 'phrase unread', 'phrases unread'),
      ...counted(uncoded, 'region without a code', 'regions without a code'),
      ...counted(unknown, 'unknown indicator', 'unknown indicators'),
      ...counted(unclassed, 'duty without a class', 'duties without a class'),
    ];
    return {
      message: `the pack is a draft that nobody has reviewed${lacks.length === 0 ? '' : `: ${lacks.join(', ')}`}`,
      hint: 'hold it against the text, fill in what it lacks, and delete status: draft; to try it before, use --allow-draft',
    };
  },
  'pack-unread': ({ quote, reason }) => ({
    message: `unread: “${clip(quote)}” (${REASONS[reason]})`,
    hint: 'read it yourself: encode it as a rule or list it under excused, then delete it from unread',
  }),
  'pack-region-uncoded': ({ name, candidates }) => ({
    message:
      candidates.length === 0
        ? `the region has no code: ${clip(name)}`
        : `the code of the region cannot be told: ${clip(name)} (${candidates.join(', ')})`,
    hint: 'look its GB/T 2260 code up and put it in place of the name, in regions and in the rules',
  }),
  'draft-not-text': () => ({
    message: 'the text of the approval is no text file in UTF-8',
    hint: 'save it as plain text (.txt), encoded in UTF-8',
  }),
  'draft-no-limit': () => ({
    message: 'no limit was found in the text',
    hint: 'make sure that it is the text of an approval; a limit has an indicator, a comparator and a number',
  }),
  'draft-unclassed': ({ duties }) => ({
    message:
      duties === 1
        ? 'the class of 1 duty, or whom it binds, cannot be told from its words'
        : `the class of ${duties} duties, or whom they bind, cannot be told from their words`,
    hint: 'add class and binds, or list under excused what asks for nothing',
  }),
} satisfies Partial<ProblemWording>;

/** Each of them in a few words. */
export const draftTitles = {
  'pack-draft': 'draft, not reviewed',
  'pack-unread': 'words unread',
  'pack-region-uncoded': 'region without a code',
  'draft-not-text': 'no text file',
  'draft-no-limit': 'no limit',
  'draft-unclassed': 'duty without a class',
} satisfies Partial<Wording['titles']>;

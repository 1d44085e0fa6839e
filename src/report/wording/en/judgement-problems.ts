import { QUOTAS_FILE, quotasTemplateCommand } from '../command-line.js';
import { clip, formatLocation } from '../phrases.js';
import type { ProblemWording } from '../wording.js';

/** What is said where figures, quotas and attestations cannot be judged, in English. */
export const judgementProblems = {
  'part-exceeds-whole': ({ part, whole, region }) => ({
    message: `${region}: ${part} is larger than ${whole}`,
    hint: 'check both values and units; where land is protected off-site (易地代保), say so in the note',
  }),
  'typed-differs-from-computed': ({ indicator, typed, computed }) => ({
    message: `${indicator}: entered as ${clip(typed)}, derived as ${clip(computed)}; the entered value decides`,
    hint: 'check the value and the two that it derives from',
  }),
  'typed-contradicts-computed': ({ indicator, typed, computed }) => ({
    message: `${indicator}: entered as ${clip(typed)} and derived as ${clip(computed)}, with opposite outcomes`,
    hint: 'check the value and the two that it derives from, and correct what is wrong',
  }),
  'unit-slip': ({ indicator, typed, likelyUnit }) => ({
    message: `${indicator}: looks like a wrong unit, ${clip(typed)} is very far from its limit`,
    hint:
      likelyUnit === null
        ? 'check the digits; where the value is right, leave it'
        : `check whether ${likelyUnit} is meant; where the value is right, leave it`,
  }),
  'scientific-notation': ({ indicator, text }) => ({
    message: `${indicator}: “${clip(text)}” is in scientific notation and lies at its limit; the sheet may have cut digits`,
    hint: 'format the cell as a plain number in the sheet, save it again and give the whole value',
  }),
  'stated-target-differs': ({ indicator, stated, limits }) => ({
    message: `the target that the table states differs from the approval: ${indicator} ${clip(stated)}, in the approval ${limits.join(', ')}`,
    hint: 'the check goes by the approval; look at the stated target again',
  }),
  'target-not-judged': ({ text }) => ({
    message: `“${clip(text)}” was read as a stated target and not checked as the actual`,
    hint: 'if it is the actual, head its column 现状值 (actual), or leave 目标 (target) out of the name',
  }),
  'stated-target-unread': ({ indicator, text }) => ({
    message: `the target that the table states was not read, nor compared: ${indicator} “${clip(text)}”`,
    hint: null,
  }),
  'base-conflict': ({ indicator, first }) => ({
    message: `two different values for ${indicator}`,
    hint: `keep one; the other stands at ${formatLocation(first)}`,
  }),
  'base-zero': ({ indicator }) => ({
    message: `${indicator} is 0, so nothing can be derived from it`,
    hint: 'check the value; leave the cell empty where there is none',
  }),
  'nothing-checked': ({ reference, outside }) => ({
    message: 'nothing was checked, which is not a pass',
    hint:
      reference > 0
        ? 'the years lie before the approval, so the figures are for reference; supply those of its year or later'
        : outside > 0
          ? 'the years lie outside the plan period, or before the target year; supply figures of the plan period'
          : 'check the regions, indicators and years of the data, and what --region, --year and --only select',
  }),
  'quota-missing': (args) => {
    const command = quotasTemplateCommand(args);
    const limits = args.limits === 1 ? '1 limit' : `${args.limits} limits`;
    return {
      message: `the approval names no number for this year: supply the quota assigned by a higher authority, with its document number (${limits})`,
      hint: `fill in the sheet that this command writes, then check with --quotas ${QUOTAS_FILE}: ${command}`,
      command,
    };
  },
  'quota-conflict': ({ quota, printed, by }) => ({
    message: `the quota differs from the number in the ${by}: assigned ${clip(quota)}, printed ${clip(printed)}`,
    hint:
      by === 'approval'
        ? 'check the document that assigns it; if the approval was lawfully amended, supply the amendment with --pack'
        : 'check the document that assigns it; if a later document amends this number again, supply that one with --pack too',
  }),
  'quota-document-missing': () => ({
    message: 'the quota has no document number',
    hint: 'name the document that assigns it in the 文号 column',
  }),
  'quota-unused': ({ region, indicator, year, count }) => ({
    message: `${count} of the quotas not used, the first: ${region} ${year ?? ''} ${indicator}`,
    hint: 'check that its region, indicator and year are those of the data',
  }),
  'attestation-invalid': ({ text, obligation }) => ({
    message: `the answer on “${obligation}” is not recognised: “${clip(text)}”`,
    hint: 'answer 是 (yes), 否 (no), 部分 (partly) or 不涉及 (n.a.)',
  }),
  'attestation-conflict': ({ obligation, first }) => ({
    message: `two different answers on “${obligation}”`,
    hint: `keep one; the other stands at ${formatLocation(first)}`,
  }),
  'attestation-without-evidence': ({ obligation }) => ({
    message: `“${obligation}” is attested without evidence`,
    hint: 'name the evidence in the 数据来源 (source) column',
  }),
  'attestation-always-applies': ({ obligation }) => ({
    message: `“${obligation}” cannot be answered with “does not apply”`,
    hint: 'the duty applies everywhere; answer 是 (yes), 否 (no) or 部分 (partly)',
  }),
  'attestation-not-bound': ({ obligation, region }) => ({
    message: `“${obligation}” is no duty of ${region}; the answer was not used`,
    hint: 'answer the city’s duties on the city’s row and the counties’ on theirs',
  }),
} satisfies Partial<ProblemWording>;

import type { YearSpan } from '../../core/explanation.js';
import type { LimitInForce } from '../../core/finding.js';
import type { Obligation, Pack, Rule } from '../../core/pack.js';
import type { ExplainWording } from './wording.js';

/** What an explanation says in English. The words of the law stay Chinese. */
export const en: ExplainWording = {
  words: 'Words',
  hidden: {
    missing: "The approval's text is not at hand, so the paragraph cannot be shown; the quote:",
    changed:
      "The approval's text is not the one that the pack was proven against (the checksum differs), so the paragraph is not shown; the quote:",
  },
  limit: 'Limit',
  ownUnit: "the approval's unit",
  notKnown:
    'The approval prints no number: a higher authority assigns it. With the quota (--quotas FILE) its units and edges are shown.',
  relations: { '>=': 'floor, inclusive', '<=': 'cap, inclusive' },
  unit: 'Unit',
  amount: 'Number',
  fraction: 'Exactly',
  years: 'Years',
  yearsOf: (from, through) => (from === through ? `${from}` : `${from}–${through}`),
  span: spanText,
  yearNeeded: 'A figure must name its year: the limit depends on it.',
  yearNotNeeded: 'The limit is the same in every year, so a figure without a year can be checked.',
  flow: 'A total over a full year: a figure of part of a year cannot be checked.',
  outside: (from, through) => `Years outside the plan period (${from}–${through}) are not judged.`,
  formula: (numerator, denominator) => `Where it is not entered: ${numerator} ÷ ${denominator}.`,
  edges: 'Edges',
  edgesNote: 'one last digit apart',
  passes: 'just passes',
  fails: 'just fails',
  nothingFails: '—',
  general: (count) => `${count} that apply to every rule and obligation (in full: -f markdown):`,
  interpretations: {
    unreviewed: 'Interpretation notes, not reviewed by a lawyer',
    reviewed: 'Interpretation notes, reviewed by a lawyer',
  },
  workingOf: (year) => `Arithmetic · ${year}`,
  steps: {
    read: 'entered',
    convert: 'converted',
    divide: 'derived',
    subtract: 'headroom',
    share: 'of the limit',
    decide: 'decides',
  },
  meets: (meets) =>
    meets
      ? 'the headroom is not below 0: the limit is met (inclusive)'
      : 'the headroom is below 0: the limit is not met',
  outcome: 'outcome',
  noFigure: 'The data hold no figure that this rule could be checked with.',
  class: 'Class',
  bound: 'Binds',
  attest: 'What attests it',
  attestation: attestationText,
  answers: 'Answers',
};

function spanText(
  { standing, basis, limit, citation }: YearSpan,
  line: string | null,
  { target }: Rule,
  { document, period }: Pack,
): string {
  if (standing === 'outside-period') {
    return `outside the plan period (${period.from}–${period.through}): not judged`;
  }
  if (standing === 'no-limit' || limit === null) {
    return 'the approval draws no line for this year: not judged';
  }
  if (standing === 'target-not-reached') {
    return `target year not reached: decided in ${limit.year ?? target} alone (${line ?? 'assigned quota'}); before it only the headroom is shown`;
  }
  const said = lineClause(limit);
  if (standing === 'judged') return said;
  return `${said}; the year ends before the approval's date (${document.date}): for reference only, not judged`;

  function lineClause(own: LimitInForce): string {
    if (line === null) {
      return standing === 'judged'
        ? 'an assigned quota; the approval prints no number, so supply it with its document number (--quotas FILE)'
        : 'an assigned quota';
    }
    const drawn = `${own.year ?? target}`;
    if (own.source === 'quota')
      return `${line}: the quota assigned by ${own.quota?.document ?? ''}`;
    const by = own.source === 'amendment' ? `, as amended by ${citation?.document ?? ''}` : '';
    if (basis === 'interim') {
      return `${line}: the line of ${drawn}${by}, read as holding in interim years too`;
    }
    if (by !== '') return line + by;
    return own.year === target
      ? `${line}: the line of the target year`
      : `${line}: the number printed for this year`;
  }
}

function attestationText({
  id,
  name,
  class: firmness,
  attestation,
  frequency,
  mayNotApply,
  note,
}: Obligation): readonly string[] {
  if (attestation === 'none') {
    return ['Nothing definite could be attested, so no attestation is asked for.'];
  }
  const answers = mayNotApply ? '是, 部分, 否 or 不涉及' : '是, 部分 or 否';
  const often = { once: 'Once is enough.', yearly: 'Every year.' } as const;
  return [
    `A row of the figures file for each that it binds: the indicator ${name} (or ${id}), the value ${answers}, the evidence as its data source; no unit and no year.`,
    ...(mayNotApply ? [] : ['It always applies: 不涉及 is no answer.']),
    ...(frequency === null ? [] : [often[frequency]]),
    ...EFFECTS[firmness],
    ...(note === null ? [] : [note]),
  ];
}

const REQUIRED =
  '部分 or no answer has an effect under --require-attestations alone (incomplete, exit 3).';
const NO_EFFECT = 'For the record; it has no effect on the verdict.';

/** What an answer does to the verdict. */
const EFFECTS: Readonly<Record<Obligation['class'], readonly string[]>> = {
  control: ['否 makes the verdict non-compliant (exit 1).', REQUIRED],
  mechanism: [`否, ${REQUIRED}`],
  guidance: [NO_EFFECT],
  principle: [NO_EFFECT],
};

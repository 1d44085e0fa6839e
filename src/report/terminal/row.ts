import type { LimitFinding, LimitOutcome } from '../../core/finding.js';
import type { Localizer } from '../../messages/localizer.js';
import { truncate } from '../columns.js';
import {
  actualMeasure,
  headroomShown,
  limitMeasure,
  type Measure,
  RELATION_SIGNS,
} from '../measures.js';
import type { Paint } from '../reporter.js';
import { safeText } from '../safe-text.js';

/** The mark of each outcome, to be told apart without colour and one column wide everywhere. */
export const MARKS: Readonly<Record<LimitOutcome, string>> = {
  pass: '✓',
  fail: '✗',
  missing: '-',
  unassigned: '!',
  undecided: '?',
  reference: '~',
  'not-applicable': '.',
};

/** The emphasis of each outcome. */
export const STYLES: Readonly<Record<LimitOutcome, keyof Paint>> = {
  pass: 'green',
  fail: 'red',
  missing: 'yellow',
  unassigned: 'yellow',
  undecided: 'red',
  reference: 'cyan',
  'not-applicable': 'dim',
};

/** What stands in a column of numbers: a number with its unit, or words in place of both. */
export type AmountCell =
  | { readonly number: string; readonly unit: string }
  | { readonly words: string };

/** One finding's line in the table, before its columns are set. */
export interface LimitRow {
  readonly finding: LimitFinding;
  readonly name: string;
  readonly actual: AmountCell;
  readonly relation: string;
  readonly limit: AmountCell;
  /** The headroom from the fullest to the shortest form, or the outcome in words. */
  readonly result: RowResult;
}

/** The last column. Headroom must fit beside the row; an outcome in words may go below it. */
export type RowResult =
  | {
      readonly kind: 'headroom';
      readonly full: string;
      /** With its unit, without its percentage. */
      readonly amount: string;
      readonly unitless: string;
      readonly bare: string;
    }
  | { readonly kind: 'words'; readonly words: string };

const WIDEST_WORDS = 18;

/** Takes a finding apart into the cells of its line. */
export function rowOf(finding: LimitFinding, localizer: Localizer): LimitRow {
  const { limit } = finding;
  return {
    finding,
    name: safeText(localizer.indicator(finding.indicator.id)),
    actual: actualCell(finding),
    relation: limit === null ? ' ' : RELATION_SIGNS[limit.relation],
    limit: limitCell(finding, localizer),
    result: resultOf(finding, localizer),
  };
}

function actualCell({ actual, limit }: LimitFinding): AmountCell {
  if (actual === null) return { words: '—' };
  const measure = actualMeasure(actual, limit);
  if (measure !== null) return numberCell(measure);
  return { words: truncate(safeText(actual.text.trim()) || '—', WIDEST_WORDS) };
}

function limitCell({ limit }: LimitFinding, localizer: Localizer): AmountCell {
  if (limit === null) return { words: '—' };
  const measure = limitMeasure(limit);
  return measure === null ? { words: localizer.wording.labels.assigned } : numberCell(measure);
}

function numberCell({ number, unit, exact }: Measure): AmountCell {
  return { number: safeText(`${exact ? '' : '≈'}${number}`), unit: safeText(unit) };
}

function resultOf(finding: LimitFinding, localizer: Localizer): RowResult {
  const { limit, headroom } = finding;
  if (limit === null || headroom === null || finding.outcome === 'undecided') {
    return { kind: 'words', words: localizer.outcome(finding) };
  }
  const { word, number, unit, percent, exact } = headroomShown(headroom, limit);
  const said = localizer.wording.headroom[word];
  if (word === 'equal')
    return { kind: 'headroom', full: said, amount: said, unitless: said, bare: said };
  const bare = `${said} ${exact ? '' : '≈'}${number}`;
  const share = percent === null ? '' : ` (${percent}%)`;
  const amount = `${bare} ${unit}`;
  return { kind: 'headroom', full: amount + share, amount, unitless: bare + share, bare };
}

/** The result in full, for a line of its own. */
export function fullResult(result: RowResult): string {
  return result.kind === 'words' ? result.words : result.full;
}

const HEADROOM_FORMS = ['full', 'unitless', 'bare'] as const;

/** How fully a headroom is written. */
export type HeadroomForm = (typeof HEADROOM_FORMS)[number];

/** The headroom in a form and those shorter than it; an outcome in words has one form. */
export function resultForms(result: RowResult, fullest: HeadroomForm): string[] {
  if (result.kind === 'words') return [result.words];
  return HEADROOM_FORMS.slice(HEADROOM_FORMS.indexOf(fullest)).map((form) => result[form]);
}

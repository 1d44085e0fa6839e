import type { AnswerProposal } from './answer.js';
import type { Encoding } from './encoding.js';
import type { Location } from './location.js';
import type { UnreadReason } from './pack.js';

/**
 * What each problem says beside its code and place. A problem carries values, never sentences;
 * the sentences, in two languages, live in `src/messages`.
 */
export interface ProblemArguments {
  // Files
  'file-not-found': object;
  'file-is-folder': object;
  'file-unreadable': { readonly reason: string };
  'file-empty': object;
  'file-binary': { readonly kind: 'xlsx' | 'xls' | 'zip' | 'pdf' | 'unknown' };
  'file-changed': object;
  'file-too-large': { readonly unit: 'bytes' | 'cells'; readonly maximum: number };
  'folder-without-tables': object;
  'files-not-matched': object;
  'encoding-unknown': {
    /** The encodings that were tried, and the first line and byte that fit each no more. */
    readonly tried: readonly {
      readonly encoding: Encoding;
      readonly line: number;
      /** `null` where the file ends within a character. */
      readonly byte: string | null;
    }[];
  };
  'csv-malformed': { readonly reason: 'quote-not-closed' | 'other' };
  'record-too-long': { readonly maximum: number };
  'record-too-wide': { readonly maximum: number };
  'header-not-found': { readonly found: string };
  'header-only': object;
  'column-repeated': { readonly header: string; readonly first: number };

  'column-ignored': {
    readonly header: string;
    /** Its words are not known, or are those of a number that is not read; or `--year` says so. */
    readonly because: 'unknown' | 'kind' | 'year';
  };
  'value-column-ambiguous': { readonly headers: readonly string[] };
  'value-column-unknown': { readonly asked: string; readonly headers: readonly string[] };
  'value-column-missing': { readonly headers: readonly string[] };
  'text-skipped': { readonly text: string; readonly rows: number };
  'cell-beyond-header': { readonly text: string };

  // Questions: what stands beside a figure and could give it another meaning
  'column-unknown': { readonly header: string; readonly text: string };
  'words-unknown': Beside;
  'period-differs': Beside;
  'kind-differs': Beside;
  'part-only': Beside;
  'place-differs': Beside;
  'year-differs': Beside;
  /** A row with fewer cells than its header has lost one, and nobody can tell which. */
  'row-short': { readonly cells: number; readonly expected: number };
  'cell-holds-rows': { readonly text: string };
  'blank-under-merge': { readonly header: string; readonly above: string };
  'figures-above-header': { readonly text: string };
  /** 否 under a name that is no known duty. */
  'duty-unknown': { readonly text: string; readonly answer: string };
  'region-contradicted': { readonly asked: string; readonly says: string };
  /** A column of contrary meaning (1-6月, 规划目标, 乡镇) cannot be ignored. */
  'answer-refused': { readonly header: string; readonly word: string };
  'answer-unused': { readonly answer: AnswerProposal };
  'zero-value': { readonly indicator: string; readonly text: string };
  'multiple-below-one': { readonly indicator: string; readonly text: string };
  'year-impossible': {
    readonly text: string;
    readonly because: 'early' | 'after-report-date';
  };
  'year-outside-period': {
    readonly region: string;
    readonly year: number;
    readonly from: number;
    readonly through: number;
  };

  // Figures
  'unit-missing': { readonly indicator: string; readonly expected: string | null };
  'unit-unknown': { readonly text: string; readonly known: readonly string[] };
  'unit-conflict': { readonly first: string; readonly second: string };
  /** One value in two units, and the one is not the other. */
  'amounts-differ': { readonly first: string; readonly second: string };
  'unit-ambiguous': { readonly indicator: string; readonly units: readonly string[] };
  'wrong-dimension': {
    readonly indicator: string;
    readonly unit: string;
    readonly expected: readonly string[];
  };
  'not-a-number': {
    readonly text: string;
    readonly because:
      | 'approximate'
      | 'comparator'
      | 'range'
      | 'fraction'
      | 'grouping'
      /** 9999 or -9999, which programs write for a value that they lack. */
      | 'sentinel'
      | 'other';
  };
  /** Behind a value stand three digits in a column for words: most likely one number with a comma. */
  'thousands-parted': { readonly text: string; readonly parted: string };
  'number-too-long': { readonly digits: number; readonly exponent: number };
  /** An error value of a formula, or ##### of a column that was too narrow to show its number. */
  'sheet-error': { readonly text: string; readonly because: 'formula' | 'too-narrow' };
  negative: { readonly text: string };
  duplicate: {
    readonly region: string;
    readonly indicator: string;
    readonly year: number | null;
    readonly first: Location;
  };
  /** A figure of the same year, dated earlier than the one that counts. */
  'earlier-date': {
    readonly indicator: string;
    readonly text: string;
    /** As `2025-06-30`. */
    readonly date: string;
  };
  'region-missing': { readonly suggestion: string | null };
  'region-unknown': {
    readonly text: string;
    readonly nearest: string | null;
    /** The regions of the data that are known, ready to paste behind `--region`. */
    readonly known: readonly string[];
  };
  'region-not-covered': { readonly region: string; readonly rows: number };
  'region-ambiguous': { readonly text: string; readonly packs: readonly string[] };
  'code-name-mismatch': {
    readonly code: string;
    readonly name: string;
    readonly codeMeans: string | null;
    readonly nameMeans: string | null;
  };
  'year-missing': {
    readonly indicators: readonly string[];
    /** The year that a title or the file's name speaks of, to be proposed. */
    readonly proposed: number | null;
  };
  'year-blank': object;
  'year-invalid': { readonly text: string };
  'year-conflict': { readonly cell: string; readonly header: string };
  'partial-year': { readonly indicator: string; readonly text: string };
  'indicator-missing': { readonly text: string };
  'indicator-unknown': { readonly text: string; readonly nearest: string | null };
  'indicator-unconstrained': { readonly indicator: string };
  'rows-not-selected': { readonly rows: number; readonly by: 'region' | 'year' | 'only' };
  'totals-skipped': { readonly text: string; readonly rows: number };
  'regions-absent': { readonly regions: readonly string[]; readonly total: number };
  'year-without-figures': { readonly region: string; readonly year: number };
  'unit-assumed': { readonly figures: number };
  'no-source': { readonly figures: number };

  // Comparison
  'part-exceeds-whole': {
    readonly part: string;
    readonly whole: string;
    readonly region: string;
  };
  'typed-differs-from-computed': {
    readonly indicator: string;
    readonly typed: string;
    readonly computed: string;
  };
  'typed-contradicts-computed': {
    readonly indicator: string;
    readonly typed: string;
    readonly computed: string;
  };
  'unit-slip': {
    readonly indicator: string;
    readonly typed: string;
    readonly likelyUnit: string | null;
    /** Whether it is a quota, and not a figure, that another unit would explain. */
    readonly isQuota?: true;
  };
  /** A number in scientific notation lies so near its limit that the digits lost may decide. */
  'scientific-notation': { readonly indicator: string; readonly text: string };
  'stated-target-differs': {
    readonly indicator: string;
    readonly stated: string;
    readonly limits: readonly string[];
  };
  /** A name or a lone column says 目标, so that it was not taken for the actual. */
  'target-not-judged': { readonly text: string };
  'stated-target-unread': { readonly indicator: string; readonly text: string };
  'base-conflict': { readonly indicator: string; readonly first: Location };
  'base-zero': { readonly indicator: string };
  /** Says of the excluded outcomes how often each stands in for a verdict. */
  /** A table of which every cell to fill in is blank. */
  'not-filled-in': { readonly cells: number };
  'nothing-checked': { readonly reference: number; readonly outside: number };

  // Quotas
  'quota-missing': {
    /** The file of quotas that was given and is not filled in. */
    readonly unfilled?: string;
    /** How many limits wait for a quota. */
    readonly limits: number;
    /** Packs, regions and years as a command line names them; no region stands for all. */
    readonly packs: readonly string[];
    readonly selected: readonly string[];
    readonly years: readonly number[];
  };
  'quota-conflict': {
    readonly quota: string;
    readonly printed: string;
    /** Whose number it differs from. */
    readonly by: 'approval' | 'amendment';
  };
  'quota-document-missing': object;
  'quota-unused': {
    readonly region: string;
    readonly indicator: string;
    readonly year: number | null;
    readonly count: number;
  };

  // Attestations
  'attestation-invalid': { readonly text: string; readonly obligation: string };
  'attestation-conflict': { readonly obligation: string; readonly first: Location };
  'attestation-without-evidence': { readonly obligation: string };
  'attestation-always-applies': { readonly obligation: string };
  'attestation-not-bound': { readonly obligation: string; readonly region: string };

  // Packs
  'pack-not-text': object;
  'pack-syntax': { readonly detail: string };
  'pack-key-unknown': { readonly key: string; readonly nearest: string | null };
  'pack-key-duplicate': { readonly key: string };
  'pack-key-missing': { readonly key: string };
  'pack-value-invalid': { readonly key: string; readonly expected: string };
  'pack-text-missing': { readonly text: string };
  'pack-text-changed': { readonly expected: string; readonly actual: string };
  'pack-region-unknown': { readonly region: string; readonly nearest: string | null };
  'pack-region-duplicate': { readonly text: string };
  'pack-indicator-unknown': { readonly indicator: string; readonly nearest: string | null };
  'pack-id-duplicate': { readonly id: string };
  'pack-id-without-region': { readonly id: string; readonly region: string };
  'pack-limit-duplicate': { readonly indicator: string; readonly region: string };
  'pack-limit-dimension': { readonly limit: string; readonly indicator: string };
  'pack-clause-unknown': { readonly clause: string; readonly known: readonly string[] };
  'pack-quote-not-found': { readonly quote: string };
  'pack-quote-elsewhere': {
    readonly quote: string;
    readonly expected: string;
    readonly line: number;
    readonly column: number;
  };
  'pack-quote-ambiguous': { readonly quote: string; readonly times: number };
  'pack-quote-unread': { readonly quote: string };
  /** What a draft still lacks, each counted. */
  'pack-draft': {
    readonly unread: number;
    readonly uncoded: number;
    readonly unclassed: number;
    readonly unknown: number;
  };
  'pack-unread': { readonly quote: string; readonly reason: UnreadReason };
  'pack-region-uncoded': {
    readonly name: string;
    /** The codes, each with its place, that the name could mean. */
    readonly candidates: readonly string[];
  };
  'pack-base-unknown': { readonly base: string; readonly nearest: string | null };
  'pack-rule-unknown': { readonly rule: string; readonly nearest: string | null };
  'pack-amendment-relation': { readonly limit: string; readonly rule: string };
  'pack-amendment-overlap': {
    readonly rule: string;
    /** The years that both amendments cover, both included. */
    readonly from: number;
    readonly through: number;
    readonly date: string;
    readonly first: Location;
  };
  'pack-quote-differs': { readonly limit: string; readonly quote: string; readonly says: string };

  // Drafts
  'draft-not-text': object;
  'draft-no-limit': object;
  'draft-unclassed': { readonly duties: number };

  // Proofs
  'proof-document-differs': {
    readonly key: 'title' | 'number' | 'issuer' | 'date' | 'period';
    readonly value: string;
    /** What the text says instead, where it can be read. */
    readonly says: string | null;
  };
  'proof-year-differs': {
    readonly rule: string;
    readonly year: number;
    /** The year that the text says of these words; `null` for none. */
    readonly says: number | null;
  };
  'proof-region-differs': {
    readonly rule: string;
    readonly expected: string;
    readonly says: string;
  };
  'proof-duty-region-differs': {
    readonly obligation: string;
    /** The region encoded, and the one of the text; `null` for all that it binds. */
    readonly expected: string | null;
    readonly says: string | null;
  };
  'proof-indicator-differs': {
    readonly rule: string;
    readonly expected: string;
    readonly says: string;
  };
  'proof-limit-repeated': { readonly rule: string; readonly first: string; readonly quote: string };
  'proof-limit-of-all': { readonly rule: string; readonly regions: readonly string[] };
  'proof-number-unaccounted': { readonly number: string; readonly context: string };
  'proof-clause-unaccounted': { readonly words: string; readonly clause: string | null };
  'proof-excuse-covers-limit': { readonly number: string; readonly quote: string };
  'proof-limit-excused': { readonly number: string; readonly reason: string };
  'proof-excuse-idle': { readonly quote: string };
  'proof-words-missing': { readonly id: string; readonly quote: string };
  'proof-words-elsewhere': { readonly words: string; readonly quote: string };
  'proof-words-repeated': { readonly words: string; readonly first: string };
  'proof-item-unclaimed': { readonly item: string; readonly quote: string };
}

/** Words beside a figure that bear on it. */
export interface Beside {
  /** The word that bears on it, or the words that are not understood. */
  readonly word: string;
  /** The text in which it was found. */
  readonly text: string;
  readonly where: 'column' | 'row' | 'section' | 'title' | 'name' | 'note';
}

/** The codes of problems: stable for ever, lowercase kebab ASCII. */
export type ProblemCode = keyof ProblemArguments;

/**
 * How much a problem matters: an `error` makes the verdict `error`; a `warning` wants a look; a
 * `note` records what was skipped, so that nothing is lost silently.
 */
export type Severity = 'error' | 'warning' | 'note';

/** Why something could not be read or decided. */
export type Problem<C extends ProblemCode = ProblemCode> = {
  [Code in C]: {
    readonly code: Code;
    readonly severity: Severity;
    readonly location: Location | null;
    readonly arguments: ProblemArguments[Code];
    /** Words that answer the question, where it is one that a person can answer. */
    readonly answers?: readonly AnswerProposal[];
  };
}[C];

/** Makes a problem of severity error. */
export function error<C extends ProblemCode>(
  code: C,
  location: Location | null,
  args: ProblemArguments[C],
): Problem {
  return { code, severity: 'error', location, arguments: args } as Problem;
}

/** Makes a question: a problem of severity error with the words that answer it. */
export function question<C extends ProblemCode>(
  code: C,
  location: Location | null,
  args: ProblemArguments[C],
  answers: readonly AnswerProposal[],
): Problem {
  return { ...error(code, location, args), answers } as Problem;
}

/** Makes a problem of severity warning. */
export function warning<C extends ProblemCode>(
  code: C,
  location: Location | null,
  args: ProblemArguments[C],
): Problem {
  return { code, severity: 'warning', location, arguments: args } as Problem;
}

/** Makes a problem of severity note. */
export function note<C extends ProblemCode>(
  code: C,
  location: Location | null,
  args: ProblemArguments[C],
): Problem {
  return { code, severity: 'note', location, arguments: args } as Problem;
}

const SEVERITIES: Readonly<Record<Severity, number>> = { error: 0, warning: 1, note: 2 };

/** The order of a report: errors first, then by path, line and column; the whole file first. */
export function compareProblems(a: Problem, b: Problem): number {
  return (
    SEVERITIES[a.severity] - SEVERITIES[b.severity] ||
    compareText(a.location?.path ?? '', b.location?.path ?? '') ||
    (a.location?.line ?? 0) - (b.location?.line ?? 0) ||
    (a.location?.column ?? 0) - (b.location?.column ?? 0) ||
    compareText(a.code, b.code)
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

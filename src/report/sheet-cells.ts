import {
  type Actual,
  type Derivation,
  type Finding,
  LIMIT_OUTCOMES,
  type LimitFinding,
} from '../core/finding.js';
import type { Citation, Pack } from '../core/pack.js';
import type { Problem } from '../core/problem.js';
import type { Labels, SHEET_COLUMNS } from '../messages/labels.js';
import type { Localizer } from '../messages/localizer.js';
import { formatLocation } from '../messages/phrases.js';
import type { Wording } from '../messages/wording.js';
import {
  actualMeasure,
  convertedMeasure,
  headroomShown,
  limitMeasure,
  measureText,
  RELATION_SIGNS,
} from './measures.js';

/** The columns of the table to be signed, save for the number of the row. */
export type SheetColumn = Exclude<(typeof SHEET_COLUMNS)[number], 'number'>;

/** The words of one finding's row in the table to be signed, not yet escaped for any format. */
export type SheetCells = Readonly<Record<SheetColumn, string>>;

/** Words a limit's finding for the table to be signed. */
export function cellsOf(
  finding: LimitFinding,
  pack: Pack | undefined,
  localizer: Localizer,
): SheetCells {
  const { labels } = localizer.wording;
  const { region, indicator, limit, actual } = finding;
  return {
    region: labels.bracketed(region.name, region.code),
    indicator: localizer.indicator(indicator.id),
    unit: limit?.printed?.unit ?? '',
    limit: limitText(finding, localizer, { unit: false }),
    actual: actualText(finding),
    entered: enteredText(actual),
    year: periodText(finding, labels),
    headroom: headroomText(finding, localizer, { unit: false, share: true }),
    outcome: localizer.outcome(finding),
    source: sourceText(finding, localizer),
    basis: basisText(finding, pack, localizer),
    remark: remarkParts(finding, localizer).join(labels.semicolon),
  };
}

/** `2025年`, or that none is stated. */
export function yearText(year: number | null, labels: Labels): string {
  return year === null ? labels.yearUnknown : labels.year(year);
}

/** The year, and the words of its cell where those name only a part of it (时点). */
function periodText({ year, actual }: LimitFinding, labels: Labels): string {
  const text = yearText(year, labels);
  return year === null || actual?.period == null ? text : labels.bracketed(text, actual.period);
}

/** The words of the law behind their part of the document: `第二部分：…`. */
export function quoteText({ clause, quote }: Citation, labels: Labels): string {
  return (clause === null ? '' : labels.clause(clause) + labels.colon) + quote;
}

/** How often each outcome occurs, those that do not left out: `4 符合`, `1 不符合`. */
export function outcomeCounts(findings: readonly LimitFinding[], { count }: Wording): string[] {
  return LIMIT_OUTCOMES.flatMap((outcome) => {
    const times = findings.filter((finding) => finding.outcome === outcome).length;
    return times === 0 ? [] : [count(outcome, times)];
  });
}

/**
 * The limit and the year it is for: `≥ 17.56 万亩（2035年）`; its unit where no column beside it holds that.
 * Empty where there is none.
 */
export function limitText(
  { limit }: LimitFinding,
  { wording: { labels } }: Localizer,
  shown: { readonly unit: boolean },
): string {
  if (limit === null) return '';
  const measure = limitMeasure(limit);
  const number = measure !== null && shown.unit ? measureText(measure) : measure?.number;
  const line = `${RELATION_SIGNS[limit.relation]} ${number ?? labels.assigned}`;
  return limit.year === null ? line : labels.bracketed(line, labels.year(limit.year));
}

function actualText({ actual, limit }: LimitFinding): string {
  if (actual === null) return '';
  const measure = convertedMeasure(actual, limit) ?? actualMeasure(actual, limit);
  if (measure === null) return '';
  if (limit?.printed == null) return measureText(measure);
  return `${measure.exact ? '' : '≈ '}${measure.number}`;
}

/**
 * The headroom in words: `余 0.04`; its unit where no column beside it holds that, its share of the
 * limit where there is room. Empty where nothing is to be compared.
 */
export function headroomText(
  finding: LimitFinding,
  localizer: Localizer,
  shown: { readonly unit: boolean; readonly share: boolean },
): string {
  const { headroom, limit, outcome } = finding;
  if (headroom === null || limit === null || outcome === 'undecided') return '';
  const { word, number, unit, percent, exact } = headroomShown(headroom, limit);
  const said = localizer.wording.headroom[word];
  if (word === 'equal') return said;
  const amount = `${said} ${exact ? '' : '≈ '}${number}${shown.unit ? ` ${unit}` : ''}`;
  if (percent === null || !shown.share) return amount;
  return localizer.wording.labels.bracketed(amount, `${percent}%`);
}

/** What a figure or an answer rests on, or that nothing is stated; empty where there is neither. */
export function sourceText(finding: Finding, { wording: { labels } }: Localizer): string {
  const isGiven = finding.kind === 'limit' ? finding.actual !== null : finding.text !== null;
  const source = finding.kind === 'limit' ? finding.actual?.source : finding.evidence;
  return isGiven ? source?.trim() || labels.sheet.sourceMissing : '';
}

function quotaText(finding: Finding, { labels }: Wording): string {
  if (finding.kind === 'obligation' || finding.limit?.quota == null) return '';
  const { document, issuer } = finding.limit.quota;
  const named = issuer === null ? document : labels.bracketed(document, issuer);
  return labels.semicolon + labels.sheet.quota + labels.colon + named;
}

/** What is to be said of a finding beside its numbers: the file's own remark, reasons, notes, the cell. */
export function remarkParts(finding: LimitFinding, localizer: Localizer): readonly string[] {
  const { actual } = finding;
  const parts = [
    actual?.remark?.trim() ?? '',
    ...explanations(finding, localizer),
    actual?.location == null ? '' : formatLocation(actual.location),
  ];
  return parts.filter((part) => part !== '');
}

/** Why a finding came out as it did, and what else is to be known of it. */
export function explanations(finding: Finding, localizer: Localizer): readonly string[] {
  const { labels } = localizer.wording;
  const { outcome, reasons, notes } = finding;
  const derived = finding.kind === 'limit' ? (finding.actual?.derived ?? null) : null;
  const isExplained = finding.kind === 'limit' ? outcome === 'undecided' : reasons.length > 0;
  const parts = [
    isExplained ? `${labels.reason}${labels.colon}${localizer.reasons(reasons)}` : '',
    outcome === 'unassigned' ? labels.quotaNeeded : '',
    derived === null ? '' : `${labels.derived}${labels.colon}${derivationText(derived, localizer)}`,
    ...notes.filter(({ code }) => code !== 'derived').map((note) => localizer.note(note)),
  ];
  return parts.filter((part) => part !== '');
}

const LONGEST_HEADING = 24;

/**
 * Where a line or duty stands in the law: document number, part with its heading, and the words, which
 * stay Chinese in every language: `吉政函〔2024〕46号 第二部分“筑牢安全发展的空间基础”：…`. Then the quota, if any.
 */
export function basisText(finding: Finding, pack: Pack | undefined, localizer: Localizer): string {
  const { citation } = finding;
  const { clause, quote } = citation;
  const { labels } = localizer.wording;
  const amending = pack?.overlays?.find(({ document }) => document.number === citation.document);
  const document = amending?.document ?? pack?.document;
  const words = document?.clauses.find(({ ordinal }) => ordinal === clause)?.heading;
  // A part without a heading begins with a sentence, which names nothing.
  const heading = words !== undefined && words.length <= LONGEST_HEADING ? words : undefined;
  const part =
    clause === null
      ? ''
      : ` ${labels.clause(clause)}${heading === undefined ? '' : `“${heading}”`}`;
  return `${document?.number ?? ''}${part}${labels.colon}${quote}${quotaText(finding, localizer.wording)}`;
}

/** A number alone; where anything else stands in a cell, that is its unit. */
const BARE_NUMBER = /^[\s\d０-９.,．，+\-eE'’]+$/;

/** The value as entered (原填报值) with its unit; empty for none and for a computed one. */
export function enteredText(actual: Actual | null): string {
  if (actual === null || actual.derived !== null) return '';
  return withUnit(actual.text, actual.quantity?.unit.symbol ?? '');
}

/** `城镇开发边界面积 ÷ 2020年城镇建设用地规模`. */
export function formulaText(
  { numerator, denominator }: Derivation['formula'],
  localizer: Localizer,
): string {
  return `${localizer.indicator(numerator.id)} ÷ ${localizer.indicator(denominator.id)}`;
}

/** `城镇开发边界面积 12.3 平方千米 ÷ 2020年城镇建设用地规模 10 平方千米`, with the values as entered. */
export function derivationText(derivation: Derivation, localizer: Localizer): string {
  const { numerator, denominator } = derivation.formula;
  return [numerator, denominator]
    .map(({ id }) => {
      const part = derivation.from.find(({ indicator }) => indicator.id === id);
      const value = part === undefined ? '' : ` ${withUnit(part.text, part.unit)}`;
      return localizer.indicator(id) + value;
    })
    .join(' ÷ ');
}

/** A value as entered with its unit, which is not said twice where the text holds it. */
export function withUnit(text: string, unit: string): string {
  const trimmed = text.trim();
  return unit !== '' && BARE_NUMBER.test(trimmed) ? `${trimmed} ${unit}` : trimmed;
}

/** A problem's row in a table: its severity, code and place, what is wrong, and what to do. */
export function problemCells(
  problem: Problem,
  localizer: Localizer,
): readonly [severity: string, code: string, place: string, message: string, hint: string] {
  const { message, hint } = localizer.problem(problem).plain;
  const place = problem.location === null ? '' : formatLocation(problem.location);
  const severity = localizer.wording.severities[problem.severity];
  return [severity, problem.code, place, message, hint ?? ''];
}

/** How many problems there are of each severity: `3 错误`, `20 提示`. */
export function problemCounts(problems: readonly Problem[], { problemCount }: Wording): string[] {
  return (['error', 'warning', 'note'] as const).flatMap((severity) => {
    const times = problems.filter((problem) => problem.severity === severity).length;
    return times === 0 ? [] : [problemCount(severity, times)];
  });
}

import type { LimitFinding } from '../../core/finding.js';
import type { Pack } from '../../core/pack.js';
import type { Labels, SHEET_COLUMNS } from '../../messages/labels.js';
import type { Localizer } from '../../messages/localizer.js';
import { formatLocation } from '../../messages/phrases.js';
import { derivationText, enteredText } from '../entered.js';
import {
  actualMeasure,
  convertedMeasure,
  headroomShown,
  limitMeasure,
  measureText,
  RELATION_SIGNS,
} from '../measures.js';
import { basisText } from './basis.js';

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
    limit: limitText(finding, localizer),
    actual: actualText(finding),
    entered: actual === null || actual.derived !== null ? '' : enteredText(actual),
    year: yearText(finding, labels),
    headroom: headroomText(finding, localizer, { unit: false, share: true }),
    outcome: localizer.outcome(finding),
    source: actual === null ? '' : actual.source?.trim() || labels.sheet.sourceMissing,
    basis: basisText(finding.citation, pack, localizer) + quotaText(finding, localizer),
    remark: remarkParts(finding, localizer).join(labels.semicolon),
  };
}

/** The year, and the words of its cell where those name only a part of it (时点). */
function yearText({ year, actual }: LimitFinding, labels: Labels): string {
  if (year === null) return labels.yearUnknown;
  const text = labels.year(year);
  return actual?.period == null ? text : labels.bracketed(text, actual.period);
}

function limitText({ limit }: LimitFinding, localizer: Localizer): string {
  if (limit === null) return '';
  const { labels } = localizer.wording;
  const number = limitMeasure(limit)?.number ?? labels.assigned;
  const line = `${RELATION_SIGNS[limit.relation]} ${number}`;
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

function quotaText({ limit }: LimitFinding, localizer: Localizer): string {
  if (limit?.quota == null) return '';
  const { document, issuer } = limit.quota;
  const { labels } = localizer.wording;
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
export function explanations(finding: LimitFinding, localizer: Localizer): readonly string[] {
  const { labels } = localizer.wording;
  const { actual, outcome, reasons, notes } = finding;
  const derived = actual?.derived ?? null;
  const parts = [
    outcome === 'undecided' ? `${labels.reason}${labels.colon}${localizer.reasons(reasons)}` : '',
    outcome === 'unassigned' ? labels.quotaNeeded : '',
    derived === null ? '' : `${labels.derived}${labels.colon}${derivationText(derived, localizer)}`,
    ...notes.filter(({ code }) => code !== 'derived').map((note) => localizer.note(note)),
  ];
  return parts.filter((part) => part !== '');
}

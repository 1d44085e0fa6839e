import {
  CHANGE_KINDS,
  type ChangeKind,
  type DrawnLimit,
  type LimitChange,
  type PackDiff,
} from '../../core/diff.js';
import type { Pack } from '../../core/pack.js';
import { convert } from '../../core/quantity.js';
import { compareRationals, printBeside, printDifference, ratio } from '../../core/rational.js';
import type { Labels } from '../../messages/labels.js';
import type { DiffWording } from '../../messages/reports/diff.js';
import { withAmendments } from '../front-matter.js';
import { lineText, measureText } from '../measures.js';

/** The documents of a side: the approval's number, then those of what was applied to it. */
export function sideText(pack: Pack): string {
  return withAmendments(pack)
    .map(({ document }) => document.number)
    .join(' + ');
}

/** `≥ 17.56 万亩`, or `≤` and what stands for an assigned number. */
export function limitText(drawn: DrawnLimit | null, labels: Labels, wording: DiffWording): string {
  if (drawn === null) return wording.none;
  const { relation, printed } = drawn.limit;
  return lineText(relation, printed, labels.assigned);
}

/**
 * The second limit in the first's unit, with as many digits as show which is the larger; `null` where
 * both are of one unit, or cannot be compared.
 */
export function convertedText({ before, after }: LimitChange): string | null {
  const was = before?.limit.quantity ?? null;
  const is = after?.limit.quantity ?? null;
  if (was === null || is === null || was.unit === is.unit) return null;
  if (was.unit.dimension !== is.unit.dimension) return null;
  const { value, unit } = convert(is, was.unit);
  const { text, exact } = printBeside(value, was.value, before?.limit.places ?? 0);
  return measureText({ number: text, unit: unit.symbol, exact });
}

/** A difference in decimals with its sign: exact, or rounded where they never end. */
export function differenceNumber({ before, difference }: LimitChange) {
  if (difference === null) return null;
  const { value, unit } = difference;
  const places = unit === before?.limit.quantity?.unit ? before.limit.places : 0;
  const { text, exact } = printDifference(value, places);
  const sign = compareRationals(value, ratio(0n)) > 0 ? '+' : '';
  return { value, unit: unit.symbol, text, signed: sign + text, exact };
}

/** `+0.24 万亩`; empty where nothing can be subtracted. */
export function differenceText(change: LimitChange): string {
  const number = differenceNumber(change);
  if (number === null) return '';
  return measureText({ number: number.signed, unit: number.unit, exact: number.exact });
}

/** The documents that draw the two limits, or the one. */
export function basisText({ before, after }: LimitChange): string {
  const documents = [before, after].flatMap((drawn) => drawn?.document ?? []);
  return [...new Set(documents)].join(' → ');
}

/** How often each kind of change occurs. */
export function countsOf({ changes }: PackDiff): Readonly<Record<ChangeKind, number>> {
  const entries = CHANGE_KINDS.map((kind) => [
    kind,
    changes.filter((change) => change.kind === kind).length,
  ]);
  return Object.fromEntries(entries) as Record<ChangeKind, number>;
}

/** The conclusion in one line: `收紧 1、…；24 项未变`. */
export function summaryText(diff: PackDiff, labels: Labels, wording: DiffWording): string {
  const counts = countsOf(diff);
  const parts = CHANGE_KINDS.filter((kind) => counts[kind] > 0).map(
    (kind) => `${wording.kinds[kind]} ${counts[kind]}`,
  );
  const said = parts.length === 0 ? wording.same : parts.join(labels.separator);
  return said + labels.semicolon + wording.unchanged(diff.unchanged);
}

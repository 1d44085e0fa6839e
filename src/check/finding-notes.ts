import type { LimitOutcome } from '../core/finding.js';
import type { NoteOf } from '../core/note.js';
import type { Subject } from './actual.js';
import { amendmentNotes } from './amendment-notes.js';
import { join } from './join.js';
import type { InForce } from './limit-in-force.js';
import type { Matter } from './matter.js';
import type { QuotaTable } from './quota-table.js';

const NONE: readonly NoteOf[] = [];

/**
 * What there is to know of a figure's value: how it came about, and when.
 *
 * @param year `null` where nothing says which, and the limit is the same in all.
 */
export function notesOnValue(subject: Subject, year: number | null): readonly NoteOf[] {
  if (subject.kind !== 'value') return NONE;
  const { derived, quantity } = subject.actual;
  const isPlain = derived === null && subject.partOfYear === null && !subject.unitAssumed;
  if (isPlain && year !== null) return NONE;
  const notes: NoteOf[] = [];
  if (year === null) notes.push({ code: 'year-unknown', arguments: {} });
  if (subject.partOfYear !== null) {
    notes.push({ code: 'within-year', arguments: { text: subject.partOfYear.text } });
  }
  if (derived !== null) {
    const { numerator, denominator } = derived.formula;
    const args = { numerator: numerator.id, denominator: denominator.id };
    notes.push({ code: 'derived', arguments: args });
  }
  if (subject.unitAssumed) {
    notes.push({ code: 'unit-assumed', arguments: { unit: quantity.unit.symbol } });
  }
  return notes;
}

/** What there is to know of the limit in force: how it is read, and who says it besides. */
export function notesOnLimit(
  { pack, rule, indicator, year }: Matter,
  inForce: InForce,
  quota: ReturnType<QuotaTable['find']>,
  outcome: LimitOutcome,
): readonly NoteOf[] {
  if (inForce.kind !== 'limit') return NONE;
  const { limit, basis, citation } = inForce;
  const amended = amendmentNotes(pack, rule, indicator, year);
  const notes: NoteOf[] = [];
  if (basis === 'interim' && outcome === 'fail' && limit.year !== null) {
    const args = { target: limit.year, relation: limit.relation };
    notes.push({ code: 'interim-reading', arguments: args });
  }
  if (limit.quota !== null) {
    const { document, issuer } = limit.quota;
    notes.push({ code: 'quota-fills', arguments: { document, issuer } });
  } else if (quota !== null) {
    const approval = citation.document ?? pack.document.number;
    const args = { document: quota.document, approval };
    notes.push({ code: 'quota-repeats', arguments: args });
  }
  return join(amended, notes);
}

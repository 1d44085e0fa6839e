import type { Indicator } from '../core/indicator.js';
import type { FormerLimit, NoteOf } from '../core/note.js';
import type { Limit, Pack, Rule } from '../core/pack.js';
import { amendmentsOf, assignedInApproval, printedInApproval } from './printed-limit.js';

/**
 * What to say of a limit that was amended: from which document it is, what the approval itself says
 * of that year, and which earlier amendments it took the place of, the latest first.
 */
export function amendmentNotes(
  pack: Pack,
  rule: Rule,
  indicator: Indicator,
  year: number | null,
): readonly NoteOf[] {
  const [latest, ...earlier] = amendmentsOf(rule, year);
  if (latest === undefined || year === null) return [];
  const own = printedInApproval(rule, indicator, year) ?? assignedInApproval(rule, year);
  const { number, date } = latest.document;
  const approval = pack.document.number;
  const was = own === null ? null : former(own, own.year ?? rule.target);
  return [
    { code: 'amended', arguments: { document: number, date, approval, was } },
    ...earlier.map(({ limit, target, document }): NoteOf<'superseded'> => {
      const before = former(limit, target ?? year);
      const args = { document: document.number, date: document.date, by: number, was: before };
      return { code: 'superseded', arguments: args };
    }),
  ];
}

function former({ relation, amount }: Limit, year: number): FormerLimit {
  return { relation, amount, year };
}

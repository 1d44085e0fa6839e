import type { ApprovalText } from '../core/language/approval-text.js';
import {
  type PrintedNumber,
  readNumbers,
  readRestatedAmount,
  readSpelledLimits,
  restates,
} from '../core/language/numerals.js';
import { covers, type Span } from '../core/language/text-places.js';
import { findUnit } from '../core/language/unit-names.js';
import type { NumberAccount } from '../core/proof.js';
import type { Claim, Claims, LimitClaim } from './prove-claims.js';
import type { YearOfLimit } from './prove-limits.js';
import type { Objections } from './prove-objections.js';

/** A number of the text with what accounts for it. */
export interface AccountedNumber {
  readonly span: Span;
  readonly account: NumberAccount;
}

/** The span of words that state a limit, with its number in digits or spelled out. */
interface Stated {
  readonly offset: number;
  readonly end: number;
}

/** Accounts for every number of a text, and objects to those that nothing accounts for. */
export function accountForNumbers(
  approval: ApprovalText,
  claims: Claims,
  years: readonly YearOfLimit[],
  objections: Objections,
): readonly AccountedNumber[] {
  const { text, reading } = approval;
  const limits = new Set(claims.limits.flatMap((claim) => findNumbers(approval, claim)));
  const phrases = new Map<number, Stated>([
    ...approval.phrases.map((phrase) => [phrase.amount?.offset ?? -1, phrase] as const),
    ...readSpelledLimits(text, reading, approval.phrases).map(
      (limit) => [limit.at, limit] as const,
    ),
  ]);
  return readNumbers(text, reading).map((number) => {
    const span = { start: number.offset, end: number.end };
    const encoded = limits.has(number.offset)
      ? 'limit'
      : years.some(({ year }) => year.offset <= number.offset && number.offset < year.end)
        ? 'year'
        : null;
    const excuse = claims.excuses.find(({ spans }) => spans.some((one) => covers(one, span)));
    if (encoded !== null) {
      if (excuse !== undefined) {
        const args = { number: number.text, quote: excuse.quote };
        const target = { pack: [...excuse.path, 'quote'], text: span };
        objections.object('proof-excuse-covers-limit', args, target);
      }
      return { span, account: encoded };
    }
    const phrase = phrases.get(number.offset);
    const account = phrase === undefined ? accountForOther(span, claims, excuse) : excusedLimit();
    if (account === 'unaccounted') {
      const context = printContext(text, number);
      objections.object(
        'proof-number-unaccounted',
        { number: number.text, context },
        {
          pack: null,
          text: span,
        },
      );
    }
    return { span, account };

    /** A number that reads as a limit needs an excuse of its own; a duty's words are not enough. */
    function excusedLimit(): NumberAccount {
      if (excuse === undefined || phrase === undefined || !isOwn(excuse.spans, phrase, phrases)) {
        return 'unaccounted';
      }
      const args = {
        number: number.text,
        reason: excuse.encoded.kind === 'excuse' ? excuse.encoded.reason : '',
      };
      objections.object('proof-limit-excused', args, {
        pack: [...excuse.path, 'quote'],
        text: span,
        severity: 'warning',
      });
      return 'excuse';
    }
  });
}

/** Finds the offsets of a limit's number, also restated in another unit: 6.423万公顷（96.35万亩）. */
function findNumbers(
  { text, reading }: ApprovalText,
  { phrase, encoded }: LimitClaim,
): readonly number[] {
  if (phrase === null || phrase.amount === null) return [];
  const { offset, value } = phrase.amount;
  const again = readRestatedAmount(text, phrase, reading);
  const own = encoded.amount === null ? undefined : findUnit(encoded.amount.unit);
  const isSame = again !== null && own !== undefined && restates(again, value, own);
  return isSame ? [offset, again.offset] : [offset];
}

/** Whether an excuse occurs once and covers this limit, from its comparator on, and no other. */
function isOwn(spans: readonly Span[], own: Stated, phrases: ReadonlyMap<number, Stated>): boolean {
  const [span, ...others] = spans;
  if (
    span === undefined ||
    others.length > 0 ||
    !covers(span, { start: own.offset, end: own.end })
  ) {
    return false;
  }
  return ![...phrases].some(([at, phrase]) => phrase !== own && at >= span.start && at < span.end);
}

function accountForOther(span: Span, claims: Claims, excuse: Claim | undefined): NumberAccount {
  const isDuty = claims.obligations.some(({ spans }) => spans.some((one) => covers(one, span)));
  if (isDuty) return 'obligation';
  return excuse === undefined ? 'unaccounted' : 'excuse';
}

const AROUND = 12;

function printContext(text: string, { offset, end }: PrintedNumber): string {
  const line = (words: string) => words.replace(/[\r\n]/g, ' ');
  return line(text.slice(Math.max(0, offset - AROUND), end + AROUND)).trim();
}

import type { Span } from '../core/language/approval-text.js';
import { bindingClauses } from '../core/language/binding-clauses.js';
import { contains, covers, overlaps } from '../core/language/spans.js';
import type { ClauseAccount } from '../core/proof.js';
import type { YearOfLimit } from './prove-carried.js';
import type { Claim, Claiming, Claims } from './prove-claims.js';
import { type AccountedNumber, accountForNumbers } from './prove-numbers.js';
import type { Objections } from './prove-objections.js';

/** What accounts for each number and each clause of a text. */
export interface Coverage {
  readonly numbers: readonly AccountedNumber[];
  readonly clauses: readonly { readonly span: Span; readonly account: ClauseAccount }[];
  /** The words of binding clauses that nothing quotes. */
  readonly bare: readonly Span[];
}

const WORD = /[\p{L}\p{N}]/u;

/** Accounts for every number of the text and every clause that binds, and objects to the others. */
export function proveCoverage(
  claiming: Claiming,
  claims: Claims,
  years: readonly YearOfLimit[],
  objections: Objections,
): Coverage {
  const { approval } = claiming.words;
  const { text } = approval;
  const numbers = accountForNumbers(approval, claims, years, objections);
  const quotes = layQuotes(text, claims, years);
  const bare: Span[] = [];
  const binding = bindingClauses(approval, claiming.encoding.parts.document ?? {});
  const clauses = binding.map((span) => {
    const open = bareWords(text, span, quotes);
    if (open !== null) {
      bare.push(open);
      const words = text.slice(open.start, open.end);
      const clause = approval.clauseAt(span.start)?.ordinal ?? null;
      objections.object('proof-clause-unaccounted', { words, clause }, { pack: null, text: open });
    }
    return { span, account: open === null ? clauseAccount(span, claims, years) : 'unaccounted' };
  }) satisfies Coverage['clauses'];
  objectToIdle(claiming, claims, quotes, { numbers, binding }, objections);
  return { numbers, clauses, bare };
}

/** How many claims quote each character of a text. */
function layQuotes(text: string, claims: Claims, years: readonly YearOfLimit[]): Uint16Array {
  const quotes = new Uint16Array(text.length);
  const lay = ({ start, end }: Span) => {
    for (let at = start; at < end; at += 1) quotes[at] = (quotes[at] ?? 0) + 1;
  };
  for (const { spans } of allClaims(claims)) for (const span of spans) lay(span);
  for (const span of yearSpans(years)) lay(span);
  return quotes;
}

/** All claims, limits first. */
export function allClaims({ limits, obligations, excuses }: Claims): readonly Claim[] {
  return [...limits, ...obligations, ...excuses];
}

/** Where the years stand that carry into quotes from without, each once. */
export function yearSpans(years: readonly YearOfLimit[]): readonly Span[] {
  const spans = new Map<number, Span>();
  for (const { claim, year } of years) {
    if (claim.spans.some((span) => contains(span, year.offset))) continue;
    spans.set(year.offset, { start: year.offset, end: year.end });
  }
  return [...spans.values()].sort((a, b) => a.start - b.start);
}

function clauseAccount(span: Span, claims: Claims, years: readonly YearOfLimit[]): ClauseAccount {
  const quotes = (list: readonly Claim[]) =>
    list.some(({ spans }) => spans.some((one) => overlaps(one, span)));
  if (quotes(claims.limits) || yearSpans(years).some((one) => overlaps(one, span))) return 'rule';
  return quotes(claims.obligations) ? 'obligation' : 'excuse';
}

/** From the first to the last word of a clause that nothing quotes; `null` where all are quoted. */
function bareWords(text: string, { start, end }: Span, quotes: Uint16Array): Span | null {
  const bare: number[] = [];
  for (let at = start; at < end; at += 1) {
    if (quotes[at] === 0 && WORD.test(text.charAt(at))) bare.push(at);
  }
  const [first] = bare;
  const last = bare.at(-1);
  return first === undefined || last === undefined ? null : { start: first, end: last + 1 };
}

/** What could be dropped without a trace is of no use as a proof: it must say what it adds. */
function objectToIdle(
  { words: { approval } }: Claiming,
  { obligations, excuses }: Claims,
  quotes: Uint16Array,
  { numbers, binding }: Pick<Coverage, 'numbers'> & { readonly binding: readonly Span[] },
  objections: Objections,
): void {
  const alone = ({ spans }: Claim) =>
    spans.some(({ start, end }) => {
      for (let at = start; at < end; at += 1) {
        if (quotes[at] === 1 && WORD.test(approval.text.charAt(at))) return true;
      }
      return false;
    });
  for (const excuse of excuses) {
    const others = excuses.filter((one) => one !== excuse);
    const needed = numbers.some(
      ({ span, account }) =>
        account === 'excuse' &&
        excuse.spans.some((one) => covers(one, span)) &&
        !others.some(({ spans }) => spans.some((one) => covers(one, span))),
    );
    const binds = excuse.spans.some(
      (span) =>
        approval.clauseAt(span.start) !== null || binding.some((clause) => overlaps(clause, span)),
    );
    if (excuse.spans.length === 0 || needed || (alone(excuse) && binds)) continue;
    const target = { pack: [...excuse.path, 'quote'], text: excuse.spans[0] ?? null };
    objections.object(
      'proof-excuse-idle',
      { quote: excuse.quote },
      { ...target, severity: 'warning' },
    );
  }
  for (const duty of obligations) {
    if (duty.spans.length === 0 || duty.encoded.words !== null || alone(duty)) continue;
    const target = { pack: [...duty.path, 'quote'], text: duty.spans[0] ?? null };
    objections.object('proof-words-missing', { id: duty.encoded.id, quote: duty.quote }, target);
  }
}

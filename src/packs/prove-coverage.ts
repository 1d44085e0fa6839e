import { findBindingClauses } from '../core/language/clauses.js';
import { contains, covers, overlaps, type Span } from '../core/language/text-places.js';
import type { ClauseAccount, Encoded, ProofSpan } from '../core/proof.js';
import { type Claim, type Claims, listClaims, type ProofContext } from './prove-claims.js';
import type { YearOfLimit } from './prove-limits.js';
import { type AccountedNumber, accountForNumbers } from './prove-numbers.js';
import type { Objections } from './prove-objections.js';

/** What accounts for each number and each clause of a text. */
interface Coverage {
  readonly numbers: readonly AccountedNumber[];
  readonly clauses: readonly { readonly span: Span; readonly account: ClauseAccount }[];
  /** The words of binding clauses that nothing quotes. */
  readonly bare: readonly Span[];
}

const WORD = /[\p{L}\p{N}]/u;

/** Accounts for every number and binding clause of the text, and objects where nothing does. */
export function proveCoverage(
  proofContext: ProofContext,
  claims: Claims,
  years: readonly YearOfLimit[],
  objections: Objections,
): Coverage {
  const { approval } = proofContext.words;
  const { text } = approval;
  const numbers = accountForNumbers(approval, claims, years, objections);
  const quotes = countQuotes(text, claims, years);
  const bare: Span[] = [];
  const binding = findBindingClauses(approval, proofContext.context.parts.document ?? {});
  const clauses = binding.map((span) => {
    const open = findUnquotedWords(text, span, quotes);
    if (open !== null) {
      bare.push(open);
      const words = text.slice(open.start, open.end);
      const clause = approval.clauseAt(span.start)?.ordinal ?? null;
      objections.object('proof-clause-unaccounted', { words, clause }, { pack: null, text: open });
    }
    return { span, account: open === null ? accountForClause(span, claims, years) : 'unaccounted' };
  }) satisfies Coverage['clauses'];
  objectToIdleClaims(proofContext, claims, quotes, { numbers, binding }, objections);
  return { numbers, clauses, bare };
}

/** Counts how many claims quote each character of a text. */
function countQuotes(text: string, claims: Claims, years: readonly YearOfLimit[]): Uint16Array {
  const quotes = new Uint16Array(text.length);
  const lay = ({ start, end }: Span) => {
    for (let at = start; at < end; at += 1) quotes[at] = (quotes[at] ?? 0) + 1;
  };
  for (const { spans } of listClaims(claims)) for (const span of spans) lay(span);
  for (const span of findYearSpans(years)) lay(span);
  return quotes;
}

/** Finds the years outside the quotes that apply to them, each once. */
function findYearSpans(years: readonly YearOfLimit[]): readonly Span[] {
  const spans = new Map<number, Span>();
  for (const { claim, year } of years) {
    if (claim.spans.some((span) => contains(span, year.offset))) continue;
    spans.set(year.offset, { start: year.offset, end: year.end });
  }
  return [...spans.values()].sort((a, b) => a.start - b.start);
}

function accountForClause(
  span: Span,
  claims: Claims,
  years: readonly YearOfLimit[],
): ClauseAccount {
  const quotes = (list: readonly Claim[]) =>
    list.some(({ spans }) => spans.some((one) => overlaps(one, span)));
  if (quotes(claims.limits) || findYearSpans(years).some((one) => overlaps(one, span)))
    return 'rule';
  return quotes(claims.obligations) ? 'obligation' : 'excuse';
}

/** Finds the span of the words of a clause that nothing quotes; `null` if all are quoted. */
function findUnquotedWords(text: string, { start, end }: Span, quotes: Uint16Array): Span | null {
  const bare: number[] = [];
  for (let at = start; at < end; at += 1) {
    if (quotes[at] === 0 && WORD.test(text.charAt(at))) bare.push(at);
  }
  const [first] = bare;
  const last = bare.at(-1);
  return first === undefined || last === undefined ? null : { start: first, end: last + 1 };
}

/** Objects to excuses and duties that add nothing: they could be dropped unnoticed. */
function objectToIdleClaims(
  { words: { approval } }: ProofContext,
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

/** A text divided by what encodes it. */
interface CutText {
  readonly encoded: readonly Encoded[];
  readonly spans: readonly ProofSpan[];
}

/** Divides a text into spans that the same items encode. */
export function cutText(
  text: string,
  claims: Claims,
  years: readonly YearOfLimit[],
  { numbers, bare }: Coverage,
): CutText {
  const carried = findYearSpans(years).map((span, index) => claimYear(text, span, index, years));
  const all = [...carried, ...listClaims(claims)];
  const lost = numbers.filter(({ account }) => account === 'unaccounted').map(({ span }) => span);
  const edges = new Set([0, text.length]);
  const ownYears = years.map(({ year }) => ({ start: year.offset, end: year.end }));
  for (const { start, end } of [
    ...all.flatMap(({ spans }) => spans),
    ...bare,
    ...lost,
    ...ownYears,
  ]) {
    edges.add(start).add(end);
  }
  const sorted = [...edges].sort((a, b) => a - b);
  const spans = sorted.slice(0, -1).map((start, index): ProofSpan => {
    const end = sorted[index + 1] ?? text.length;
    const within = (list: readonly Span[]) =>
      list.some((one) => one.start <= start && end <= one.end);
    const by = all
      .flatMap((claim) =>
        claim.spans
          .filter((one) => one.start <= start && end <= one.end)
          .map((one) => ({ encoded: claim.encoded, length: one.end - one.start })),
      )
      .sort((a, b) => a.length - b.length)
      .map(({ encoded }) => encoded);
    const [narrowest] = by;
    const isLost = within(lost) || (narrowest === undefined && within(bare));
    const account = isLost
      ? 'unaccounted'
      : narrowest?.kind === 'limit' && within(ownYears)
        ? 'year'
        : (narrowest?.kind ?? 'plain');
    return { text: text.slice(start, end), account, by: by.map(({ key }) => key) };
  });
  return { encoded: all.map(({ encoded }) => encoded), spans };
}

function claimYear(
  text: string,
  span: Span,
  index: number,
  years: readonly YearOfLimit[],
): Pick<Claim, 'encoded' | 'spans'> {
  const held = years.filter(({ year }) => year.offset === span.start);
  const encoded: Encoded = {
    kind: 'year',
    key: `year-${index + 1}`,
    location: null,
    year: held[0]?.year.year ?? 0,
    quote: text.slice(span.start, span.end),
    limits: held.length,
  };
  return { encoded, spans: [span] };
}

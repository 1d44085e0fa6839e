import type { Span } from '../core/language/approval-text.js';
import type { Encoded, ProofSpan } from '../core/proof.js';
import type { YearOfLimit } from './prove-carried.js';
import type { Claim, Claims } from './prove-claims.js';
import { allClaims, type Coverage, yearSpans } from './prove-coverage.js';

/** A text cut up by what encodes it. */
export interface CutText {
  readonly encoded: readonly Encoded[];
  readonly spans: readonly ProofSpan[];
}

/** Cuts a text into stretches that the same items encode. */
export function cutText(
  text: string,
  claims: Claims,
  years: readonly YearOfLimit[],
  { numbers, bare }: Coverage,
): CutText {
  const carried = yearSpans(years).map((span, index) => yearClaim(text, span, index, years));
  const all = [...carried, ...allClaims(claims)];
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

function yearClaim(
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

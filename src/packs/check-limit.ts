import type { Limit } from '../core/pack.js';
import { MAXIMUM_DIGITS, MAXIMUM_EXPONENT, readDecimal } from '../core/rational.js';
import { unitSymbols } from '../core/units.js';
import { type Encoding, type PlacedLimit, resolveQuote } from './encoding.js';
import { readLimitQuote } from './limit-quote.js';
import { readLimitScalar, type WrittenLimit } from './limit-scalar.js';

/** Reads one limit and holds it against its quote; `null` where either has a fault. */
export function checkLimit(encoding: Encoding, placed: PlacedLimit): Limit | null {
  const { source, rule, path } = placed;
  const written = readLimitScalar(source.limit);
  const sound = checkAmount(encoding, placed, written);
  // Where the region is unknown or unsound, whose words the quote should be is not known either.
  if (!encoding.regions.has(rule.region)) return null;
  const found = resolveQuote(encoding, {
    quote: source.quote,
    clause: rule.clause,
    region: rule.region,
    item: placed.item,
    path: [...path, 'quote'],
  });
  if (found === null || !sound) return null;
  const phrase = readLimitQuote(encoding, placed, written, found);
  if (phrase === null) return null;
  return {
    relation: written.relation,
    amount:
      written.amount === null
        ? null
        : { value: written.amount.value, unit: phrase.amount?.unit ?? written.amount.unitName },
    year: source.year ?? null,
    by: written.amount === null ? phrase.by : null,
    citation: found.citation,
  };
}

function checkAmount(
  { report }: Encoding,
  { source, path, indicator }: PlacedLimit,
  { amount }: WrittenLimit,
): boolean {
  if (amount === null) return true;
  const place = [...path, 'limit'];
  if (readDecimal(amount.value) === 'too-long') {
    report('number-too-long', place, { digits: MAXIMUM_DIGITS, exponent: MAXIMUM_EXPONENT });
    return false;
  }
  if (amount.unit === undefined) {
    report('unit-unknown', place, {
      text: amount.unitName,
      known: unitSymbols(indicator?.dimension ?? null),
    });
    return false;
  }
  if (indicator !== null && amount.unit.dimension !== indicator.dimension) {
    report('pack-limit-dimension', place, { limit: source.limit, indicator: indicator.id });
    return false;
  }
  return true;
}

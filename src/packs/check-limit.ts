import type { Indicator } from '../core/indicator.js';
import { findAnchor } from '../core/language/approval-text.js';
import type { Mention } from '../core/language/find-names.js';
import { type LimitPhrase, readLimitPhrases } from '../core/language/limit-phrase.js';
import { readWords } from '../core/language/reading.js';
import { findUnit } from '../core/language/unit-names.js';
import type { Limit } from '../core/pack.js';
import { MAXIMUM_DIGITS, MAXIMUM_EXPONENT, readDecimal } from '../core/rational.js';
import { unitSymbols } from '../core/units.js';
import {
  type FoundQuote,
  type PackContext,
  type PlacedLimit,
  resolveQuote,
} from './pack-context.js';
import { printLimit, readLimitScalar, type WrittenLimit } from './scalars.js';

/** Reads one limit and checks it against its quote; `null` if either has a fault. */
export function checkLimit(context: PackContext, placed: PlacedLimit): Limit | null {
  const { source, rule, path } = placed;
  const written = readLimitScalar(source.limit);
  const sound = checkAmount(context, placed, written);
  // Without a valid region it is not known whose words the quote should be.
  if (!context.regions.has(rule.region)) return null;
  const found = resolveQuote(context, {
    quote: source.quote,
    clause: rule.clause,
    region: rule.region,
    item: placed.item,
    path: [...path, 'quote'],
  });
  if (found === null || !sound) return null;
  const phrase = readLimitQuote(context, placed, written, found);
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
  { report }: PackContext,
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

/**
 * Reads the one limit in a quote. Reports and returns `null` if there is none or more than one, or
 * if its number, unit, comparator, year or indicator differs from the rule's.
 */
function readLimitQuote(
  { words, parts, findIndicators, report }: PackContext,
  placed: PlacedLimit,
  written: WrittenLimit,
  found: FoundQuote,
): LimitPhrase | null {
  const { source, path, indicator, year } = placed;
  const { quote } = source;
  const reading = readWords(quote);
  const [phrase, second] = readLimitPhrases(quote, reading);
  // The full text decides: a quote must not end within a number, or before an 以上 that reverses it.
  const inText =
    phrase === undefined ? null : words?.approval.phraseAt(found.offset + findAnchor(phrase));
  const unread = phrase === undefined || (phrase.amount === null && phrase.by === null);
  if (unread || second !== undefined || !inText) {
    report('pack-quote-unread', [...path, 'quote'], { quote });
    return null;
  }
  const bareUnit = indicator?.bareUnit ?? null;
  const differing = [phrase, inText].find((read) => !agrees(written, source.by, read, bareUnit));
  if (differing !== undefined || printPhrase(phrase) !== printPhrase(inText)) {
    const says = printPhrase(differing ?? phrase);
    const limit = source.by === undefined ? source.limit : `${source.limit} (${source.by})`;
    report('pack-quote-differs', [...path, 'limit'], { limit, quote, says });
    return null;
  }
  const before = reading.words.slice(0, reading.indexOf(phrase.offset));
  // Years before the plan period are bases (较2020年), not years of limits.
  const years = findYears(before).filter((one) => one >= (parts.period?.from ?? 0));
  if (year !== undefined && years.length > 0 && !years.includes(year)) {
    const place = source.year === undefined ? [...path, 'quote'] : [...path, 'year'];
    report('pack-quote-differs', place, {
      limit: `${year}年`,
      quote,
      says: `${years.join('、')}年`,
    });
    return null;
  }
  const other = indicator === null ? null : findOtherIndicator(findIndicators(before), indicator);
  if (indicator !== null && other !== null) {
    const place = [...placed.item, 'indicator'];
    report('pack-quote-differs', place, { limit: indicator.name.zh, quote, says: other });
    return null;
  }
  return phrase;
}

function agrees(
  written: WrittenLimit,
  by: string | undefined,
  phrase: LimitPhrase,
  bareUnit: string | null,
): boolean {
  if (written.relation !== phrase.relation) return false;
  if (written.amount === null || phrase.amount === null) {
    return written.amount === phrase.amount && (by === undefined || by === phrase.by);
  }
  const unit = findUnit(phrase.amount.unit ?? bareUnit ?? '');
  // Compared as printed: 1318.9 is not 1318.90, since the zero shows the precision.
  return written.amount.value === phrase.amount.value && written.amount.unit === unit;
}

function printPhrase({ relation, amount, by }: LimitPhrase): string {
  return by === null ? printLimit(relation, amount) : `${printLimit(relation, null)} (${by})`;
}

function findYears(words: string): readonly number[] {
  return [...words.matchAll(/(\d{4})年/g)].map(([, digits]) => Number(digits));
}

/** Finds another indicator of the same dimension that is named instead. */
function findOtherIndicator(
  mentions: readonly Mention<Indicator>[],
  own: Indicator,
): string | null {
  const named = mentions.filter(({ meaning }) => meaning.dimension === own.dimension);
  if (named.some(({ meaning }) => meaning.id === own.id)) return null;
  return named.at(-1)?.meaning.name.zh ?? null;
}

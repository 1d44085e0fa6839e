import type { Indicator } from '../core/indicator.js';
import { type CarriedYear, findCarriedYears } from '../core/language/carried-year.js';
import type { Mention } from '../core/language/find-names.js';
import type { LimitClaim, ProofContext } from './prove-claims.js';
import type { Objections } from './prove-objections.js';

/** A limit with the year that the text gives it. */
export interface YearOfLimit {
  readonly claim: LimitClaim;
  readonly year: CarriedYear;
}

/**
 * Checks each limit against the words before its quote that apply to it: the year, the region
 * named last, and the indicator.
 *
 * @returns the years that are as encoded, each for its limit.
 */
export function proveCarriedWords(
  proofContext: ProofContext,
  claims: readonly LimitClaim[],
  objections: Objections,
): readonly YearOfLimit[] {
  const { approval } = proofContext.words;
  const years = findCarriedYears(approval, proofContext.context.parts.period?.from ?? 0);
  const indicators = proofContext.context.findIndicators(approval.reading.words);
  return claims.flatMap((claim) => {
    const { phrase } = claim;
    if (phrase === null) return [];
    const from = approval.clauseAt(phrase.offset)?.start ?? 0;
    const year = years.get(phrase.offset) ?? null;
    proveRegion(proofContext, claim, objections);
    proveIndicator(proofContext, claim, { from, indicators }, objections);
    // The years of an amendment (自2031年起) are checked where it is read.
    const beginsOnly = year?.begins === true && !objections.has(['amendments']);
    if (beginsOnly || isTargetAlone(proofContext, claim, year, objections)) {
      objectToYear(proofContext, claim, null, objections);
      return [];
    }
    if (claim.holdsFor(year?.year ?? null)) return year === null ? [] : [{ claim, year }];
    objectToYear(proofContext, claim, year, objections);
    return [];
  });
}

/**
 * Whether a limit is encoded for its target year only, although the words apply until that year
 * (到2035年). Then it would not hold in the years before.
 */
function isTargetAlone(
  { context, words }: ProofContext,
  { path, encoded, indicator }: LimitClaim,
  year: CarriedYear | null,
  objections: Objections,
): boolean {
  if (year === null || encoded.year !== year.year || !objections.has([...path, 'year']))
    return false;
  const rule = context.parts.rules?.[Number(path[1])];
  const target = rule?.target ?? context.parts.period?.through;
  if (encoded.year !== target || context.catalogue.get(indicator)?.holds !== 'throughout') {
    return false;
  }
  return /^(?:到|至|截)/.test(words.approval.text.slice(year.offset, year.end));
}

function objectToYear(
  { context }: ProofContext,
  { encoded, path, item, phrase }: LimitClaim,
  year: CarriedYear | null,
  objections: Objections,
): void {
  const span = year ?? phrase;
  const key = ['year', 'from'].find((one) => objections.has([...path, one]));
  objections.object(
    'proof-year-differs',
    {
      rule: encoded.rule,
      year: encoded.year ?? context.parts.period?.through ?? 0,
      says: year?.year ?? null,
    },
    {
      pack: key === undefined ? [...item, 'target'] : [...path, key],
      text: span && { start: span.offset, end: span.end },
    },
  );
}

/** Proves targets: a target without a limit of its own can only be the end of the plan period. */
export function proveTargets({ context }: ProofContext, objections: Objections): void {
  const { rules = [], period } = context.parts;
  for (const [index, rule] of rules.entries()) {
    const { id, target, limits } = rule ?? {};
    if (id === undefined || target === undefined || limits === undefined) continue;
    const years = limits.map(({ year }) => year);
    if (years.includes(undefined) || years.includes(target) || target === period?.through) continue;
    const says = Math.max(...years.map((year) => year ?? 0));
    const pack = ['rules', index, 'target'];
    objections.object('proof-year-differs', { rule: id, year: target, says }, { pack, text: null });
  }
}

function proveRegion(
  { words, context }: ProofContext,
  { encoded, region, item, phrase }: LimitClaim,
  objections: Objections,
): void {
  if (phrase === null) return;
  const named = words.cited.namedBefore(phrase.offset);
  if (named === null || named === region) return;
  const { parent } = context.parts;
  const says =
    context.regions.get(named)?.name ??
    context.parts['not-covered']?.[named]?.name ??
    (parent?.code === named ? parent.name : undefined) ??
    named;
  objections.object(
    'proof-region-differs',
    { rule: encoded.rule, expected: encoded.region.name, says },
    { pack: [...item, 'region'], text: { start: phrase.offset, end: phrase.end } },
  );
}

/** Proves that the nearest indicator of its dimension before the phrase is the rule's. */
function proveIndicator(
  { words, context }: ProofContext,
  { encoded, indicator, item, phrase }: LimitClaim,
  {
    from,
    indicators,
  }: { readonly from: number; readonly indicators: readonly Mention<Indicator>[] },
  objections: Objections,
): void {
  const own = context.catalogue.get(indicator);
  if (phrase === null || own === undefined) return;
  const { indexOf, offsetOf, endOf } = words.approval.reading;
  const [first, last] = [indexOf(from), indexOf(phrase.offset)];
  const said = indicators.findLast(
    ({ meaning, offset, end }) =>
      first <= offset && end <= last && meaning.dimension === own.dimension,
  );
  // A name shared by several indicators counts as the rule's own.
  const isOwn = indicators.some(
    ({ meaning, offset }) => offset === said?.offset && meaning === own,
  );
  if (said === undefined || isOwn) return;
  objections.object(
    'proof-indicator-differs',
    { rule: encoded.rule, expected: own.name.zh, says: said.meaning.name.zh },
    {
      pack: [...item, 'indicator'],
      text: { start: offsetOf(said.offset), end: endOf(said.end) },
    },
  );
}

/** Objects to a number that two limits of one region claim: one of them would not be missed. */
export function proveDistinctLimits(limits: readonly LimitClaim[], objections: Objections): void {
  const owners = new Map<string, LimitClaim>();
  for (const claim of limits) {
    if (claim.phrase === null) continue;
    const key = `${claim.region} ${claim.phrase.offset}`;
    const first = owners.get(key);
    if (first === undefined) {
      owners.set(key, claim);
      continue;
    }
    const { rule, quote } = claim.encoded;
    objections.object(
      'proof-limit-repeated',
      { rule, first: first.encoded.rule, quote },
      {
        pack: [...claim.path, 'quote'],
        text: claim.spans[0] ?? null,
      },
    );
  }
}

/**
 * Objects to a limit that applies to all regions, because the text states it before naming any,
 * but is encoded for only some.
 */
export function proveCommonLimits(
  { context, words }: ProofContext,
  limits: readonly LimitClaim[],
  objections: Objections,
): void {
  const common = new Map<number, LimitClaim[]>();
  for (const claim of limits) {
    if (claim.phrase === null || words.cited.namedBefore(claim.phrase.offset) !== null) continue;
    const { offset } = claim.phrase;
    common.set(offset, [...(common.get(offset) ?? []), claim]);
  }
  for (const claims of common.values()) {
    const [first] = claims;
    const claimed = new Set(claims.map(({ region }) => region));
    const others = [...context.regions.values()].filter(({ code }) => !claimed.has(code));
    if (first === undefined || others.length === 0) continue;
    const args = { rule: first.encoded.rule, regions: others.map(({ name }) => name) };
    objections.object('proof-limit-of-all', args, {
      pack: [...first.path, 'quote'],
      text: first.spans[0] ?? null,
    });
  }
}

import { readLimitPhrases } from '../core/language/limit-phrase.js';
import { findNearest } from '../core/language/nearest.js';
import type { Amendment, Citation, Pack, Rule } from '../core/pack.js';
import {
  findContradiction,
  printYears,
  printYearWords,
  readLastYears,
  type Years,
  type YearWords,
} from './amended-years.js';
import { checkLimit } from './check-limit.js';
import type { PackContext } from './pack-context.js';
import type { AmendmentSource } from './pack-schema.js';
import { readLimitScalar } from './scalars.js';
import type { Path } from './source-document.js';

/** An amendment and its place in the overlay's file. */
export interface PlacedAmendment {
  readonly amendment: Amendment;
  readonly item: Path;
}

/** Reads the amendments and checks each against the overlay's text and its base. */
export function checkAmendments(
  context: PackContext,
  sources: readonly (AmendmentSource | undefined)[],
  base: Pack,
  document: Amendment['document'],
): readonly PlacedAmendment[] {
  return sources.flatMap((source, index) => {
    if (source === undefined) return [];
    const item = ['amendments', index];
    const siblings = sources.flatMap((one) => (one?.rule === source.rule ? [one] : []));
    const amendment = checkAmendment(context, source, item, { base, document, siblings });
    return amendment === null ? [] : [{ amendment, item }];
  });
}

interface AmendmentContext {
  readonly base: Pack;
  readonly document: Amendment['document'];
  /** The amendments of the same rule, including this one. */
  readonly siblings: readonly AmendmentSource[];
}

function checkAmendment(
  context: PackContext,
  source: AmendmentSource,
  item: Path,
  { base, document, siblings }: AmendmentContext,
): Amendment | null {
  const { report, catalogue } = context;
  const rule = base.rules.find(({ id }) => id === source.rule);
  const years = checkYears(context, source, item, base);
  if (rule === undefined) {
    const known = base.rules.map(({ id }) => id);
    report('pack-rule-unknown', [...item, 'rule'], {
      rule: source.rule,
      nearest: findNearest(source.rule, known),
    });
    return null;
  }
  const { relation } = readLimitScalar(source.limit);
  if (!rule.limits.some((limit) => limit.relation === relation)) {
    report('pack-amendment-relation', [...item, 'limit'], { limit: source.limit, rule: rule.id });
    return null;
  }
  const limit = checkLimit(context, {
    source,
    rule: { id: rule.id, region: rule.region, indicator: rule.indicator, clause: source.clause },
    item,
    path: item,
    // An amendment covers several years; they are read below.
    year: undefined,
    indicator: catalogue.get(rule.indicator) ?? null,
  });
  if (limit === null || years === null) return null;
  if (!checkYearsOfQuote(context, source, item, years)) return null;
  const words = findYearsThatCarry(context, limit.citation, rule.region);
  if (!checkBeginning(context, words, item, years, { base, document, siblings })) return null;
  if (!checkEnd(context, words, item, years, { base, siblings })) return null;
  return {
    rule: rule.id,
    ...years,
    target: readTarget(words, rule, years),
    limit: {
      ...limit,
      year: years.from === years.through ? years.from : null,
      citation: { ...limit.citation, document: document.number },
    },
    document,
  };
}

function checkYears(
  { report }: PackContext,
  { from, through: last }: AmendmentSource,
  item: Path,
  { period }: Pack,
): Years | null {
  const through = last ?? period.through;
  const expected = `${period.from}–${period.through}`;
  const inPeriod = (year: number) => period.from <= year && year <= period.through;
  if (!inPeriod(from)) {
    report('pack-value-invalid', [...item, 'from'], { key: 'from', expected });
    return null;
  }
  if (inPeriod(through) && from <= through) return { from, through };
  report('pack-value-invalid', [...item, 'through'], {
    key: 'through',
    expected: `${from}–${period.through}`,
  });
  return null;
}

/** Checks the years against those named in the quote. */
function checkYearsOfQuote(
  { parts, report }: PackContext,
  { quote }: AmendmentSource,
  item: Path,
  years: Years,
): boolean {
  const [phrase] = readLimitPhrases(quote);
  const words = readLastYears(quote.slice(0, phrase?.offset), parts.period?.from ?? 0);
  const end = words === null ? null : findContradiction(words, years);
  if (words === null || end === null) return true;
  const says = printYearWords(words);
  report('pack-quote-differs', [...item, end], { limit: printYears(years), quote, says });
  return false;
}

/**
 * Checks the first year. If the words name none (到2035年), it must be the year of the document, or
 * follow another amendment of the rule: before that the document did not exist, and nothing
 * supports a later year.
 */
function checkBeginning(
  { parts, report }: PackContext,
  words: YearWords | null,
  item: Path,
  { from }: Years,
  { base, document, siblings }: AmendmentContext,
): boolean {
  // A missing or wrong date is reported separately.
  if (parts.document?.date === undefined || document.date < base.document.date) return true;
  const own = Number(document.date.slice(0, 4));
  const follows = siblings.some(({ through }) => through === from - 1 && through >= own);
  if (from === own || follows || words?.kind === 'each') return true;
  report('pack-value-invalid', [...item, 'from'], { key: 'from', expected: String(own) });
  return false;
}

/**
 * Checks the last year. If the words name none (自2031年起), it must be the end of the plan period,
 * or precede another amendment of the rule. Otherwise the limit would vanish silently.
 */
function checkEnd(
  { report }: PackContext,
  words: YearWords | null,
  item: Path,
  { through }: Years,
  { base, siblings }: Pick<AmendmentContext, 'base' | 'siblings'>,
): boolean {
  if (words?.kind !== 'each' || words.through !== null) return true;
  const last = base.period.through;
  if (through === last || siblings.some(({ from }) => from === through + 1)) return true;
  report('pack-value-invalid', [...item, 'through'], { key: 'through', expected: String(last) });
  return false;
}

/** Reads the target year: the year named in the words, else the rule's own target. */
function readTarget(words: YearWords | null, rule: Rule, years: Years): number | null {
  if (words === null || findContradiction(words, years) !== null) {
    return rule.target >= years.from ? rule.target : null;
  }
  return words.kind === 'until' ? words.through : null;
}

/** Finds the years before a limit that apply to it: in its part, else anywhere before. */
export function findYearsThatCarry(
  { parts, words }: Pick<PackContext, 'parts' | 'words'>,
  { quote, clause }: Citation,
  region: string,
): YearWords | null {
  const found = words?.cited.resolve(quote, { clause, region });
  if (words === null || found?.kind !== 'found') return null;
  const { text } = words.approval;
  const end = found.offset + (readLimitPhrases(quote)[0]?.offset ?? 0);
  const part = words.approval.clauseAt(found.offset)?.start ?? 0;
  const earliest = parts.period?.from ?? 0;
  return (
    readLastYears(text.slice(part, end), earliest) ?? readLastYears(text.slice(0, part), earliest)
  );
}

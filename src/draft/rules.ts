import type { DraftLimit, DraftRule } from './draft-pack.js';
import type { QuotedLimit } from './quotes.js';
import type { ReadLimit, UnreadWords } from './segments.js';

/** Returns the key of a limit's rule: its region and indicator. */
function ruleKey({ region, subject }: ReadLimit): string {
  return `${region}.${subject.indicator?.id ?? subject.name}`;
}

/** Returns the key of what a limit is for: its region, indicator and year. */
function limitKey(limit: ReadLimit, through: number | null): string {
  return `${ruleKey(limit)} ${limit.year ?? through}`;
}

/** Separates limits that contradict each other for one region, indicator and year. */
export function separateConflicts(
  limits: readonly ReadLimit[],
  through: number | null,
): { readonly limits: readonly ReadLimit[]; readonly unread: readonly UnreadWords[] } {
  const firsts = new Map<string, ReadLimit>();
  const conflicting = new Set<string>();
  for (const limit of limits) {
    const key = limitKey(limit, through);
    const first = firsts.get(key);
    if (first === undefined) firsts.set(key, limit);
    else if (!saysSame(first, limit)) conflicting.add(key);
  }
  const isSound = (limit: ReadLimit) => !conflicting.has(limitKey(limit, through));
  return {
    limits: limits.filter(isSound),
    unread: limits
      .filter((limit) => !isSound(limit))
      .map(({ start, end }) => ({ start, end, reason: 'limits-conflict' })),
  };
}

/** Separates limits that repeat an earlier one. */
export function separateRepeated(
  quoted: readonly QuotedLimit[],
  through: number | null,
): { readonly limits: readonly QuotedLimit[]; readonly repeated: readonly QuotedLimit[] } {
  const seen = new Set<string>();
  const repeated: QuotedLimit[] = [];
  const limits = quoted.filter((one) => {
    const key = limitKey(one.limit, through);
    if (!seen.has(key)) {
      seen.add(key);
      return true;
    }
    repeated.push(one);
    return false;
  });
  return { limits, repeated };
}

function saysSame(a: ReadLimit, b: ReadLimit): boolean {
  return (
    a.relation === b.relation &&
    a.by === b.by &&
    a.amount?.value === b.amount?.value &&
    a.amount?.unit === b.amount?.unit
  );
}

/** What is needed to write rules. */
export interface RuleContext {
  readonly text: string;
  readonly through: number | null;
  readonly clauseOf: (offset: number) => string | null;
  /** Whether a limit holds until its year: 到2035年. */
  readonly isTarget: (limit: ReadLimit) => boolean;
}

/** Writes a rule for each region and indicator, in the order of the text. */
export function writeRules(
  quoted: readonly QuotedLimit[],
  context: RuleContext,
): readonly DraftRule[] {
  const rules = new Map<string, QuotedLimit[]>();
  for (const one of quoted) {
    const key = ruleKey(one.limit);
    const rule = rules.get(key);
    if (rule === undefined) rules.set(key, [one]);
    else rule.push(one);
  }
  return [...rules].map(([id, limits]) => writeRule(id, limits, context));
}

/** Makes a rule id. A name in it loses its punctuation: 单位GDP能耗 → 单位gdp能耗. */
function makeRuleId(key: string): string {
  return key.toLowerCase().replace(/[^a-z0-9.\p{Script=Han}-]/gu, '');
}

function writeRule(key: string, quoted: readonly QuotedLimit[], context: RuleContext): DraftRule {
  const [first] = quoted;
  if (first === undefined) throw new Error(`${key}: a rule without a limit`);
  const { region, subject } = first.limit;
  const { through } = context;
  const yearOf = ({ limit }: QuotedLimit) => limit.year ?? through;
  const last = Math.max(...quoted.map((one) => yearOf(one) ?? 0));
  const holder = quoted.find((one) => (yearOf(one) ?? 0) === last);
  const isTarget = last === through || (holder !== undefined && context.isTarget(holder.limit));
  const target = isTarget ? last : through;
  const limits = [...quoted]
    .sort((a, b) => (yearOf(a) ?? 0) - (yearOf(b) ?? 0))
    .map((one) => writeLimit(one, target, context));
  const [only] = limits;
  const clauses = new Set(quoted.map(({ start }) => context.clauseOf(start)));
  const [clause] = clauses;
  const head = { id: makeRuleId(key), region, indicator: subject.indicator?.id ?? subject.name };
  const tail = {
    ...(target === null || target === 0 ? {} : { target }),
    ...(clause === null || clause === undefined || clauses.size > 1 ? {} : { clause }),
  };
  if (only !== undefined && limits.length === 1 && only.year === undefined) {
    const { limit, by, quote } = only;
    return { ...head, limit, ...(by === undefined ? {} : { by }), ...tail, quote };
  }
  return { ...head, ...tail, limits };
}

function writeLimit(
  { limit, start, end }: QuotedLimit,
  target: number | null,
  { text }: RuleContext,
): DraftLimit {
  const sign = limit.relation === '>=' ? '≥' : '≤';
  const amount = limit.amount === null ? 'assigned' : `${limit.amount.value} ${limit.amount.unit}`;
  return {
    limit: `${sign} ${amount}`,
    ...(limit.year === null || limit.year === target ? {} : { year: limit.year }),
    ...(limit.amount === null && limit.by !== null ? { by: limit.by } : {}),
    quote: text.slice(start, end),
  };
}

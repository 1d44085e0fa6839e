import type { DraftLimit, DraftRule } from './draft-pack.js';
import type { ReadLimit, UnreadWords } from './parts.js';
import type { QuotedLimit } from './quotes.js';

/** Limits that agree, those that say again what another said, and those that contradict each other. */
export interface SortedLimits {
  readonly limits: readonly ReadLimit[];
  readonly repeated: readonly ReadLimit[];
  readonly unread: readonly UnreadWords[];
}

/** The key of the rule that a limit belongs to: its region and its indicator. */
function ruleKey({ region, subject }: ReadLimit): string {
  return `${region}.${subject.indicator?.id ?? subject.name}`;
}

/** Sets apart what was said before, and limits of one year that differ: neither is the one that holds. */
export function sortLimits(limits: readonly ReadLimit[], through: number | null): SortedLimits {
  const groups = new Map<string, ReadLimit[]>();
  for (const limit of limits) {
    const key = `${ruleKey(limit)} ${limit.year ?? through}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [limit]);
    else group.push(limit);
  }
  const repeated = new Set<ReadLimit>();
  const conflicting = new Set<ReadLimit>();
  for (const group of groups.values()) {
    const [first, ...others] = group;
    if (first === undefined || others.length === 0) continue;
    if (others.every((other) => saysSame(first, other))) {
      for (const other of others) repeated.add(other);
    } else {
      for (const one of group) conflicting.add(one);
    }
  }
  return {
    limits: limits.filter((limit) => !repeated.has(limit) && !conflicting.has(limit)),
    repeated: [...repeated],
    unread: [...conflicting].map(({ start, end }) => ({ start, end, reason: 'limits-conflict' })),
  };
}

function saysSame(a: ReadLimit, b: ReadLimit): boolean {
  return (
    a.relation === b.relation &&
    a.by === b.by &&
    a.amount?.value === b.amount?.value &&
    a.amount?.unit === b.amount?.unit
  );
}

/** What rules are written with. */
export interface RuleMeans {
  readonly text: string;
  readonly through: number | null;
  readonly clauseOf: (offset: number) => string | null;
  /** Whether a limit's year is one until which it holds: 到2035年. */
  readonly isTarget: (limit: ReadLimit) => boolean;
}

/** Writes a rule for each region and indicator, in the order of the text. */
export function writeRules(quoted: readonly QuotedLimit[], means: RuleMeans): readonly DraftRule[] {
  const rules = new Map<string, QuotedLimit[]>();
  for (const one of quoted) {
    const key = ruleKey(one.limit);
    const rule = rules.get(key);
    if (rule === undefined) rules.set(key, [one]);
    else rule.push(one);
  }
  return [...rules].map(([id, limits]) => writeRule(id, limits, means));
}

function writeRule(id: string, quoted: readonly QuotedLimit[], means: RuleMeans): DraftRule {
  const [first] = quoted;
  if (first === undefined) throw new Error(`${id}: a rule without a limit`);
  const { region, subject } = first.limit;
  const { through } = means;
  const yearOf = ({ limit }: QuotedLimit) => limit.year ?? through;
  const last = Math.max(...quoted.map((one) => yearOf(one) ?? 0));
  const holder = quoted.find((one) => (yearOf(one) ?? 0) === last);
  const isTarget = last === through || (holder !== undefined && means.isTarget(holder.limit));
  const target = isTarget ? last : through;
  const limits = [...quoted]
    .sort((a, b) => (yearOf(a) ?? 0) - (yearOf(b) ?? 0))
    .map((one) => writeLimit(one, target, means));
  const [only] = limits;
  const clauses = new Set(quoted.map(({ start }) => means.clauseOf(start)));
  const [clause] = clauses;
  const head = { id, region, indicator: subject.indicator?.id ?? subject.name };
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
  { text }: RuleMeans,
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

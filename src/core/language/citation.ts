import type { Citation, Region } from '../pack.js';
import { partitionPoint } from '../sorted.js';
import type { ApprovalText } from './approval-text.js';
import { createNameFinder } from './find-names.js';
import { readWords, type TextReading } from './reading.js';
import type { Span } from './text-places.js';

/** Where a quote is expected. */
export interface Whereabouts {
  /** The part's ordinal; `null` for anywhere in the text. */
  readonly clause: string | null;
  /** The region that the words must be about; `null` for any. */
  readonly region: string | null;
}

/** The result of looking for a quote. */
export type Resolution =
  | { readonly kind: 'found'; readonly offset: number; readonly citation: Citation }
  | { readonly kind: 'not-found' }
  | { readonly kind: 'elsewhere'; readonly offset: number }
  | { readonly kind: 'ambiguous'; readonly times: number };

/** The regions whose names divide a text. */
export interface NamedRegions {
  readonly regions: readonly Region[];
  /** Neighbours and the addressee. Words about them belong to no region. */
  readonly others: readonly Region[];
}

/** An approval's text, divided by region. */
export interface CitedText {
  /** Finds a quote; the clause in {@link Whereabouts} is one of the text's. */
  readonly resolve: (quote: string, where: Whereabouts) => Resolution;
  /** Returns the code of the last region named before an offset in its part, or `null`. */
  readonly namedBefore: (offset: number) => string | null;
  /** Lists the codes of the regions named in a span, in order. */
  readonly namedIn: (span: Span) => readonly string[];
  /** The region codes in the order of their first mention; unmentioned ones last. */
  readonly order: readonly string[];
}

/** A mention of a region, from the start of its name. */
interface RegionMention {
  readonly code: string;
  readonly offset: number;
}

/**
 * Divides a text by region in one pass. Within each part, words belong to the region named last
 * before them. Words before the first name belong to all regions; so do parts that name no region,
 * and texts of one region. This is how a sentence that appears once for each county is told apart.
 */
export function citeText(approval: ApprovalText, named: NamedRegions): CitedText {
  const mentions = findRegionMentions(approval.reading, named);
  const regions = new Set(named.regions.map(({ code }) => code));
  const shares = new Map<string | null, Share>();
  const shareOf = (clause: string | null): Share => {
    const known = shares.get(clause);
    if (known !== undefined) return known;
    const share = divide(spansOf(approval, clause), mentions, regions);
    shares.set(clause, share);
    return share;
  };
  const resolve = (quote: string, where: Whereabouts): Resolution => {
    const { all, byRegion } = shareOf(where.clause);
    const shared = where.region === null || byRegion === null;
    const spans = shared ? all : (byRegion.get(where.region) ?? []);
    const found = findOccurrences(approval.text, quote, spans);
    const [offset] = found;
    if (offset === undefined) {
      const elsewhere = approval.text.indexOf(quote);
      return elsewhere < 0 ? { kind: 'not-found' } : { kind: 'elsewhere', offset: elsewhere };
    }
    if (found.length > 1) return { kind: 'ambiguous', times: found.length };
    return { kind: 'found', offset, citation: cite(approval, quote, offset) };
  };
  const namedBefore = (offset: number): string | null => {
    const from = approval.clauseAt(offset)?.start ?? 0;
    const mention = mentions[countBefore(mentions, offset) - 1];
    return mention !== undefined && mention.offset >= from ? mention.code : null;
  };
  const namedIn = ({ start, end }: Span): readonly string[] =>
    mentions
      .slice(countBefore(mentions, start), countBefore(mentions, end))
      .map(({ code }) => code);
  const order = mentions.map(({ code }) => code).filter((code) => regions.has(code));
  return { resolve, namedBefore, namedIn, order: [...new Set([...order, ...regions])] };
}

/** Finds all occurrences of a quote in a text. */
export function findOccurrences(
  text: string,
  quote: string,
  spans: readonly Span[] = [{ start: 0, end: text.length }],
): readonly number[] {
  const found: number[] = [];
  for (const { start, end } of spans) {
    const words = text.slice(start, end);
    for (let at = words.indexOf(quote); at >= 0; at = words.indexOf(quote, at + 1)) {
      found.push(start + at);
    }
  }
  return found;
}

function cite(approval: ApprovalText, quote: string, offset: number): Citation {
  const clause = approval.clauseAt(offset)?.ordinal ?? null;
  return { clause, quote, ...approval.place(offset) };
}

/** Counts the mentions before an offset. */
function countBefore(mentions: readonly RegionMention[], offset: number): number {
  return partitionPoint(mentions, (mention) => mention.offset < offset);
}

function findRegionMentions(
  reading: TextReading,
  { regions, others }: NamedRegions,
): readonly RegionMention[] {
  // Only full names of the others: the short names used in files also occur in other words (长白山).
  const names = [
    ...regions.flatMap(({ code, name, aliases }) => [name, ...aliases].map(nameOf(code))),
    ...others.map(({ code, name }) => nameOf(code)(name)),
  ];
  const covered = new Set(regions.map(({ code }) => code));
  const mentions: RegionMention[] = [];
  let lastEnd = -1;
  for (const { meaning: code, offset, end } of createNameFinder(names)(reading.words)) {
    const before = mentions.at(-1);
    // 白山市江源区 names the county, even if only 江源区 is listed and 白山市 is the addressee.
    const prefixed = before !== undefined && lastEnd === offset && !covered.has(before.code);
    if (prefixed) mentions.pop();
    mentions.push({ code, offset: prefixed ? before.offset : offset });
    lastEnd = end;
  }
  return addReturns(reading.words, mentions).map(({ code, offset }) => ({
    code,
    offset: reading.offsetOf(offset),
  }));
}

const WITHIN = /其中[，:]?$/;

/**
 * 其中 before a name switches to a part of the current region (其中先行启动区…). The text returns to the
 * whole at the end of the sentence, at a semicolon, or when the bracket closes.
 */
function addReturns(words: string, mentions: readonly RegionMention[]): readonly RegionMention[] {
  const result: RegionMention[] = [];
  for (const [index, mention] of mentions.entries()) {
    const { code, offset } = mention;
    const whole = result.at(-1);
    const within = WITHIN.exec(words.slice(Math.max(0, offset - 3), offset));
    if (whole === undefined || within === null) {
      result.push(mention);
      continue;
    }
    result.push({ code, offset: offset - within[0].length });
    const next = mentions[index + 1]?.offset ?? words.length;
    const end = findPartEnd(words, offset, next);
    if (end < next) result.push({ code: whole.code, offset: end });
  }
  return result;
}

/** Finds where the part mentioned at an offset ends, at most at the next mention. */
function findPartEnd(words: string, offset: number, before: number): number {
  let depth = 0;
  for (let at = offset; at < before; at += 1) {
    const sign = words.charAt(at);
    if (sign === '(') depth += 1;
    if (sign === ')') depth -= 1;
    if (depth < 0 || (depth === 0 && ';。\n'.includes(sign))) return at;
  }
  return before;
}

function nameOf(code: string): (name: string) => readonly [name: string, code: string] {
  return (name) => [readWords(name).words, code];
}

function spansOf({ text, clauses }: ApprovalText, ordinal: string | null): readonly Span[] {
  if (ordinal === null) return [{ start: 0, end: text.length }];
  return clauses.filter((clause) => clause.ordinal === ordinal);
}

/** The spans of a part, and those of each region; `null` if they are about all regions. */
interface Share {
  readonly all: readonly Span[];
  readonly byRegion: ReadonlyMap<string, readonly Span[]> | null;
}

function divide(
  all: readonly Span[],
  mentions: readonly RegionMention[],
  regions: ReadonlySet<string>,
): Share {
  const inside = all.flatMap((span) =>
    mentions.filter(({ offset }) => span.start <= offset && offset < span.end),
  );
  if (regions.size === 1 || !inside.some(({ code }) => regions.has(code))) {
    return { all, byRegion: null };
  }
  const byRegion = new Map<string, Span[]>([...regions].map((code) => [code, []]));
  for (const span of all) {
    const own = inside.filter(({ offset }) => span.start <= offset && offset < span.end);
    const changes = own.filter(({ code }, index) => code !== own[index - 1]?.code);
    const lead = { start: span.start, end: own[0]?.offset ?? span.end };
    for (const [code, spans] of byRegion) if (code !== own[0]?.code) spans.push(lead);
    for (const [index, { code, offset }] of changes.entries()) {
      // The first region's span starts with the lead, so that a quote may include both:
      // 到2035年，江源区….
      const start = index === 0 ? lead.start : offset;
      byRegion.get(code)?.push({ start, end: changes[index + 1]?.offset ?? span.end });
    }
  }
  return { all, byRegion };
}

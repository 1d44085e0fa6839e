import type { ApprovalText } from '../core/language/approval-text.js';
import type { CitedText } from '../core/language/citation.js';
import { splitEnumeration } from '../core/language/clauses.js';
import type { Span } from '../core/language/text-places.js';
import type { OpenClause } from './cover.js';
import type { DraftObligation, PlacedExcuse } from './draft-pack.js';
import { DUTY_KINDS, type DutyKind, NO_DUTIES } from './duty-kinds.js';

/** What is needed to read duties. */
export interface DutyContext {
  readonly approval: ApprovalText;
  readonly cited: CitedText;
  /** The keys of the regions that the text is about. */
  readonly regions: ReadonlySet<string>;
  /** Whether the addressee is not one of these regions, so that duties can bind it too. */
  readonly hasParent: boolean;
}

/** The duties and excuses found in clauses. */
export interface Duties {
  readonly obligations: readonly DraftObligation[];
  readonly excused: readonly PlacedExcuse[];
  /** The words that they quote, as offsets of the text. */
  readonly spans: readonly Span[];
}

/** Consecutive clauses of one kind: a duty, a reason why they bind nobody, or `null`. */
interface Run {
  readonly kind: DutyKind | string | null;
  readonly start: number;
  end: number;
  readonly words: string;
}

/** The longest name of a duty. */
const LONGEST_NAME = 16;

/**
 * Makes a duty of each kind in a sentence. Clauses of unknown kind join the one before, else the
 * one after. A sentence without any known kind becomes one duty without a class.
 */
export function readDuties(
  sentences: readonly (readonly OpenClause[])[],
  context: DutyContext,
): Duties {
  const obligations: DraftObligation[] = [];
  const excused: PlacedExcuse[] = [];
  const spans: Span[] = [];
  const taken = new Map<string, number>();
  const idFor = (id: string): string => {
    const times = (taken.get(id) ?? 0) + 1;
    taken.set(id, times);
    return times === 1 ? id : `${id}-${times}`;
  };
  for (const run of sentences.flatMap((sentence) => divideIntoRuns(sentence, context))) {
    const subheading = findSubheading(run, context.approval.text);
    const { start, end } = subheading ?? run;
    const quote = context.approval.text.slice(start, end);
    // A clause that requires an amount is not a duty without a number: it stays unread.
    if (subheading === null && saysHowMuch(run, context)) continue;
    spans.push({ start, end });
    if (subheading !== null) {
      excused.push({ quote, reason: '小标题，其要求由其后各句载明', start, end });
    } else if (typeof run.kind === 'string') {
      excused.push({ quote, reason: run.kind, start, end });
    } else {
      obligations.push(...writeDuties(run, quote, idFor, context));
    }
  }
  return { obligations, excused, spans };
}

/** Words that require a number, with or without a comparator that the grammar knows. */
const ASKED = /应|须|以[上下内]|左右|上下|保持|达到|不[低少超高大突]|控制|力争|确保|[降增升]至/;
/** The longest part of a clause that is searched. */
const LONGEST_LOOK = 400;

/** 常年水位应保持在海拔720米以上, 用水量较2020年下降百分之十六: a number that may be a limit. */
function saysHowMuch({ kind, start, end }: Run, { approval: { reading } }: DutyContext): boolean {
  if (kind !== null && kind !== NO_COMPARATOR) return false;
  const from = reading.indexOf(start);
  const words = reading.words.slice(from, Math.min(reading.indexOf(end), from + LONGEST_LOOK));
  if (kind === null && /百分之/.test(words)) return true;
  return ASKED.test(words) && AMOUNT.test(words);
}

/** （二）生态保护红线。: a few words after an ordinal, followed by more text on the same line. */
function findSubheading({ kind, start, end }: Run, text: string): Span | null {
  if (kind !== null || end - start > LONGEST_NAME || text.charAt(end) !== '。') return null;
  if (/[\n\r]/.test(text.slice(end + 1, end + 2)) || end + 1 >= text.length) return null;
  const line = text.lastIndexOf('\n', start - 1) + 1;
  const ordinal = start - line > 12 ? null : ORDINAL.exec(text.slice(line, start));
  return ordinal === null ? null : { start: start - ordinal[0].trimStart().length, end };
}

const ORDINAL = /^\s*(?:[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[.．、]\s*|[①-⑳])$/;

function divideIntoRuns(sentence: readonly OpenClause[], { cited }: DutyContext): readonly Run[] {
  const runs: Run[] = [];
  let waiting: OpenClause | null = null;
  for (const clause of sentence) {
    const kind = classifyClause(clause.words);
    const last = runs.at(-1);
    const isNew = kind !== null && (kind !== last?.kind || isOfAnother(clause, last, cited));
    if (kind === null && last === undefined) {
      waiting ??= clause;
    } else if (last === undefined || isNew) {
      const start = (last === undefined ? waiting : null)?.start ?? clause.start;
      runs.push({ kind, start, end: clause.end, words: clause.words });
      waiting = null;
    } else {
      last.end = clause.end;
    }
  }
  const [first] = sentence;
  if (runs.length > 0 || first === undefined) return runs;
  const end = sentence.at(-1)?.end ?? first.end;
  return [{ kind: null, start: first.start, end, words: first.words }];
}

/** 江源区着力建设…，临江市着力建设…: two duties of one kind. */
function isOfAnother(clause: OpenClause, last: Run, cited: CitedText): boolean {
  const [own] = cited.namedIn(clause);
  return own !== undefined && own !== cited.namedIn(last)[0];
}

/** 无居民海岛414个, 实际划定12万亩: a description, unless something is to be done. */
const AMOUNT =
  /\d[\d.,]*(?:[千万亿]?(?:亩|公顷|平方|立方|公里|千米|米|元|人|吨)|[个处座条项片%倍])/;
const NO_COMPARATOR = '没有“不低于”“不超过”等比较词，不是底线';
const TO_DO = /推进|建设|新建|打造|实施|开展|建立|构建|形成|加强|提升|严|(?<!重)要/;

function classifyClause(words: string): DutyKind | string | null {
  const none = NO_DUTIES.find(([pattern]) => pattern.test(words));
  if (none !== undefined) return none[1];
  const kind = DUTY_KINDS.find(({ pattern }) => pattern.test(words));
  if (kind !== undefined) return kind;
  return AMOUNT.test(words) && !TO_DO.test(words) ? NO_COMPARATOR : null;
}

function writeDuties(
  run: Run,
  quote: string,
  idFor: (id: string) => string,
  { approval, cited, regions, hasParent }: DutyContext,
): readonly DraftObligation[] {
  const clause = approval.clauseAt(run.start)?.ordinal;
  const named = new Set(cited.namedIn(run).filter((key) => regions.has(key)));
  const [region] = named.size === 1 ? named : [];
  const place = {
    ...(region === undefined ? {} : { region }),
    ...(clause === undefined ? {} : { clause }),
    quote,
  };
  const { kind } = run;
  if (kind === null || typeof kind === 'string') {
    const name = run.words.replace(/[^\p{L}\p{N}]+$/u, '').slice(0, LONGEST_NAME);
    return [{ id: idFor('duty'), name, ...place }];
  }
  const binds = hasParent || kind.binds === 'all' ? kind.binds : 'county';
  const firmness = {
    ...(kind.attestation === undefined ? {} : { attestation: kind.attestation }),
    ...(kind.frequency === undefined ? {} : { frequency: kind.frequency }),
    ...(kind.mayNotApply === undefined ? {} : { 'may-not-apply': kind.mayNotApply }),
  };
  const head = { class: kind.class, binds } as const;
  const items = kind.items === undefined ? [] : listItems(quote, kind.items);
  if (items.length > 1) {
    return items.map(({ id, name, words }) => ({
      id: idFor(id),
      name,
      ...head,
      ...place,
      words,
      ...firmness,
    }));
  }
  const id = idFor(region === undefined ? kind.id : `${kind.id}-${region}`);
  return [{ id, name: kind.name, ...head, ...place, ...firmness }];
}

interface Item {
  readonly id: string;
  readonly name: string;
  /** The words of the quote that name it; they occur once. */
  readonly words: string;
}

/** Lists the items in a quote; empty unless each one is identified by words of its own. */
function listItems(quote: string, kinds: NonNullable<DutyKind['items']>): readonly Item[] {
  const items: Item[] = [];
  for (const { start, end } of splitEnumeration(quote)) {
    const item = quote.slice(start, end);
    const known = kinds.find(([pattern]) => pattern.test(item));
    const words = known?.[0].exec(item)?.[0] ?? '';
    if (known === undefined || words === '' || quote.indexOf(words) !== quote.lastIndexOf(words))
      return [];
    items.push({ id: known[1], name: known[2], words });
  }
  return items;
}

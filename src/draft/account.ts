import { isUntil } from './carried-words.js';
import { createCover, findBareSentences } from './cover.js';
import type {
  DraftExcuse,
  DraftObligation,
  DraftRule,
  DraftUnread,
  PlacedExcuse,
} from './draft-pack.js';
import { readDuties } from './duties.js';
import { excuseHeadings, excuseNumbers, excuseRepeated, findBases } from './excuses.js';
import { extendQuotes, extendUnread } from './quotes.js';
import type { ReadApproval } from './read-approval.js';
import { writeRules } from './rules.js';
import type { UnreadWords } from './segments.js';

/** What becomes of each number of a text, and of each clause that binds. */
export interface Account {
  /** How many limits the rules hold. */
  readonly limits: number;
  readonly rules: readonly DraftRule[];
  readonly obligations: readonly DraftObligation[];
  readonly excused: readonly DraftExcuse[];
  /** In the order of the text. */
  readonly unread: readonly DraftUnread[];
}

/**
 * Accounts for all that `verify` asks about: limits first, then what is unread, then the duties of the
 * clauses that are left, then the numbers that are left, which are excused or unread.
 */
export function accountForText(read: ReadApproval): Account {
  const { approval, document, regions, years } = read;
  const { text } = approval;
  const { reading } = approval;
  const cover = createCover(text);
  const ofLimits = createCover(text);
  for (const { limit } of read.limits) {
    const year = years.get(reading.offsetOf(limit.from));
    if (year === undefined) continue;
    cover.lay(year.offset, year.end);
    ofLimits.lay(year.offset, year.end);
  }
  const headReader = {
    words: reading.words,
    regionAt: regions.regionAt,
    isIndicator: read.isKnownIndicator,
  };
  const limits = extendQuotes(read.limits, approval, headReader, cover);
  for (const { start, end } of limits) {
    cover.lay(start, end);
    ofLimits.lay(start, end);
  }
  const unreadWords = extendUnread(read.unread, approval, headReader, cover);
  for (const { start, end } of unreadWords) {
    cover.lay(reading.offsetOf(start), reading.endOf(end));
  }
  const repeated = excuseRepeated(read.repeated, approval, cover);
  const headings = excuseHeadings(approval, cover);
  const frame = {
    title: document.title ?? undefined,
    number: document.number ?? undefined,
    issuer: document.issuer ?? undefined,
  };
  const duties = readDuties(findBareSentences(approval, frame, cover), {
    approval,
    cited: regions.cited,
    regions: new Set(regions.places.map(({ key }) => key)),
    hasParent: regions.parent !== null,
  });
  for (const { start, end } of duties.spans) cover.lay(start, end);
  const numbers = excuseNumbers(approval, document, findBases(limits, approval), cover, ofLimits);
  const rules = writeRules(limits, {
    text,
    through: document.period?.through ?? null,
    clauseOf: (offset) => approval.clauseAt(offset)?.ordinal ?? null,
    isTarget: (limit) => {
      const year = years.get(reading.offsetOf(limit.from));
      return year !== undefined && isUntil(year, reading);
    },
  });
  const unread = [...unreadWords, ...numbers.unread]
    .sort((a, b) => a.start - b.start)
    .map((one) => writeUnread(one, read));
  const excused = [...numbers.excused, ...inOrder([...repeated, ...headings, ...duties.excused])];
  return { limits: limits.length, rules, obligations: duties.obligations, excused, unread };
}

function writeUnread({ start, end, reason }: UnreadWords, { approval }: ReadApproval): DraftUnread {
  const { text, reading, place } = approval;
  const offset = reading.offsetOf(start);
  return { quote: text.slice(offset, reading.endOf(end)), ...place(offset), reason };
}

function inOrder(excuses: readonly PlacedExcuse[]): readonly DraftExcuse[] {
  return [...excuses]
    .sort((a, b) => a.start - b.start)
    .map(({ quote, reason, every }) => ({ quote, reason, ...(every === true ? { every } : {}) }));
}

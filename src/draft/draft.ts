import type { Catalogue } from '../core/indicator.js';
import { coverOf } from './cover.js';
import type { Divisions } from './divisions.js';
import { idOf } from './document-id.js';
import type {
  DraftExcuse,
  DraftPack,
  DraftRegion,
  DraftUnread,
  PlacedExcuse,
} from './draft-pack.js';
import { readDuties } from './duties.js';
import { basesOf, excuseNumbers, excuseRepeated } from './excuses.js';
import { excuseHeadings } from './headings.js';
import { leadQuotes, leadUnread } from './lead-quotes.js';
import type { UnreadWords } from './parts.js';
import type { Place } from './places.js';
import { type ReadApproval, readApproval } from './read-approval.js';
import { writeRules } from './rules.js';
import { bareSentences } from './sentences.js';
import { isUntil } from './years.js';

/** What a draft is made with beside the text. */
export interface DraftMeans {
  readonly catalogue: Catalogue;
  readonly divisions: Divisions;
  /** The name of the text's file, as the pack shall give it. */
  readonly textName: string;
  /** SHA-256 of the text's bytes, in lowercase hex. */
  readonly sha256: string;
}

/** A draft, and what its reviewer is told of it. */
export interface Draft {
  readonly pack: DraftPack;
  /** How many limits it holds, those included that are assigned. */
  readonly limits: number;
  /** Regions whose names have no code of GB/T 2260, or several. */
  readonly uncoded: readonly Place[];
  /** The names of indicators that the catalogue does not have. */
  readonly unknownIndicators: readonly string[];
  /** The parts of the text, with their headings. */
  readonly clauses: readonly { readonly ordinal: string; readonly heading: string }[];
}

/**
 * Reads an approval's text by a grammar and writes a pack for a person to review. The same text gives
 * the same draft. What cannot be read for certain is listed under `unread`, never guessed and never
 * dropped. Takes linear time.
 */
export function draftPack(text: string, means: DraftMeans): Draft {
  const read = readApproval(text, means.catalogue, means.divisions);
  const { approval, document, regions, years } = read;
  const { reading } = approval;
  const cover = coverOf(text);
  for (const { limit } of read.limits) {
    const year = years.get(reading.offsetOf(limit.from));
    if (year !== undefined) cover.lay(year.offset, year.end);
  }
  const headReader = {
    words: reading.words,
    regionAt: regions.regionAt,
    isIndicator: read.isKnownIndicator,
  };
  const limits = leadQuotes(read.limits, approval, headReader, cover);
  for (const { start, end } of limits) cover.lay(start, end);
  const unreadWords = leadUnread(read.unread, approval, headReader, cover);
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
  const duties = readDuties(bareSentences(approval, frame, cover), {
    approval,
    cited: regions.cited,
    regions: new Set(regions.places.map(({ key }) => key)),
    hasParent: regions.parent !== null,
  });
  for (const { start, end } of duties.spans) cover.lay(start, end);
  const numbers = excuseNumbers(approval, document, basesOf(limits, approval), cover);
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
  const { places, parent, neighbours } = regions;
  const [first] = places;
  const pack: DraftPack = {
    pack: 1,
    id: idOf(document.number, parent?.key ?? first?.key ?? null),
    status: 'draft',
    document: {
      ...present({
        title: document.title,
        number: document.number,
        issuer: document.issuer,
        date: document.date,
      }),
      text: means.textName,
      sha256: means.sha256,
      source: `由 dixian draft 读自 ${means.textName}，文字未作改动；原文出处待补。`,
    },
    ...(document.period === null ? {} : { period: document.period }),
    ...(parent === null ? {} : { parent: { code: parent.key, ...asRegion(parent) } }),
    regions: byKey(places.map((place) => [place.key, asRegion(place)])),
    ...(neighbours.length === 0
      ? {}
      : { 'not-covered': byKey(neighbours.map(({ code, name }) => [code, { name }])) }),
    ...(unread.length === 0 ? {} : { unread }),
    rules,
    ...(duties.obligations.length === 0 ? {} : { obligations: duties.obligations }),
    ...(excused.length === 0 ? {} : { excused }),
  };
  const all = parent === null ? places : [parent, ...places];
  return {
    pack,
    limits: limits.length,
    uncoded: all.filter(({ key }) => !/^\d{6}$/.test(key)),
    unknownIndicators: unknownIndicators(read),
    clauses: approval.clauses,
  };
}

function writeUnread({ start, end, reason }: UnreadWords, { approval }: ReadApproval): DraftUnread {
  const { text, reading, place } = approval;
  const offset = reading.offsetOf(start);
  return { quote: text.slice(offset, reading.endOf(end)), ...place(offset), reason };
}

function unknownIndicators({ limits }: ReadApproval): readonly string[] {
  const names = limits.flatMap(({ limit: { subject } }) =>
    subject.indicator === null ? [subject.name] : [],
  );
  return [...new Set(names)];
}

function asRegion({ name, aliases }: Pick<Place, 'name' | 'aliases'>): DraftRegion {
  return aliases.length === 0 ? { name } : { name, aliases };
}

/** A map in the order of its entries, which one from plain digits would lose. */
function byKey(entries: readonly (readonly [string, DraftRegion])[]): Record<string, DraftRegion> {
  return Object.fromEntries(entries);
}

function present<Value>(
  values: Readonly<Record<'title' | 'number' | 'issuer' | 'date', Value | null>>,
): { readonly [Key in keyof typeof values]?: Value } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));
}

function inOrder(excuses: readonly PlacedExcuse[]): readonly DraftExcuse[] {
  return [...excuses]
    .sort((a, b) => a.start - b.start)
    .map(({ quote, reason, every }) => ({ quote, reason, ...(every === true ? { every } : {}) }));
}

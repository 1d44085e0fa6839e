import type { Catalogue, Indicator } from '../core/indicator.js';
import type { ApprovalText } from '../core/language/approval-text.js';
import type { CitedText } from '../core/language/citation.js';
import type { FindIndicators } from '../core/language/indicator-names.js';
import type { Citation, Region } from '../core/pack.js';
import type { LimitSource, PackSource, RuleSource } from './pack-schema.js';
import type { ReportFault } from './schema-faults.js';
import type { Path } from './source-document.js';

type Items<List extends readonly unknown[]> = readonly (List[number] | undefined)[];
type Entries<Map> = { readonly [Code in keyof Map]: Map[Code] | undefined };

/** The parts of a pack file that could be read. */
export interface PackParts {
  readonly id?: string | undefined;
  readonly status?: PackSource['status'];
  readonly document?: Partial<PackSource['document']> | undefined;
  readonly period?: Partial<PackSource['period']> | undefined;
  readonly parent?: Partial<NonNullable<PackSource['parent']>> | undefined;
  readonly regions?: Entries<PackSource['regions']> | undefined;
  readonly 'not-covered'?: Entries<PackSource['not-covered']> | undefined;
  readonly rules?: Items<PackSource['rules']> | undefined;
  readonly obligations?: Items<PackSource['obligations']> | undefined;
  readonly interpretations?: Items<PackSource['interpretations']> | undefined;
  readonly excused?: Items<PackSource['excused']> | undefined;
  readonly unread?: Items<PackSource['unread']> | undefined;
}

/** The approval's words, ready to be cited. */
export interface ApprovalWords {
  readonly approval: ApprovalText;
  readonly cited: CitedText;
}

/** What the parts of a pack are checked against. */
export interface PackContext {
  readonly parts: PackParts;
  readonly catalogue: Catalogue;
  /** The regions that could be read, by code. */
  readonly regions: ReadonlyMap<string, Region>;
  /** `null` if the text could not be read, so that no quote can be checked. */
  readonly words: ApprovalWords | null;
  /** Finds the catalogue's indicators in the words of a reading. */
  readonly findIndicators: FindIndicators;
  readonly report: ReportFault;
}

/** A limit of a rule and its place in the pack file. */
export interface PlacedLimit {
  readonly source: LimitSource;
  readonly rule: RuleSource;
  /** The paths of the rule and of the map with the limit: the rule or an item of `limits`. */
  readonly item: Path;
  readonly path: Path;
  /** The year that it holds for: its own or the target. */
  readonly year: number | undefined;
  /** `null` if the rule names no known indicator. */
  readonly indicator: Indicator | null;
}

/** Where a quote was found. */
export interface FoundQuote {
  readonly offset: number;
  readonly citation: Citation;
}

/** Something that quotes the approval. */
interface Quotation {
  readonly quote: string;
  readonly clause: string | undefined;
  readonly region: string | undefined;
  /** The item in the pack file, which holds `clause`, and the place of its quote. */
  readonly item: Path;
  readonly path: Path;
}

/** Finds a quote where it is expected. Otherwise reports why not and returns `null`. */
export function resolveQuote(context: PackContext, quoting: Quotation): FoundQuote | null {
  const { words, report, regions } = context;
  const { quote, clause, region, path } = quoting;
  if (words === null) return null;
  const known = words.approval.clauses.map(({ ordinal }) => ordinal);
  if (clause !== undefined && !known.includes(clause)) {
    report('pack-clause-unknown', [...quoting.item, 'clause'], { clause, known });
    return null;
  }
  const found = words.cited.resolve(quote, { clause: clause ?? null, region: region ?? null });
  switch (found.kind) {
    case 'found':
      return found;
    case 'not-found':
      report('pack-quote-not-found', path, { quote });
      return null;
    case 'ambiguous':
      report('pack-quote-ambiguous', path, { quote, times: found.times });
      return null;
    case 'elsewhere': {
      const whose = region === undefined ? [] : [regions.get(region)?.name ?? region];
      const part = clause === undefined ? [] : [`第${clause}部分`];
      const expected = [...whose, ...part].join(' · ');
      const place = words.approval.place(found.offset);
      report('pack-quote-elsewhere', path, { quote, expected, ...place });
      return null;
    }
  }
}

/** One approval (批复), encoded: its text, regions, rules and obligations. Plain data, JSON-safe. */
export interface Pack {
  readonly id: string;
  /** Until a person has reviewed it; absent afterwards. */
  readonly status?: 'draft';
  readonly document: ApprovalDocument;
  /** The plan period (规划期), both years included. */
  readonly period: { readonly from: number; readonly through: number };
  /** The addressee (受文单位): its rows in a file are totals, save for its own obligations. */
  readonly parent: Region | null;
  /** In the order of the approval. */
  readonly regions: readonly Region[];
  /** Known neighbours that the approval does not speak of: a warning where a file has them. */
  readonly notCovered: readonly Region[];
  /** In the order of the approval. */
  readonly rules: readonly Rule[];
  readonly obligations: readonly Obligation[];
  readonly interpretations: readonly Interpretation[];
  readonly excused: readonly Excuse[];
  /** The overlays applied to it, by date; absent if none were. Its rules contain the amendments. */
  readonly overlays?: readonly Overlay[];
}

/** A document that lawfully adjusts an approval (规划调整), encoded: its text and its amendments. */
export interface Overlay {
  readonly id: string;
  /** The id of the base pack. */
  readonly amends: string;
  readonly document: ApprovalDocument;
  /** In the order of the overlay. */
  readonly amendments: readonly Amendment[];
  readonly excused: readonly Excuse[];
}

/** A limit that a later document sets for some years of a rule. */
export interface Amendment {
  /** The rule's id in the base pack. */
  readonly rule: string;
  /** The years that it covers, both included. */
  readonly from: number;
  readonly through: number;
  /**
   * The year that its words set the limit for (到2035年), so that it is read as holding before;
   * `null` if they name each year that it covers.
   */
  readonly target: number | null;
  readonly limit: Limit;
  /** The document that contains it. */
  readonly document: Pick<ApprovalDocument, 'number' | 'date'>;
}

/** The approval as a document, with what proves that its text is the one that was encoded. */
export interface ApprovalDocument {
  readonly title: string;
  /** 文号, e.g. `吉政函〔2024〕46号`. */
  readonly number: string;
  /** 批准机关. */
  readonly issuer: string;
  /** ISO date. Judged from this year's end on; earlier years are for reference. */
  readonly date: string;
  /** The text's file, relative to the pack. */
  readonly text: string;
  /** SHA-256 of the text's bytes, lowercase hex. */
  readonly sha256: string;
  /** Where the text came from, and how it was normalised. */
  readonly source: string;
  /** The parts of the text by their ordinal, e.g. 二 → 筑牢安全发展的空间基础. */
  readonly clauses: readonly { readonly ordinal: string; readonly heading: string }[];
}

/** A county, city or district by its GB/T 2260 code. */
export interface Region {
  readonly code: string;
  readonly name: string;
  /** Other names and old codes under which files give it. */
  readonly aliases: readonly string[];
}

/** One constraint on one indicator of one region. */
export interface Rule {
  /** Stable; holds the region's code: `220605.cultivated-land`. */
  readonly id: string;
  /** The region's code. */
  readonly region: string;
  /** The indicator's id. */
  readonly indicator: string;
  /** The target year (目标年). */
  readonly target: number;
  /** The limit for the target and those printed for a year of their own. */
  readonly limits: readonly Limit[];
  /** The amendments by overlays, by the date of their documents; absent in a base pack. */
  readonly amendments?: readonly Amendment[];
}

/** Limits are inclusive (含本数): 不低于 is `>=`, 不超过 is `<=`. */
export type Relation = '>=' | '<=';

/** One limit that a figure is compared with, and the words that state it. */
export interface Limit {
  readonly relation: Relation;
  /** The number and unit as printed; `null` where a higher authority assigns them (上级下达指标). */
  readonly amount: { readonly value: string; readonly unit: string } | null;
  /** The year that it was printed for; `null` for the target. */
  readonly year: number | null;
  /** Who assigns the number where {@link amount} is `null`, as the approval says: 上级. */
  readonly by: string | null;
  readonly citation: Citation;
}

/** Words of the approval and their place in its text. */
export interface Citation {
  /** The ordinal of the part, e.g. 二; `null` where the text has no parts. */
  readonly clause: string | null;
  /** The words, exactly as they stand. */
  readonly quote: string;
  /** Line in the approval's text, from 1. */
  readonly line: number;
  /** Column in UTF-16 units, from 1. */
  readonly column: number;
  /** 文号 of the document that holds them, where it is not the pack's own but an overlay's. */
  readonly document?: string;
}

/**
 * How firmly a duty binds: control 管控 (a line not to be crossed), mechanism 机制 (something to set
 * up or keep running), guidance 引导 (a direction to work in), principle 总体 (an attitude).
 */
export type ObligationClass = 'control' | 'mechanism' | 'guidance' | 'principle';

/** A binding duty without a number (管控义务): it can be attested, not measured. */
export interface Obligation {
  readonly id: string;
  readonly name: string;
  readonly class: ObligationClass;
  /** Whom it binds; `all` means any department and person, so the city and each county alike. */
  readonly binds: 'city' | 'county' | 'both' | 'all';
  /** The one region that it names; `null` if it applies to each region that it binds. */
  readonly region: string | null;
  /** Whether an attestation is asked for; `none` where nothing definite could be attested. */
  readonly attestation: 'required' | 'optional' | 'none';
  /** How often it is attested: `once`, `yearly`, or not said. */
  readonly frequency: 'once' | 'yearly' | null;
  /** Whether 不涉及 is an answer: a county may have no historic districts, so no 紫线. */
  readonly mayNotApply: boolean;
  /** What else a reader must know, for example that the city guides and the county acts. */
  readonly note: string | null;
  readonly citation: Citation;
}

/** Reports whether a duty binds a region: the addressee if `isParent`, else a county. */
export function binds(duty: Obligation, regionCode: string, isParent: boolean): boolean {
  if (duty.region !== null && duty.region !== regionCode) return false;
  return duty.binds !== (isParent ? 'county' : 'city');
}

/** How the law is read where its words leave a choice (判读说明). */
export interface Interpretation {
  readonly id: string;
  /** Indicator ids, obligation ids, or `*` for all. */
  readonly appliesTo: readonly string[];
  readonly reading: string;
  readonly alternative: string;
  readonly effect: string;
  /** `unreviewed` until a lawyer has read it. */
  readonly status: 'unreviewed' | 'reviewed';
}

/** Words of the approval that are neither a limit nor a duty, and why. */
export interface Excuse {
  readonly quote: string;
  readonly reason: string;
  /** Whether every occurrence of the quote is meant, not just one. */
  readonly every: boolean;
}

/** Finds the interpretations that apply to any of these indicators, rules or obligations. */
export function findInterpretations(
  { interpretations }: Pick<Pack, 'interpretations'>,
  ids: ReadonlySet<string>,
): readonly Interpretation[] {
  return interpretations.filter((one) => isGeneral(one) || one.appliesTo.some((id) => ids.has(id)));
}

/** Reports whether an interpretation applies to everything (`*`), not to one rule. */
export function isGeneral({ appliesTo }: Interpretation): boolean {
  return appliesTo.includes('*');
}

/** Why a phrase is left unread. */
export const UNREAD_REASONS = [
  /** A comparator, or an indicator with its unit, and no number: 生态保护红线面积不低于平方千米. */
  'number-missing',
  /** Spelled out, a range, about, or said of something else: no one number in digits. */
  'number-unclear',
  /** A number or a quota of a known indicator, and no comparator that says which way it binds. */
  'comparator-missing',
  /** A bare number of what is not counted in 倍. */
  'unit-missing',
  /** A unit that is none of the indicator. */
  'unit-unfit',
  /** Two numbers for one fact that differ: 6.423万公顷（69.35万亩）. */
  'units-disagree',
  /** No words say what is limited. */
  'indicator-missing',
  /** 其中 that follows nothing which it could be a part of. */
  'part-astray',
  /** No region, several, or 全市 behind the name of a county. */
  'region-unclear',
  /** A year that the words do not clearly carry, or that only begins something. */
  'year-unclear',
  /** A year outside the plan period. */
  'year-outside',
  /** Two limits for one region, indicator and year that differ. */
  'limits-conflict',
  /** Nobody who could assign a quota is named. */
  'authority-unclear',
  /** The words stand several times, so that no quote tells them apart. */
  'words-repeated',
  /** A number that is neither a limit nor anything that is known to be none. */
  'number-unexplained',
] as const;

/** One of {@link UNREAD_REASONS}. */
export type UnreadReason = (typeof UNREAD_REASONS)[number];

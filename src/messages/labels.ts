/** The columns of the table to be signed (domain: 批复管控指标执行情况核对表), in their order. */
export const SHEET_COLUMNS = [
  'number',
  'region',
  'indicator',
  'unit',
  'limit',
  'actual',
  'entered',
  'year',
  'headroom',
  'outcome',
  'source',
  'basis',
  'remark',
] as const;

/** The lines that each county signs, in their order. */
export const SIGNATURE_LINES = [
  'organisation',
  'preparer',
  'reviewer',
  'head',
  'telephone',
  'date',
] as const;

/** Headings, labels and short phrases that stand around findings and problems. */
export interface Labels {
  /** Stands in a list between two items: `、` or `, `. */
  readonly separator: string;
  /** Stands between a label and what it labels: `：` or `: `. */
  readonly colon: string;
  /** Stands between the parts of a phrase: `，` or `, `. */
  readonly comma: string;
  /** Stands between two remarks: `；` or `; `. */
  readonly semicolon: string;
  /** A word with an addition: `江源区（220605）`, `江源区 (220605)`. */
  readonly bracketed: (text: string, addition: string) => string;
  readonly yearUnknown: string;
  readonly year: (year: number) => string;
  /** Stands for the number of a limit that a higher authority assigns. */
  readonly assigned: string;
  readonly converted: string;
  readonly derived: string;
  readonly reason: string;
  readonly note: string;
  /** A pass within the user's margin of its limit. */
  readonly near: string;
  readonly targetNotReached: string;
  readonly outsidePeriod: string;
  readonly quotaNeeded: string;
  /** A part of the approval by its ordinal: 第二部分. */
  readonly clause: (ordinal: string) => string;
  readonly attention: string;
  readonly problems: string;
  readonly more: (count: number) => string;
  readonly moreProblems: (count: number) => string;
  readonly obligations: string;
  readonly unattested: (count: number) => string;
  readonly evidence: string;
  readonly noEvidence: string;
  /** How many unreviewed readings touch the findings, and the command that tells them. */
  readonly readings: (count: number) => string;
  readonly sheet: SheetLabels;
}

/** What the table to be signed says around its cells. */
export interface SheetLabels {
  readonly title: string;
  readonly columns: Readonly<Record<(typeof SHEET_COLUMNS)[number], string>>;
  readonly signatures: Readonly<Record<(typeof SIGNATURE_LINES)[number], string>>;
  readonly approval: string;
  readonly amendment: string;
  readonly data: string;
  readonly quotas: string;
  readonly scopeLabel: string;
  readonly scope: (checked: number, total: number) => string;
  readonly settings: string;
  readonly pack: string;
  readonly tool: string;
  readonly checksum: string;
  readonly encoding: string;
  readonly figures: (count: number) => string;
  readonly verdict: string;
  readonly summary: string;
  readonly summaryOf: (year: string) => string;
  readonly region: string;
  readonly counties: string;
  readonly noFindings: string;
  readonly attestationColumns: readonly string[];
  readonly noAttestations: string;
  readonly unattested: (count: number) => string;
  readonly unattestedOthers: (count: number) => string;
  readonly problems: string;
  readonly problemColumns: readonly string[];
  readonly noProblems: string;
  readonly interpretations: string;
  readonly interpretationCount: (count: number) => string;
  readonly unreviewed: string;
  readonly reviewed: string;
  readonly reading: string;
  readonly alternative: string;
  readonly effect: string;
  readonly sourceMissing: string;
  readonly quota: string;
  readonly foot: string;
}

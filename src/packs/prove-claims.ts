import { findAnchor } from '../core/language/approval-text.js';
import { findOccurrences } from '../core/language/citation.js';
import { type LimitPhrase, readLimitPhrases } from '../core/language/limit-phrase.js';
import type { Span } from '../core/language/text-places.js';
import type { Encoded } from '../core/proof.js';
import { findContradiction } from './amended-years.js';
import { findYearsThatCarry } from './check-amendments.js';
import type { LoadedOverlay } from './load-overlay.js';
import type { ApprovalWords, PackContext } from './pack-context.js';
import type { ObligationSource } from './pack-schema.js';
import { readLimitScalar } from './scalars.js';
import type { Path, SourceDocument } from './source-document.js';

/** An item of the pack that encodes words of the text. */
export interface Claim {
  readonly encoded: Encoded;
  /** The item in the pack file that holds the quote. */
  readonly path: Path;
  readonly quote: string;
  /** Where the quote was found; empty if it is not where it should be. */
  readonly spans: readonly Span[];
}

/** A limit, with the phrase in the text that states it. */
export interface LimitClaim extends Claim {
  readonly encoded: Extract<Encoded, { kind: 'limit' }>;
  /** The rule, whose keys hold for each of its limits. */
  readonly item: Path;
  /** The code of its region. */
  readonly region: string;
  readonly indicator: string;
  /** `null` if the quote states none, which is reported separately. */
  readonly phrase: LimitPhrase | null;
  /** Whether a year in the words is the encoded one; `null` for no year. */
  readonly holdsFor: (year: number | null) => boolean;
}

/** A duty, with what distinguishes it from others with the same quote. */
export interface ObligationClaim extends Claim {
  readonly encoded: Extract<Encoded, { kind: 'obligation' }>;
}

/** Words excused, with their reason. */
interface ExcuseClaim extends Claim {
  readonly encoded: Extract<Encoded, { kind: 'excuse' }>;
}

/** All that a pack claims of its text. */
export interface Claims {
  readonly limits: readonly LimitClaim[];
  readonly obligations: readonly ObligationClaim[];
  readonly excuses: readonly ExcuseClaim[];
}

/** A limit as a pack or an overlay writes it. */
export interface WrittenClaim {
  readonly rule: string;
  readonly limit: string;
  readonly quote: string;
  readonly clause: string | undefined;
  readonly region: string;
  readonly indicator: string;
  /** The year shown for it. */
  readonly year: number | null;
  readonly holdsFor: LimitClaim['holdsFor'];
  readonly item: Path;
  readonly path: Path;
}

/** What a proof works on. */
export interface ProofContext {
  readonly context: PackContext;
  readonly words: ApprovalWords;
  readonly document: SourceDocument;
}

/** Reads the claims of a pack; the limits are passed in, as packs and overlays differ there. */
export function readClaims(proofContext: ProofContext, limits: readonly WrittenClaim[]): Claims {
  const { obligations = [], excused = [] } = proofContext.context.parts;
  return {
    limits: limits.map((written, index) => readLimitClaim(proofContext, written, index)),
    obligations: obligations.flatMap((source, index) =>
      source === undefined
        ? []
        : [readObligationClaim(proofContext, source, ['obligations', index])],
    ),
    excuses: excused.flatMap((source, index) => {
      if (source === undefined) return [];
      const { quote, reason } = source;
      const path = ['excused', index];
      const places = findOccurrences(proofContext.words.approval.text, quote);
      const location = proofContext.document.locate(path);
      const encoded = {
        kind: 'excuse',
        key: `excuse-${index + 1}`,
        location,
        quote,
        reason,
      } as const;
      const spans = places.map((start) => ({ start, end: start + quote.length }));
      return [{ encoded, path, quote, spans }];
    }),
  };
}

/** Lists the limits of a base pack's rules. */
export function listWrittenLimits({ parts }: PackContext): readonly WrittenClaim[] {
  return (parts.rules ?? []).flatMap((rule, index) => {
    if (rule === undefined) return [];
    const { id, region, indicator, clause } = rule;
    const item = ['rules', index];
    const target = rule.target ?? parts.period?.through ?? null;
    const single = rule.limit !== undefined && rule.quote !== undefined;
    const sources = rule.limits ?? (single ? [{ limit: rule.limit, quote: rule.quote }] : []);
    return sources.map((source, at) => {
      const year = ('year' in source ? source.year : undefined) ?? target;
      const through = parts.period?.through;
      return {
        rule: id,
        limit: source.limit ?? '',
        quote: source.quote ?? '',
        clause,
        region,
        indicator,
        year,
        // Words without a year apply to the whole period.
        holdsFor: (says: number | null) => (says ?? through ?? null) === year,
        item,
        path: rule.limits === undefined ? item : [...item, 'limits', at],
      };
    });
  });
}

function readLimitClaim(
  proofContext: ProofContext,
  written: WrittenClaim,
  index: number,
): LimitClaim {
  const { context, words, document } = proofContext;
  const { rule, region, indicator, quote, path, item, year } = written;
  const { relation, amount } = readLimitScalar(written.limit);
  const spans = findQuoteSpans(proofContext, quote, written.clause, region);
  const [read] = readLimitPhrases(quote);
  const [span] = spans;
  const phrase =
    read === undefined || span === undefined
      ? null
      : words.approval.phraseAt(span.start + findAnchor(read));
  return {
    encoded: {
      kind: 'limit',
      key: `limit-${index + 1}`,
      location: document.locate(path),
      rule,
      region: { code: region, name: context.regions.get(region)?.name ?? region },
      indicator: {
        id: indicator,
        name: context.catalogue.get(indicator)?.name ?? { zh: indicator, en: indicator },
      },
      relation,
      amount: amount === null ? null : { value: amount.value, unit: amount.unitName },
      year,
      quote,
    },
    path,
    item,
    quote,
    spans,
    region,
    indicator,
    phrase,
    holdsFor: written.holdsFor,
  };
}

function readObligationClaim(
  proofContext: ProofContext,
  source: ObligationSource,
  path: Path,
): ObligationClaim {
  const { id, name, quote, clause, region, words = null } = source;
  const location = proofContext.document.locate(path);
  const key = `obligation-${Number(path[1]) + 1}`;
  return {
    encoded: {
      kind: 'obligation',
      key,
      location,
      id,
      name,
      class: source.class ?? null,
      quote,
      words,
    },
    path,
    quote,
    spans: findQuoteSpans(proofContext, quote, clause, region),
  };
}

function findQuoteSpans(
  { words: { approval, cited } }: ProofContext,
  quote: string,
  clause: string | undefined,
  region: string | undefined,
): readonly Span[] {
  const known = approval.clauses.some(({ ordinal }) => ordinal === clause);
  const where = { clause: known ? (clause ?? null) : null, region: region ?? null };
  const found = cited.resolve(quote, where);
  if (found.kind !== 'found') return [];
  return [{ start: found.offset, end: found.offset + quote.length }];
}

/** Lists all claims, limits first. */
export function listClaims({ limits, obligations, excuses }: Claims): readonly Claim[] {
  return [...limits, ...obligations, ...excuses];
}

/** Lists the limits of an overlay's amendments, each with the region and indicator of its rule. */
export function listWrittenAmendments({
  context,
  base,
  amendments,
}: LoadedOverlay): readonly WrittenClaim[] {
  if (context === null || base === null) return [];
  return amendments.flatMap((source, index) => {
    const rule = base.rules.find(({ id }) => id === source?.rule);
    if (source === undefined || rule === undefined) return [];
    const { limit, quote, clause = null, from, through = base.period.through } = source;
    const { region, indicator } = rule;
    const says = findYearsThatCarry(context, { clause, quote, line: 1, column: 1 }, region);
    const agrees = says === null || findContradiction(says, { from, through }) === null;
    const path = ['amendments', index];
    return [
      {
        ...{ rule: rule.id, limit, quote, clause: source.clause, region, indicator },
        year: through,
        holdsFor: () => agrees,
        item: path,
        path,
      },
    ];
  });
}

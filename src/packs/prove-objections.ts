import { indexLines, type LineAndColumn, type Span } from '../core/language/text-places.js';
import {
  compareProblems,
  error,
  type Problem,
  type ProblemArguments,
  type ProblemCode,
  warning,
} from '../core/problem.js';
import type { Excerpt, ProofProblem } from '../core/proof.js';
import { type Claim, type Claims, listClaims, type ProofContext } from './prove-claims.js';
import type { Path, SourceDocument } from './source-document.js';

/** What an objection points at: a value in the pack file, words of the text, or both. */
interface ObjectionTarget {
  readonly pack: Path | null;
  readonly text: Span | null;
  /** A warning does not make a pack fail its proof. */
  readonly severity?: 'error' | 'warning';
}

/** Collects objections, each with the lines that it points at. */
export interface Objections {
  readonly object: <Code extends ProblemCode>(
    code: Code,
    args: ProblemArguments[Code],
    target: ObjectionTarget,
  ) => void;
  /** Adds a problem found when the pack was read, with its words in the text. */
  readonly adopt: (problem: Problem, text: Span | null) => void;
  /** Whether the pack file has a value there. */
  readonly has: (path: Path) => boolean;
  /** Returns all objections, those to the pack itself first, then in the order of a report. */
  readonly sorted: () => readonly ProofProblem[];
}

/** The files that objections point into. */
interface ProofFiles {
  readonly document: SourceDocument;
  readonly pack: { readonly path: string; readonly source: string };
  /** `null` where the text could not be read. */
  readonly text: { readonly path: string; readonly source: string } | null;
}

/** Makes an empty collection. */
export function collectObjections({ document, pack, text }: ProofFiles): Objections {
  const collected: ProofProblem[] = [];
  const packExcerpt = createExcerptor(pack);
  const textExcerpt = text === null ? null : createExcerptor(text);
  const textPlace = text === null ? null : indexLines(text.source);
  const excerptOfText = (span: Span | null): Excerpt | null =>
    span === null || textExcerpt === null || textPlace === null
      ? null
      : textExcerpt(textPlace(span.start), span.end - span.start);
  const add = (problem: Problem, span: Span | null): void => {
    const { location } = problem;
    const { line, column } = location ?? {};
    const inPack = location?.path === pack.path && typeof line === 'number' && line > 0;
    collected.push({
      problem,
      pack: inPack && typeof column === 'number' ? packExcerpt({ line, column }) : null,
      text: excerptOfText(span),
    });
  };
  return {
    object: (code, args, target) => {
      const excerpt = excerptOfText(target.text);
      const location =
        target.pack === null ? (excerpt?.location ?? null) : document.locate(target.pack);
      const make = target.severity === 'warning' ? warning : error;
      add(make(code, location, args), target.text);
    },
    adopt: add,
    has: (path) => valueAt(document.value, path) !== undefined,
    sorted: () => [...collected].sort((a, b) => compareObjections(a.problem, b.problem)),
  };
}

/** Faults of the pack come first: unaccounted words may follow from them. */
function compareObjections(a: Problem, b: Problem): number {
  const isProof = ({ code }: Problem) => Number(code.startsWith('proof-'));
  return isProof(a) - isProof(b) || compareProblems(a, b);
}

/** A scalar in the file: quoted, or up to its end on the line. */
const SCALAR = /"(?:[^"\\\n]|\\.)*"|'(?:[^'\n]|'')*'|[^\s,{}[\]#"'][^,{}[\]\r\n]*|./y;

function createExcerptor({ path, source }: { readonly path: string; readonly source: string }) {
  const lines = source.replace(/^\uFEFF/, '').split(/\r?\n/);
  return ({ line, column }: LineAndColumn, length?: number): Excerpt => {
    const words = lines[line - 1] ?? '';
    SCALAR.lastIndex = column - 1;
    const scalar = SCALAR.exec(words)?.[0].trimEnd().length ?? 1;
    const rest = Math.max(1, words.length - column + 1);
    const meant = Math.max(1, Math.min(length ?? scalar, rest));
    return { location: { path, line, column }, words, length: meant };
  };
}

function valueAt(value: unknown, path: Path): unknown {
  let at = value;
  for (const step of path) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, step)) return undefined;
    at = (at as Record<PropertyKey, unknown>)[step];
  }
  return at;
}

/** A shorter common prefix does not show where a quote was taken from. */
const LEAST_IN_COMMON = 4;

/**
 * Returns a function that finds the words of the text that a problem is about: those of the quote
 * where it is reported, or where a quote departs from the text.
 */
export function createPlaceFinder(
  { words, document }: ProofContext,
  claims: Claims,
): (problem: Problem) => Span | null {
  const { text } = words.approval;
  const claimOf = (problem: Problem): Claim | null => {
    const { line, column } = problem.location ?? {};
    if (typeof line !== 'number' || typeof column !== 'number') return null;
    let last: { readonly claim: Claim; readonly line: number; readonly column: number } | null =
      null;
    for (const claim of listClaims(claims)) {
      const place = document.locate(claim.path);
      const [atLine, atColumn] = [place.line ?? 0, place.column ?? 0];
      const before = atLine < line || (atLine === line && atColumn <= column);
      const later =
        last === null || atLine > last.line || (atLine === last.line && atColumn >= last.column);
      if (before && later) last = { claim, line: atLine, column: atColumn };
    }
    return last?.claim ?? null;
  };
  return (problem) => {
    if (problem.code === 'pack-quote-elsewhere') {
      const start = text.indexOf(problem.arguments.quote);
      return start < 0 ? null : { start, end: start + problem.arguments.quote.length };
    }
    if (!problem.code.startsWith('pack-quote-')) return null;
    const claim = claimOf(problem);
    if (claim === null) return null;
    return claim.spans[0] ?? findParting(text, claim.quote);
  };
}

/** Finds where the text departs from a quote that begins the same. */
function findParting(text: string, quote: string): Span | null {
  for (let length = quote.length; length >= LEAST_IN_COMMON; length -= 1) {
    const start = text.indexOf(quote.slice(0, length));
    if (start < 0) continue;
    const end = Math.min(text.length, start + length + 1);
    return length === quote.length ? { start, end: start + length } : { start: end - 1, end };
  }
  return null;
}

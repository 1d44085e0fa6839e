import type { Passage, QuotedDocument } from '../core/explanation.js';
import { findLineStarts } from '../core/language/text-places.js';
import type { ApprovalDocument, Citation, Pack } from '../core/pack.js';

/** The result of looking for a document's text: found and proven, or why not. */
export type FoundText =
  | { readonly kind: 'found'; readonly text: string }
  | { readonly kind: 'missing' }
  | { readonly kind: 'changed' };

/** Finds the text of an approval, or of a document that amends it. */
export type FindText = (document: ApprovalDocument) => FoundText;

/** Returns the quotes in their paragraphs, document by document, the approval's own first. */
export function quoteDocuments(
  pack: Pack,
  citations: readonly Citation[],
  findText: FindText,
): readonly QuotedDocument[] {
  const overlays = (pack.overlays ?? []).map(({ document }) => document);
  return [pack.document, ...overlays].flatMap((document, index) => {
    const own = citations.filter(({ document: number }) =>
      number === undefined ? index === 0 : number === document.number,
    );
    return own.length === 0 ? [] : [quoteDocument(document, own, findText(document))];
  });
}

/** A passage whose marks are being found. */
type Marked = Passage & { readonly marks: Passage['marks'][number][] };

function quoteDocument(
  document: ApprovalDocument,
  citations: readonly Citation[],
  found: FoundText,
): QuotedDocument {
  if (found.kind !== 'found') return { document, citations, passages: [], text: found.kind };
  const passages = new Map<number, Marked>();
  const starts = findLineStarts(found.text);
  for (const citation of [...citations].sort(byPlace)) {
    const passage = passages.get(citation.line) ?? findParagraph(found.text, starts, citation);
    if (passage === null) return { document, citations, passages: [], text: 'changed' };
    const start = citation.column - 1;
    const end = start + citation.quote.length;
    // Words already marked by an earlier citation are not marked again.
    if (start >= (passage.marks.at(-1)?.end ?? 0)) passage.marks.push({ start, end });
    passages.set(citation.line, passage);
  }
  return { document, citations, passages: [...passages.values()], text: 'found' };
}

/** Returns the paragraph with a quote where its citation says; `null` if it is not there. */
function findParagraph(
  text: string,
  starts: readonly number[],
  { line, column, quote }: Citation,
): Marked | null {
  const start = starts[line - 1];
  if (start === undefined) return null;
  const at = start + column - 1;
  if (!text.startsWith(quote, at)) return null;
  const end = text.indexOf('\n', at + quote.length);
  return { line, text: text.slice(start, end < 0 ? text.length : end).trimEnd(), marks: [] };
}

function byPlace(a: Citation, b: Citation): number {
  return a.line - b.line || a.column - b.column;
}

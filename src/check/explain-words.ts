import type { Passage, Words } from '../core/explanation.js';
import type { ApprovalDocument, Citation, Pack } from '../core/pack.js';

/** A document's text that was looked for: found and proven, or why not. */
export type FoundText =
  | { readonly kind: 'found'; readonly text: string }
  | { readonly kind: 'missing' }
  | { readonly kind: 'changed' };

/** Finds the text of an approval, or of a document that amends it. */
export type FindText = (document: ApprovalDocument) => FoundText;

/** The quotes in their paragraphs, document by document: the approval's own first. */
export function wordsOf(
  pack: Pack,
  citations: readonly Citation[],
  findText: FindText,
): readonly Words[] {
  const overlays = (pack.overlays ?? []).map(({ document }) => document);
  return [pack.document, ...overlays].flatMap((document, index) => {
    const own = citations.filter(({ document: number }) =>
      number === undefined ? index === 0 : number === document.number,
    );
    return own.length === 0 ? [] : [wordsIn(document, own, findText(document))];
  });
}

function wordsIn(
  document: ApprovalDocument,
  citations: readonly Citation[],
  found: FoundText,
): Words {
  if (found.kind !== 'found') return { document, citations, passages: [], text: found.kind };
  const passages = new Map<number, Passage>();
  for (const citation of [...citations].sort(byPlace)) {
    const passage = passages.get(citation.line) ?? paragraphAt(found.text, citation);
    if (passage === null) return { document, citations, passages: [], text: 'changed' };
    const start = citation.column - 1;
    const end = start + citation.quote.length;
    // Words that a citation before already marks are not marked twice.
    const isMarked = passage.marks.some((mark) => start < mark.end);
    const marks = isMarked ? passage.marks : [...passage.marks, { start, end }];
    passages.set(citation.line, { ...passage, marks });
  }
  return { document, citations, passages: [...passages.values()], text: 'found' };
}

/** The paragraph in which a quote stands where its citation says; `null` where it does not. */
function paragraphAt(text: string, { line, column, quote }: Citation): Passage | null {
  let start = 0;
  for (let left = line - 1; left > 0; left -= 1) {
    const next = text.indexOf('\n', start);
    if (next < 0) return null;
    start = next + 1;
  }
  const at = start + column - 1;
  if (!text.startsWith(quote, at)) return null;
  const end = text.indexOf('\n', at + quote.length);
  return { line, text: text.slice(start, end < 0 ? text.length : end).trimEnd(), marks: [] };
}

function byPlace(a: Citation, b: Citation): number {
  return a.line - b.line || a.column - b.column;
}

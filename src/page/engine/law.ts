import { type FindText, quoteDocuments } from '../../check/explain-words.js';
import type { Report } from '../../core/report.js';
import { anchorOf } from '../../report/html/parts.js';
import type { Baked } from '../baked.js';

/** The words behind one row of a report, in their paragraph. */
export interface LawWords {
  readonly title: string;
  readonly number: string;
  readonly before: string;
  readonly quote: string;
  readonly after: string;
}

/** Finds the text of a document among those in the page. */
export function textsOf({ texts }: Baked): FindText {
  return ({ sha256 }) => {
    const text = texts[sha256];
    return text === undefined ? { kind: 'missing' } : { kind: 'found', text };
  };
}

/** The words that the row of this id rests on; the quote alone where the text is not in the page. */
export function lawOf(report: Report, id: string, baked: Baked): LawWords | null {
  const finding = report.findings.find((one) => one.kind === 'limit' && anchorOf(one) === id);
  const pack = report.packs.find((one) => one.id === finding?.pack);
  if (finding === undefined || pack === undefined) return null;
  const [words] = quoteDocuments(pack, [finding.citation], textsOf(baked));
  if (words === undefined) return null;
  const { title, number } = words.document;
  const passage = words.passages[0];
  const mark = passage?.marks[0];
  if (passage === undefined || mark === undefined) {
    return { title, number, before: '', quote: finding.citation.quote, after: '' };
  }
  const { text } = passage;
  return {
    ...{ title, number },
    before: text.slice(0, mark.start),
    quote: text.slice(mark.start, mark.end),
    after: text.slice(mark.end),
  };
}

import type { Passage, QuotedDocument } from '../../core/explanation.js';
import type { Finding } from '../../core/finding.js';
import type { ApprovalDocument, Pack } from '../../core/pack.js';
import { groupBy } from '../findings.js';
import { html, joinLines, type Markup } from '../markup.js';
import { anchorOf, type HtmlContext } from './parts.js';

/** The paragraphs of the approval that findings rest on, with the quotes marked and what is not met. */
export function approvalSection(page: HtmlContext): Markup | null {
  const { report, context, wording } = page;
  const parts = report.packs.flatMap((pack) => {
    const words = context.words?.(pack) ?? [];
    const isWhole = words.length > 0 && words.every(({ text }) => text === 'found');
    return isWhole ? words.map((one) => document(one, pack, page)) : [quotesOf(pack, page)];
  });
  if (parts.length === 0) return null;
  return html`<section class="approval-text">
<h2>${wording.approvalText}</h2>
<p class="note">${wording.approvalLegend}</p>
${joinLines(parts)}
</section>`;
}

function document(words: QuotedDocument, pack: Pack, page: HtmlContext): Markup {
  const { number } = words.document;
  const ofDocument = page.report.findings.filter(
    ({ pack: id, citation }) =>
      id === pack.id && (citation.document ?? pack.document.number) === number,
  );
  const ofLines = groupBy(ofDocument, ({ citation }) => `${citation.line}`);
  const paragraphs = words.passages.map((passage) =>
    paragraph(passage, ofLines.get(`${passage.line}`) ?? []),
  );
  return html`${head(words.document)}
<div class="approval" lang="zh-Hans">
${joinLines(paragraphs)}
</div>`;
}

function head({ title, number }: Pick<ApprovalDocument, 'title' | 'number'>): Markup {
  return html`<h3 lang="zh-Hans">${title} <span class="code">${number}</span></h3>`;
}

function paragraph(passage: Passage, own: readonly Finding[]): Markup {
  const ofColumns = groupBy(own, ({ citation }) => `${citation.column}`);
  const columns = [...ofColumns.keys()].map(Number).sort((a, b) => a - b);
  let next = 0;
  let at = 0;
  const parts: (Markup | string)[] = [];
  // Marks follow one another, and so do the places that findings cite.
  for (const { start, end } of passage.marks) {
    parts.push(passage.text.slice(at, start));
    const cited: Finding[] = [];
    for (; (columns[next] ?? Number.POSITIVE_INFINITY) - 1 < end; next += 1) {
      const column = columns[next] ?? 0;
      if (column - 1 >= start) cited.push(...(ofColumns.get(`${column}`) ?? []));
    }
    parts.push(mark(passage.text.slice(start, end), cited));
    at = end;
  }
  return html`<p>${parts}${passage.text.slice(at)}</p>`;
}

function mark(words: string, cited: readonly Finding[]): Markup {
  const limits = cited.flatMap((finding) => (finding.kind === 'limit' ? [finding] : []));
  const [first] = limits;
  if (first === undefined) return html`<span class="duty">${words}</span>`;
  const failing = limits.find(({ outcome }) => outcome === 'fail');
  const kind = failing === undefined ? 'quote' : 'quote fail';
  return html`<mark class="${kind}"><a href="#${anchorOf(failing ?? first)}">${words}</a></mark>`;
}

/** Without the text: each quote that is cited, once. */
function quotesOf(pack: Pack, { report, wording }: HtmlContext): Markup {
  const quotes = report.findings
    .filter((finding) => finding.pack === pack.id)
    .map(({ citation }) => citation.quote);
  const items = [...new Set(quotes)].map((quote) => html`<li>${quote}</li>`);
  return html`${head(pack.document)}
<p class="note">${wording.textMissing}</p>
<ul class="quotes" lang="zh-Hans">
${joinLines(items)}
</ul>`;
}

import type { Passage, QuotedDocument } from '../../core/explanation.js';
import type { Finding } from '../../core/finding.js';
import type { Pack } from '../../core/pack.js';
import { groupBy } from '../group-by.js';
import { escapeHtml } from '../html-text.js';
import { anchorOf, type Page } from './parts.js';

/** The paragraphs of the approval that findings rest on, with the quotes marked and what is not met. */
export function approvalSection(page: Page): string {
  const { report, context, wording } = page;
  const parts = report.packs.flatMap((pack) => {
    const words = context.words?.(pack) ?? [];
    const isWhole = words.length > 0 && words.every(({ text }) => text === 'found');
    return isWhole ? words.map((one) => document(one, pack, page)) : [quotesOf(pack, page)];
  });
  if (parts.length === 0) return '';
  return [
    `<section class="approval-text">`,
    `<h2>${escapeHtml(wording.approvalText)}</h2>`,
    `<p class="note">${escapeHtml(wording.approvalLegend)}</p>`,
    ...parts,
    '</section>',
  ].join('\n');
}

function document(
  { document: { title, number }, passages }: QuotedDocument,
  pack: Pack,
  page: Page,
): string {
  const ofDocument = page.report.findings.filter(
    ({ pack: id, citation }) =>
      id === pack.id && (citation.document ?? pack.document.number) === number,
  );
  const ofLines = groupBy(ofDocument, ({ citation }) => `${citation.line}`);
  const paragraphs = passages.map((passage) =>
    paragraph(passage, ofLines.get(`${passage.line}`) ?? []),
  );
  return `${head(title, number)}\n<div class="approval" lang="zh-Hans">\n${paragraphs.join('\n')}\n</div>`;
}

function head(title: string, number: string): string {
  return `<h3 lang="zh-Hans">${escapeHtml(title)} <span class="code">${escapeHtml(number)}</span></h3>`;
}

function paragraph(passage: Passage, own: readonly Finding[]): string {
  const ofColumns = groupBy(own, ({ citation }) => `${citation.column}`);
  const columns = [...ofColumns.keys()].map(Number).sort((a, b) => a - b);
  let next = 0;
  let at = 0;
  let html = '';
  // Marks follow one another, and so do the places that findings cite.
  for (const { start, end } of passage.marks) {
    html += escapeHtml(passage.text.slice(at, start));
    const cited: Finding[] = [];
    for (; (columns[next] ?? Number.POSITIVE_INFINITY) - 1 < end; next += 1) {
      const column = columns[next] ?? 0;
      if (column - 1 >= start) cited.push(...(ofColumns.get(`${column}`) ?? []));
    }
    html += mark(passage.text.slice(start, end), cited);
    at = end;
  }
  return `<p>${html}${escapeHtml(passage.text.slice(at))}</p>`;
}

function mark(words: string, cited: readonly Finding[]): string {
  const limits = cited.flatMap((finding) => (finding.kind === 'limit' ? [finding] : []));
  const [first] = limits;
  if (first === undefined) return `<span class="duty">${escapeHtml(words)}</span>`;
  const failing = limits.find(({ outcome }) => outcome === 'fail');
  const kind = failing === undefined ? 'quote' : 'quote fail';
  return `<mark class="${kind}"><a href="#${anchorOf(failing ?? first)}">${escapeHtml(words)}</a></mark>`;
}

/** Without the text: each quote that is cited, once. */
function quotesOf(pack: Pack, page: Page): string {
  const { report, wording } = page;
  const quotes = report.findings
    .filter((finding) => finding.pack === pack.id)
    .map(({ citation }) => citation.quote);
  const items = [...new Set(quotes)].map((quote) => `<li>${escapeHtml(quote)}</li>`);
  return `${head(pack.document.title, pack.document.number)}\n<p class="note">${escapeHtml(wording.textMissing)}</p>\n<ul class="quotes" lang="zh-Hans">\n${items.join('\n')}\n</ul>`;
}

import { tallyOf } from '../../messages/tally.js';
import { escapeHtml } from '../html-text.js';
import type { County } from './county.js';
import { countyAnchor } from './matrix.js';
import { named, type Page } from './parts.js';

/** A sign beside each conclusion, to be told apart without colour. */
const VERDICT_SIGNS = {
  compliant: '✓',
  'non-compliant': '✗',
  error: '?',
  incomplete: '–',
} as const;

/** The head of the report: what was held against what, and the conclusion. */
export function cover(page: Page): string {
  const { report, localizer, wording } = page;
  const { labels, verdictLine } = localizer.wording;
  const { sheet } = labels;
  const documents = report.packs.flatMap(({ document, overlays = [] }) => [
    { label: sheet.approval, document },
    ...overlays.map((overlay) => ({ label: sheet.amendment, document: overlay.document })),
  ]);
  const facts = [
    ...documents.map(({ label, document }) => [
      label,
      `${named(document.title, page)} <span class="code">${escapeHtml([document.number, document.issuer, document.date].join(labels.comma))}</span>`,
    ]),
    ...report.inputs.map(({ role, path, figures }) => [
      role === 'figures' ? sheet.data : sheet.quotas,
      escapeHtml(labels.bracketed(path, sheet.figures(figures))),
    ]),
    [sheet.scopeLabel, scopeHtml(page)],
    [
      wording.made,
      `<span class="day${report.settings.date == null ? ' blank' : ''}">${escapeHtml(wording.day(report.settings.date ?? null))}</span>`,
    ],
  ];
  const list = facts
    .filter(([, html]) => html !== '')
    .map(([label = '', html = '']) => `<dt>${escapeHtml(label)}</dt><dd>${html}</dd>`);
  return [
    '<header class="cover">',
    `<h1>${escapeHtml(sheet.title)}</h1>`,
    `<p class="verdict ${report.verdict}"><span class="sign" aria-hidden="true">${VERDICT_SIGNS[report.verdict]}</span><span><strong>${escapeHtml(sheet.verdict + labels.colon)}</strong>${escapeHtml(verdictLine(tallyOf(report)))}</span></p>`,
    `<dl class="facts">${list.join('\n')}</dl>`,
    '</header>',
  ].join('\n');
}

/** 核对 5 个县（市、区）中的 1 个：江源区. */
function scopeHtml(page: Page): string {
  const scope = scopeText(page);
  if (scope === '') return '';
  const { labels } = page.localizer.wording;
  const names = [...new Map(page.report.regions.map(({ region }) => [region.code, region.name]))];
  const listed = names.map(([, name]) => named(name, page)).join(escapeHtml(labels.separator));
  return names.length === 0 ? escapeHtml(scope) : escapeHtml(scope + labels.colon) + listed;
}

/** How many of the counties that the approval speaks of were checked; empty without an approval. */
export function scopeText({ report, localizer }: Page): string {
  const total = new Set(report.packs.flatMap(({ regions }) => regions.map(({ code }) => code)));
  const checked = new Set(report.regions.map(({ region }) => region.code));
  return total.size === 0 ? '' : localizer.wording.labels.sheet.scope(checked.size, total.size);
}

/** Links to the counties, for the screen. */
export function contents(counties: readonly County[], page: Page): string {
  if (counties.length < 2) return '';
  const links = counties.map(
    ({ key, region }) => `<a href="#${countyAnchor(key)}">${named(region.name, page)}</a>`,
  );
  return `<nav aria-label="${escapeHtml(page.wording.contents)}">${links.join('')}</nav>`;
}

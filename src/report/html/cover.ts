import { tallyOf } from '../../messages/tally.js';
import { labelledDocuments, scopeOf } from '../front-matter.js';
import { html, type Interpolation, joinLines, type Markup } from '../markup.js';
import type { County } from './county.js';
import { countyAnchor, type HtmlContext, named } from './parts.js';

/** A sign beside each conclusion, to be told apart without colour. */
const VERDICT_SIGNS = {
  compliant: '✓',
  'non-compliant': '✗',
  error: '?',
  incomplete: '–',
} as const;

/** The head of the report: what was held against what, and the conclusion. */
export function cover(page: HtmlContext): Markup {
  const { report, localizer, wording } = page;
  const { labels, verdictLine } = localizer.wording;
  const { sheet } = labels;
  const date = report.settings.date ?? null;
  const scope = scopeHtml(page);
  const facts: readonly (readonly [string, Interpolation])[] = [
    ...labelledDocuments(report, labels).map(
      ([label, { title, number, issuer, date: day }]) =>
        [
          label,
          html`${named(title, page)} <span class="code">${[number, issuer, day].join(labels.comma)}</span>`,
        ] as const,
    ),
    ...report.inputs.map(
      ({ role, path, figures }) =>
        [
          role === 'figures' ? sheet.data : sheet.quotas,
          labels.bracketed(path, sheet.figures(figures)),
        ] as const,
    ),
    ...(scope === null ? [] : [[sheet.scopeLabel, scope] as const]),
    [
      wording.made,
      html`<span class="day${date === null ? ' blank' : ''}">${wording.day(date)}</span>`,
    ],
  ];
  const list = facts.map(([label, fact]) => html`<dt>${label}</dt><dd>${fact}</dd>`);
  return html`<header class="cover">
<h1>${sheet.title}</h1>
<p class="verdict ${report.verdict}"><span class="sign" aria-hidden="true">${VERDICT_SIGNS[report.verdict]}</span><span><strong>${sheet.verdict + labels.colon}</strong>${verdictLine(tallyOf(report))}</span></p>
<dl class="facts">${joinLines(list)}</dl>
</header>`;
}

/** 核对 5 个县（市、区）中的 1 个：江源区. */
function scopeHtml(page: HtmlContext): Interpolation {
  const { separator, colon } = page.localizer.wording.labels;
  const scope = scopeOf(page.report, page.localizer);
  if (scope === null) return null;
  const names = scope.names.map((name, index) => [
    index === 0 ? colon : separator,
    named(name, page),
  ]);
  return [scope.text, names];
}

/** Links to the counties, for the screen. */
export function contents(counties: readonly County[], page: HtmlContext): Markup | null {
  if (counties.length < 2) return null;
  const links = counties.map(
    ({ key, region }) => html`<a href="#${countyAnchor(key)}">${named(region.name, page)}</a>`,
  );
  return html`<nav aria-label="${page.wording.contents}">${links}</nav>`;
}

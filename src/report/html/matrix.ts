import type { LimitFinding } from '../../core/finding.js';
import { groupBy } from '../findings.js';
import { html, joinLines, type Markup } from '../markup.js';
import { headroomText, yearText } from '../sheet-cells.js';
import {
  anchorOf,
  countyAnchor,
  type HtmlContext,
  named,
  nearHtml,
  outcomeHtml,
  signOf,
} from './parts.js';

/** The order in which the key lists the outcomes that occur. */
const KEY = [
  'pass',
  'fail',
  'undecided',
  'missing',
  'unassigned',
  'reference',
  'not-applicable',
] as const;

/** Counties × indicators, a table a year: what passes is plain, and trouble stands out. */
export function matrices(findings: readonly LimitFinding[], page: HtmlContext): Markup {
  const { labels } = page.localizer.wording;
  const years = [...new Set(findings.map(({ year }) => year))].sort(
    (a, b) => (a ?? Number.POSITIVE_INFINITY) - (b ?? Number.POSITIVE_INFINITY),
  );
  const tables = years.map((year) => {
    const heading = labels.sheet.summaryOf(yearText(year, labels));
    const own = findings.filter((finding) => finding.year === year);
    return html`<div class="year">
<h2>${heading}</h2>
${legend(own, page)}
${matrix(heading, own, page)}
</div>`;
  });
  return html`<section class="summary">
${joinLines(tables)}
</section>`;
}

function matrix(caption: string, findings: readonly LimitFinding[], page: HtmlContext): Markup {
  const { localizer } = page;
  const indicators = [...new Set(findings.map(({ indicator }) => indicator.id))];
  const regions = groupBy(findings, ({ pack, region }) => `${pack} ${region.code}`);
  const head = indicators.map((id) => html`<th scope="col">${localizer.indicator(id)}</th>`);
  const rows = [...regions].map(([key, own]) => {
    const cells = indicators.map((id) =>
      cell(
        own.filter(({ indicator }) => indicator.id === id),
        page,
      ),
    );
    const name = html`<a href="#${countyAnchor(key)}">${named(own[0]?.region.name ?? '', page)}</a>`;
    return html`<tr><th scope="row">${name}</th>${cells}</tr>`;
  });
  return html`<div class="wide" tabindex="0" role="region" aria-label="${caption}">
<table class="matrix">
<caption>${caption}</caption>
<thead><tr><th scope="col">${localizer.wording.labels.sheet.region}</th>${head}</tr></thead>
<tbody>
${joinLines(rows)}
</tbody>
</table>
</div>`;
}

function cell([finding]: readonly LimitFinding[], page: HtmlContext): Markup {
  if (finding === undefined) return html`<td class="none">—</td>`;
  const headroom = headroomText(finding, page.localizer, { unit: true, share: false });
  const room = headroom === '' ? null : html`<span class="room">${headroom}</span>`;
  return html`<td class="${finding.outcome}"><a href="#${anchorOf(finding)}">${outcomeHtml(finding, page)}</a>${nearHtml(finding, page)}${room}</td>`;
}

function legend(findings: readonly LimitFinding[], { localizer, wording }: HtmlContext): Markup {
  const items = KEY.map((outcome) => {
    const times = findings.filter((finding) => finding.outcome === outcome).length;
    if (times === 0) return null;
    const count = localizer.wording.count(outcome, times);
    return html`<li class="${outcome}">${signOf(outcome)}<span class="word">${count}</span></li>`;
  });
  return html`<ul class="legend" aria-label="${wording.legend}">${items}</ul>`;
}

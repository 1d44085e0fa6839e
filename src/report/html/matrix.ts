import type { LimitFinding } from '../../core/finding.js';
import { isNear } from '../../messages/tally.js';
import { groupBy } from '../group-by.js';
import { escapeHtml } from '../html-text.js';
import { headroomText } from '../sheet/cells.js';
import { anchorOf, named, outcomeHtml, type Page, signOf } from './parts.js';

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
export function matrices(findings: readonly LimitFinding[], page: Page): string {
  const { labels } = page.localizer.wording;
  const years = [...new Set(findings.map(({ year }) => year))].sort(
    (a, b) => (a ?? Number.POSITIVE_INFINITY) - (b ?? Number.POSITIVE_INFINITY),
  );
  const tables = years.map((year) => {
    const heading = labels.sheet.summaryOf(year === null ? labels.yearUnknown : labels.year(year));
    const own = findings.filter((finding) => finding.year === year);
    return `<div class="year">\n<h2>${escapeHtml(heading)}</h2>\n${legend(own, page)}\n${matrix(heading, own, page)}\n</div>`;
  });
  return `<section class="summary">\n${tables.join('\n')}\n</section>`;
}

function matrix(caption: string, findings: readonly LimitFinding[], page: Page): string {
  const { localizer } = page;
  const indicators = [...new Set(findings.map(({ indicator }) => indicator.id))];
  const regions = groupBy(findings, ({ pack, region }) => `${pack} ${region.code}`);
  const head = indicators
    .map((id) => `<th scope="col">${escapeHtml(localizer.indicator(id))}</th>`)
    .join('');
  const rows = [...regions].map(([key, own]) => {
    const cells = indicators.map((id) =>
      cell(
        own.filter(({ indicator }) => indicator.id === id),
        page,
      ),
    );
    const name = `<a href="#${countyAnchor(key)}">${named(own[0]?.region.name ?? '', page)}</a>`;
    return `<tr><th scope="row">${name}</th>${cells.join('')}</tr>`;
  });
  return [
    `<div class="wide" tabindex="0" role="region" aria-label="${escapeHtml(caption)}">`,
    `<table class="matrix">`,
    `<caption>${escapeHtml(caption)}</caption>`,
    `<thead><tr><th scope="col">${escapeHtml(localizer.wording.labels.sheet.region)}</th>${head}</tr></thead>`,
    `<tbody>\n${rows.join('\n')}\n</tbody>`,
    '</table>',
    '</div>',
  ].join('\n');
}

function cell(findings: readonly LimitFinding[], page: Page): string {
  const [finding] = findings;
  if (finding === undefined) return '<td class="none">—</td>';
  const headroom = headroomText(finding, page.localizer, { unit: true, share: false });
  const near = isNear(finding)
    ? `<span class="near">${escapeHtml(page.localizer.wording.labels.near)}</span>`
    : '';
  const room = headroom === '' ? '' : `<span class="room">${escapeHtml(headroom)}</span>`;
  return `<td class="${finding.outcome}"><a href="#${anchorOf(finding)}">${outcomeHtml(finding, page)}</a>${near}${room}</td>`;
}

/** Where a county's part of the page begins. */
export function countyAnchor(key: string): string {
  return `c-${key.replace(/[^\w-]/g, '-')}`;
}

function legend(findings: readonly LimitFinding[], page: Page): string {
  const { localizer, wording } = page;
  const present = KEY.filter((outcome) => findings.some((finding) => finding.outcome === outcome));
  if (present.length === 0) return '';
  const items = present.map(
    (outcome) =>
      `<li class="${outcome}">${signOf(outcome)}<span class="word">${escapeHtml(
        localizer.wording.count(outcome, findings.filter((one) => one.outcome === outcome).length),
      )}</span></li>`,
  );
  return `<ul class="legend" aria-label="${escapeHtml(wording.legend)}">${items.join('')}</ul>`;
}

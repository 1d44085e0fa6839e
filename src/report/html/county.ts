import type { Finding, LimitFinding, ObligationFinding } from '../../core/finding.js';
import type { Region } from '../../core/pack.js';
import type { RegionSummary } from '../../core/report.js';
import { SHEET_COLUMNS, SIGNATURE_LINES } from '../../messages/labels.js';
import { isNear } from '../../messages/tally.js';
import { escapeHtml } from '../html-text.js';
import { cellsOf } from '../sheet/cells.js';
import { dutyParts } from './duties.js';
import { headroomPicture } from './headroom-picture.js';
import { countyAnchor } from './matrix.js';
import { openItems } from './open-items.js';
import { anchorOf, type Cell, named, outcomeHtml, type Page, table } from './parts.js';

/** One county, or the addressee with its own duties, and all that is found of it. */
export interface County {
  /** Tells it apart from all others of the report. */
  readonly key: string;
  readonly region: Region;
  readonly isAddressee: boolean;
  /** `null` for the addressee, which has no limits. */
  readonly summary: RegionSummary | null;
  readonly findings: readonly Finding[];
}

/** The counties of a report in its order; the addressee's own duties behind those under it. */
export function countiesOf({ report }: Page): readonly County[] {
  const summaries = new Map(
    report.regions.map((summary): [string, RegionSummary] => [
      `${summary.pack} ${summary.region.code}`,
      summary,
    ]),
  );
  const counties = new Map<string, County & { findings: Finding[] }>();
  for (const finding of report.findings) {
    const key = `${finding.pack} ${finding.region.code}`;
    const summary = summaries.get(key) ?? null;
    const county = counties.get(key) ?? {
      key,
      region: finding.region,
      isAddressee: summary === null,
      summary,
      findings: [],
    };
    county.findings.push(finding);
    counties.set(key, county);
  }
  return [...counties.values()];
}

/** A county's own pages: its table, what is open, its duties, and its lines to sign. */
export function countySection(county: County, page: Page): string {
  const { region, key, findings, isAddressee, summary } = county;
  const { localizer, wording } = page;
  const { labels, verdicts } = localizer.wording;
  const limits = findings.filter((finding): finding is LimitFinding => finding.kind === 'limit');
  const duties = findings.filter(
    (finding): finding is ObligationFinding => finding.kind === 'obligation',
  );
  const id = countyAnchor(key);
  const role = isAddressee ? ` <small>${escapeHtml(wording.addressee)}</small>` : '';
  const verdict =
    summary === null
      ? ''
      : `<p class="verdict ${summary.verdict}"><strong>${escapeHtml(wording.regionVerdict + labels.colon)}</strong>${escapeHtml(verdicts[summary.verdict])}${countsText(limits, page)}</p>`;
  return [
    `<section class="county" id="${id}" aria-labelledby="${id}-title">`,
    `<h2 id="${id}-title">${named(region.name, page)} <span class="code">${escapeHtml(region.code)}</span>${role}</h2>`,
    verdict,
    limits.length === 0 ? '' : sheet(region, limits, page),
    openItems(limits, page),
    dutyParts(duties, page),
    signature(page),
    '</section>',
  ]
    .filter((part) => part !== '')
    .join('\n');
}

function countsText(limits: readonly LimitFinding[], { localizer }: Page): string {
  const outcomes = [...new Set(limits.map(({ outcome }) => outcome))];
  const counts = outcomes.map((outcome) =>
    localizer.wording.count(outcome, limits.filter((one) => one.outcome === outcome).length),
  );
  return counts.length === 0
    ? ''
    : escapeHtml(
        `${localizer.wording.labels.colon}${counts.join(localizer.wording.labels.separator)}`,
      );
}

function sheet(region: Region, limits: readonly LimitFinding[], page: Page): string {
  const { localizer, wording } = page;
  const { columns } = localizer.wording.labels.sheet;
  const heads = SHEET_COLUMNS.map((column) => columns[column]);
  const rows = limits.map((finding, index) => ({
    id: anchorOf(finding),
    className: finding.outcome,
    cells: cells(finding, index + 1, page),
  }));
  const legend = `<p class="note">${escapeHtml(wording.pictureLegend)}</p>`;
  return `${table(wording.tableOf(region.name), 'sheet', heads, rows)}\n${legend}`;
}

function cells(finding: LimitFinding, number: number, page: Page): readonly Cell[] {
  const { localizer, wording, packs } = page;
  const words = cellsOf(finding, packs.get(finding.pack), localizer);
  const text = (column: keyof typeof words, className?: string): Cell => ({
    html: escapeHtml(words[column]) || '<span class="none">—</span>',
    ...(className === undefined ? {} : { className }),
  });
  const sourceless = finding.actual !== null && !finding.actual.source?.trim();
  const picture = headroomPicture(finding, localizer, wording);
  const near = isNear(finding)
    ? `<span class="near">${escapeHtml(localizer.wording.labels.near)}</span>`
    : '';
  const room = escapeHtml(words.headroom);
  const byColumn: Readonly<Record<(typeof SHEET_COLUMNS)[number], Cell>> = {
    number: { html: `${number}`, className: 'number' },
    region: text('region'),
    indicator: {
      isHead: true,
      html: `${escapeHtml(words.indicator)}<code class="rule">${escapeHtml(finding.rule.id)}</code>`,
    },
    unit: text('unit'),
    limit: text('limit', 'figure'),
    actual: text('actual', 'figure'),
    entered: text('entered', 'figure'),
    year: text('year'),
    headroom: {
      className: 'room',
      html: room === '' ? '<span class="none">—</span>' : `${picture}<span>${room}</span>`,
    },
    outcome: { className: 'outcome', html: `${outcomeHtml(finding, page)}${near}` },
    source: sourceless
      ? { html: `<mark class="lacking">${escapeHtml(words.source)}</mark>` }
      : text('source'),
    basis: text('basis', 'basis'),
    remark: text('remark', 'remark'),
  };
  return SHEET_COLUMNS.map((column) => byColumn[column]);
}

/** The lines that each county signs; the day is left blank unless one was given. */
function signature({ report, localizer, wording }: Page): string {
  const { labels } = localizer.wording;
  const lines = SIGNATURE_LINES.map((line) => {
    const value = line === 'date' ? wording.day(report.settings.date ?? null) : '';
    return `<div><dt>${escapeHtml(labels.sheet.signatures[line] + labels.colon)}</dt><dd>${escapeHtml(value)}</dd></div>`;
  });
  return `<dl class="signature" aria-label="${escapeHtml(wording.sign)}">${lines.join('')}</dl>`;
}

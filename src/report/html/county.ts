import type { Finding, LimitFinding } from '../../core/finding.js';
import type { Region } from '../../core/pack.js';
import type { RegionSummary } from '../../core/report.js';
import { SHEET_COLUMNS, signatureLines } from '../../messages/labels.js';
import { confirmersOf, dutiesOf, limitsOf } from '../findings.js';
import { html, joinLines, type Markup } from '../markup.js';
import { limitMeasure } from '../measures.js';
import { cellsOf, yearText } from '../sheet-cells.js';
import { dutyParts } from './duties.js';
import { headroomPicture } from './headroom-picture.js';
import {
  anchorOf,
  countyAnchor,
  type HtmlCell,
  type HtmlContext,
  named,
  nearHtml,
  outcomeHtml,
  table,
} from './parts.js';

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
export function countiesOf({ report }: HtmlContext): readonly County[] {
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
export function countySection(county: County, page: HtmlContext): Markup {
  const { region, key, findings, isAddressee, summary } = county;
  const limits = limitsOf(findings);
  const id = countyAnchor(key);
  const role = isAddressee ? html` <small>${page.wording.addressee}</small>` : null;
  const parts = [
    html`<h2 id="${id}-title">${named(region.name, page)} <span class="code">${region.code}</span>${role}</h2>`,
    summary === null ? null : verdictHtml(summary, limits, page),
    limits.length === 0 ? null : sheet(region, limits, page),
    openItems(limits, page),
    dutyParts(dutiesOf(findings), page),
    signature(findings, page),
  ];
  return html`<section class="county" id="${id}" aria-labelledby="${id}-title">
${joinLines(parts)}
</section>`;
}

function verdictHtml(
  { verdict }: RegionSummary,
  limits: readonly LimitFinding[],
  { localizer, wording }: HtmlContext,
): Markup {
  const { labels, verdicts, count } = localizer.wording;
  const outcomes = [...new Set(limits.map(({ outcome }) => outcome))];
  const counts = outcomes.map((outcome) =>
    count(outcome, limits.filter((one) => one.outcome === outcome).length),
  );
  const said = [verdicts[verdict], ...(counts.length === 0 ? [] : [counts.join(labels.separator)])];
  return html`<p class="verdict ${verdict}"><strong>${wording.regionVerdict + labels.colon}</strong>${said.join(labels.colon)}</p>`;
}

function sheet(region: Region, limits: readonly LimitFinding[], page: HtmlContext): Markup {
  const { localizer, wording } = page;
  const { columns } = localizer.wording.labels.sheet;
  const heads = SHEET_COLUMNS.map((column) => columns[column]);
  const rows = limits.map((finding, index) => ({
    id: anchorOf(finding),
    className: finding.outcome,
    cells: cells(finding, index + 1, page),
  }));
  return html`${table(wording.tableOf(region.name), 'sheet', heads, rows)}
<p class="note">${wording.pictureLegend}</p>`;
}

const NONE = html`<span class="none">—</span>`;

function cells(finding: LimitFinding, number: number, page: HtmlContext): readonly HtmlCell[] {
  const { localizer, wording, packs } = page;
  const words = cellsOf(finding, packs.get(finding.pack), localizer);
  const text = (column: keyof typeof words, className?: string): HtmlCell => ({
    content: words[column] || NONE,
    ...(className === undefined ? {} : { className }),
  });
  const sourceless = finding.actual !== null && !finding.actual.source?.trim();
  const picture = headroomPicture(finding, localizer, wording);
  const byColumn: Readonly<Record<(typeof SHEET_COLUMNS)[number], HtmlCell>> = {
    number: { content: number, className: 'number' },
    region: text('region'),
    indicator: {
      isHead: true,
      content: html`${words.indicator}<code class="rule">${finding.rule.id}</code>`,
    },
    unit: text('unit'),
    limit: text('limit', 'figure'),
    actual: text('actual', 'figure'),
    entered: text('entered', 'figure'),
    year: text('year'),
    headroom: {
      className: 'room',
      content: words.headroom === '' ? NONE : html`${picture}<span>${words.headroom}</span>`,
    },
    outcome: {
      className: 'outcome',
      content: [outcomeHtml(finding, page), nearHtml(finding, page)],
    },
    source: sourceless ? html`<mark class="lacking">${words.source}</mark>` : text('source'),
    basis: text('basis', 'basis'),
    remark: text('remark', 'remark'),
  };
  return SHEET_COLUMNS.map((column) => byColumn[column]);
}

/** The lines that each county signs; the day is left blank unless one was given. */
function signature(
  findings: readonly Finding[],
  { report, localizer, wording }: HtmlContext,
): Markup {
  const { labels } = localizer.wording;
  const values = {
    date: wording.day(report.settings.date ?? null),
    confirmer: confirmersOf(findings, report.settings).join(labels.separator),
  };
  const lines = signatureLines(findings).map((line) => {
    const value = line === 'date' || line === 'confirmer' ? values[line] : '';
    return html`<div><dt>${labels.sheet.signatures[line] + labels.colon}</dt><dd>${value}</dd></div>`;
  });
  return html`<dl class="signature" aria-label="${wording.sign}">${lines}</dl>`;
}

const OPEN: ReadonlySet<string> = new Set(['undecided', 'missing', 'unassigned']);

/** What could not be decided of a county, why, and what would decide it; nothing where all could. */
function openItems(limits: readonly LimitFinding[], page: HtmlContext): Markup | null {
  const open = limits.filter(({ outcome }) => OPEN.has(outcome));
  if (open.length === 0) return null;
  const { localizer, wording } = page;
  const { labels } = localizer.wording;
  const rows = open.map((finding) => {
    const { because, remedy } = decidedBy(finding, page);
    const { year, indicator } = finding;
    return {
      className: finding.outcome,
      cells: [
        { content: localizer.indicator(indicator.id), isHead: true },
        yearText(year, labels),
        { content: outcomeHtml(finding, page), className: 'outcome' },
        because,
        remedy,
      ],
    };
  });
  return html`<h3>${wording.open}</h3>
${table(wording.open, 'open', wording.openColumns, rows)}`;
}

function decidedBy(
  finding: LimitFinding,
  { concerns, localizer, wording }: HtmlContext,
): { readonly because: string; readonly remedy: string } {
  const { labels } = localizer.wording;
  if (finding.outcome === 'missing') {
    const unit = finding.limit === null ? null : (limitMeasure(finding.limit)?.unit ?? null);
    return { because: localizer.outcome(finding), remedy: wording.fillIn(unit) };
  }
  if (finding.outcome === 'unassigned') {
    return { because: localizer.title('quota-missing'), remedy: labels.quotaNeeded };
  }
  const sentences = concerns.reasonsOf(finding).map((problem) => localizer.problem(problem).plain);
  const hints = sentences.flatMap(({ hint }) => (hint === null ? [] : [hint]));
  return {
    because:
      sentences.length === 0
        ? localizer.reasons(finding.reasons)
        : sentences.map(({ message }) => message).join(labels.semicolon),
    remedy: [...new Set(hints)].join(labels.semicolon),
  };
}

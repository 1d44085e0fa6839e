import type { Report } from '../../core/report.js';
import { limitsOf } from '../findings.js';
import { scopeOf } from '../front-matter.js';
import { html, joinLines, type Markup, printPage } from '../markup.js';
import type { ReportContext } from '../reporter.js';
import { safeText } from '../safe-text.js';
import { approvalSection } from './approval.js';
import {
  interpretationSection,
  problemSection,
  settingsSection,
  sourceSection,
} from './back-matter.js';
import { type County, countiesOf, countySection } from './county.js';
import { contents, cover } from './cover.js';
import { matrices } from './matrix.js';
import { countyAnchor, createHtmlContext, type HtmlContext } from './parts.js';
import { STYLE } from './style.js';

/** The parts of the page, for whoever shows them in a page of their own. */
export interface HtmlParts {
  readonly title: string;
  /** What each printed page bears around its text, beside {@link STYLE}, which is the same for all. */
  readonly paper: string;
  readonly body: string;
}

/**
 * The compliance report to be signed (批复管控指标执行情况核对表) as one page that stands alone: nothing is
 * loaded and nothing runs, and the page forbids it. Made to be printed on A4, landscape.
 */
export function reportHtml(report: Report, context: ReportContext): string {
  const { title, paper, body } = reportParts(report, context);
  return printPage({ language: context.language, title, style: STYLE + paper, body });
}

/** Writes what {@link reportHtml} puts together, as plain data. */
export function htmlParts(report: Report, context: ReportContext): HtmlParts {
  const { body, ...parts } = reportParts(report, context);
  return { ...parts, body: body.toString() };
}

function reportParts(report: Report, context: ReportContext) {
  const page = createHtmlContext(report, context);
  const { sheet } = page.localizer.wording.labels;
  const counties = countiesOf(page);
  const limits = limitsOf(report.findings);
  const numbers = report.packs.map(({ document }) => document.number);
  const back = [
    problemSection(page),
    approvalSection(page),
    interpretationSection(page),
    settingsSection(page),
    sourceSection(page),
  ];
  const sections = [
    contents(counties, page),
    limits.length === 0 ? html`<p>${sheet.noFindings}</p>` : matrices(limits, page),
    ...counties.map((county) => countySection(county, page)),
    html`<div class="back">
${joinLines(back)}
</div>`,
  ];
  return {
    title: [sheet.title, ...numbers].join(' · '),
    paper: pageStyle(counties, page),
    body: html`${cover(page)}
<main>
${joinLines(sections)}
</main>
${foot(page)}`,
  };
}

function foot(page: HtmlContext): Markup {
  const { localizer, context } = page;
  const parts = [
    ...proofAndScope(page),
    localizer.wording.labels.sheet.foot,
    `${context.tool.name} ${context.tool.version}`,
  ];
  return html`<footer>
${joinLines(parts.map((part) => html`<p>${part}</p>`))}
</footer>`;
}

/** What proves the data, and how many counties were checked. */
function proofAndScope({ report, localizer, wording }: HtmlContext): readonly string[] {
  const figures = report.inputs.filter(({ role }) => role === 'figures');
  const checksum = wording.checksumOf(figures.length, figures[0]?.checksum() ?? null);
  const scope = scopeOf(report, localizer);
  return scope === null ? [checksum] : [checksum, scope.text];
}

/**
 * What each printed page bears around its text: the title and the county above; below, what proves the
 * data, the scope and the reservation, and the number of the page.
 */
function pageStyle(counties: readonly County[], page: HtmlContext): string {
  const { report, localizer, wording } = page;
  const { labels } = localizer.wording;
  const { sheet } = labels;
  const numbers = report.packs.map(({ document }) => document.number).join(labels.separator);
  const { before, between, after } = wording.page;
  const named = counties.map(({ key, region }) => {
    const id = countyAnchor(key);
    const name = cssString(labels.bracketed(region.name, region.code));
    return `#${id} { page: ${id}; }\n@page ${id} { @top-right { content: ${name}; } }`;
  });
  return `
@page {
  size: A4 landscape;
  margin: 15mm 11mm 16mm;
  @top-left { content: ${cssString(sheet.title)}; ${SMALL} }
  @top-center { content: ${cssString(numbers)}; ${SMALL} }
  @top-right { content: ""; ${SMALL} font-weight: 700; }
  @bottom-left { content: ${proofAndScope(page).map(cssString).join(' "\\a " ')}; ${SMALL} white-space: pre-line; text-align: left; width: 45%; }
  @bottom-center { content: ${cssString(before)} counter(page) ${cssString(between)} counter(pages) ${cssString(after)}; ${SMALL} white-space: nowrap; width: 10%; }
  @bottom-right { content: ${cssString(sheet.foot)}; ${SMALL} text-align: right; width: 45%; }
}
${named.join('\n')}
`;
}

const SMALL = 'font-size: 6.5pt; line-height: 1.35; color: #3d444d;';

/** A text as a string of CSS: all but letters and digits escaped, so that none of it ends the string. */
function cssString(text: string): string {
  const escaped = Array.from(safeText(text), (character) =>
    /[\p{L}\p{N} ]/u.test(character)
      ? character
      : `\\${(character.codePointAt(0) ?? 0).toString(16)} `,
  );
  return `"${escaped.join('')}"`;
}

import type { LimitFinding } from '../../core/finding.js';
import type { Report } from '../../core/report.js';
import { escapeHtml } from '../html-text.js';
import type { ReportContext } from '../reporter.js';
import { approvalSection } from './approval.js';
import {
  interpretationSection,
  problemSection,
  settingsSection,
  sourceSection,
} from './back-matter.js';
import { countiesOf, countySection } from './county.js';
import { contents, cover, scopeText } from './cover.js';
import { matrices } from './matrix.js';
import { type Page, pageOf } from './parts.js';
import { pageStyle } from './print-style.js';
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
export function html(report: Report, context: ReportContext): string {
  const { title, paper, body } = htmlParts(report, context);
  return `<!doctype html>
<html lang="${context.language === 'zh' ? 'zh-Hans' : 'en'}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>${STYLE}${paper}</style>
</head>
<body>
${body}
</body>
</html>
`;
}

/** Writes what {@link html} puts together. */
export function htmlParts(report: Report, context: ReportContext): HtmlParts {
  const page = pageOf(report, context);
  const { localizer } = page;
  const { sheet } = localizer.wording.labels;
  const counties = countiesOf(page);
  const limits = report.findings.filter(
    (finding): finding is LimitFinding => finding.kind === 'limit',
  );
  const numbers = report.packs.map(({ document }) => document.number);
  const sections = [
    contents(counties, page),
    limits.length === 0 ? `<p>${escapeHtml(sheet.noFindings)}</p>` : matrices(limits, page),
    ...counties.map((county) => countySection(county, page)),
    '<div class="back">',
    problemSection(page),
    approvalSection(page),
    interpretationSection(page),
    settingsSection(page),
    sourceSection(page),
    '</div>',
  ].filter((part) => part !== '');
  return {
    title: [sheet.title, ...numbers].join(' · '),
    paper: pageStyle(counties, page),
    body: `${cover(page)}\n<main>\n${sections.join('\n')}\n</main>\n${foot(page)}`,
  };
}

function foot(page: Page): string {
  const { report, localizer, wording, context } = page;
  const figures = report.inputs.filter(({ role }) => role === 'figures');
  const parts = [
    wording.checksumOf(figures.length, figures[0]?.checksum() ?? null),
    scopeText(page),
    localizer.wording.labels.sheet.foot,
    `${context.tool.name} ${context.tool.version}`,
  ];
  const lines = parts.filter((part) => part !== '').map((part) => `<p>${escapeHtml(part)}</p>`);
  return `<footer>\n${lines.join('\n')}\n</footer>`;
}

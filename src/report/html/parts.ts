import type { LimitFinding, LimitOutcome } from '../../core/finding.js';
import type { Pack } from '../../core/pack.js';
import type { Report } from '../../core/report.js';
import { createLocalizer, type Localizer } from '../../messages/localizer.js';
import { HTML_WORDING, type HtmlWording, SIGNS } from '../../messages/reports/html.js';
import { isNear } from '../../messages/tally.js';
import { type Language, localize } from '../../messages/text.js';
import { Concerns } from '../entries/concerns.js';
import { chinese, html, type Interpolation, joinLines, type Markup } from '../markup.js';
import type { ReportContext } from '../reporter.js';

/** What every part of the HTML report is written from. */
export interface HtmlContext {
  readonly report: Report;
  readonly context: ReportContext;
  readonly language: Language;
  readonly localizer: Localizer;
  readonly wording: HtmlWording;
  readonly packs: ReadonlyMap<string, Pack>;
  readonly concerns: Concerns;
}

/** Gathers what the parts of a page are written from. */
export function createHtmlContext(report: Report, context: ReportContext): HtmlContext {
  const { language } = context;
  return {
    report,
    context,
    language,
    localizer: createLocalizer(report, language),
    wording: localize(HTML_WORDING, language),
    packs: new Map(report.packs.map((pack) => [pack.id, pack])),
    concerns: new Concerns(report),
  };
}

/** The sign of an outcome, which is read out by the word beside it. */
export function signOf(outcome: LimitOutcome): Markup {
  return html`<span class="sign" aria-hidden="true">${SIGNS[outcome]}</span>`;
}

/** The outcome as sign and word. */
export function outcomeHtml(finding: LimitFinding, { localizer }: HtmlContext): Markup {
  return html`${signOf(finding.outcome)}<span class="word">${localizer.outcome(finding)}</span>`;
}

/** Marks a pass that is near its limit; nothing for every other finding. */
export function nearHtml(finding: LimitFinding, { localizer }: HtmlContext): Markup | null {
  return isNear(finding) ? html`<span class="near">${localizer.wording.labels.near}</span>` : null;
}

/** Where a finding stands on the page, to be linked to. */
export function anchorOf({ pack, rule, year }: LimitFinding): string {
  return `r-${`${pack}-${rule.id}-${year ?? 'x'}`.replace(/[^\w-]/g, '-')}`;
}

/** Where a county's part of the page begins. */
export function countyAnchor(key: string): string {
  return `c-${key.replace(/[^\w-]/g, '-')}`;
}

/** A name of the law or of a region: Chinese in every language of the page. */
export function named(text: string, { language }: HtmlContext): Markup {
  return language === 'zh' ? html`${text}` : chinese(text);
}

/** A cell of a table: its content alone, or with what sets it apart. */
export type HtmlCell =
  | Markup
  | string
  | {
      readonly content: Interpolation;
      readonly className?: string;
      readonly isHead?: boolean;
    };

/** A table with its caption, headings that repeat on each page, and headings beside cells on a phone. */
export function table(
  caption: string,
  className: string,
  heads: readonly string[],
  rows: readonly {
    readonly cells: readonly HtmlCell[];
    readonly id?: string;
    readonly className?: string;
  }[],
): Markup {
  const columns = heads.map((_, index) => html`<col class="c${index + 1}">`);
  const head = heads.map((text) => html`<th scope="col">${text}</th>`);
  const body = rows.map(({ cells, id, className: kind }) => {
    const shown = cells.map((cell, index) => cellHtml(cell, heads[index] ?? ''));
    return html`<tr${attribute('id', id)}${attribute('class', kind)}>${shown}</tr>`;
  });
  return html`<table class="${className}">
<caption>${caption}</caption>
<colgroup>${columns}</colgroup>
<thead><tr>${head}</tr></thead>
<tbody>
${joinLines(body)}
</tbody>
</table>`;
}

function cellHtml(cell: HtmlCell, head: string): Markup {
  const { content, className, isHead } =
    typeof cell === 'object' && 'content' in cell
      ? cell
      : { content: cell, className: undefined, isHead: false };
  const attributes = html`${attribute('class', className)} data-label="${head}"`;
  return isHead
    ? html`<th scope="row"${attributes}><div>${content}</div></th>`
    : html`<td${attributes}><div>${content}</div></td>`;
}

function attribute(name: string, value: string | undefined): Markup | null {
  return value === undefined ? null : html` ${name}="${value}"`;
}

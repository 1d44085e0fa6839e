import type { LimitFinding, LimitOutcome } from '../../core/finding.js';
import type { Pack } from '../../core/pack.js';
import type { Report } from '../../core/report.js';
import { createLocalizer, type Localizer } from '../../messages/localizer.js';
import { HTML_WORDING, type HtmlWording, SIGNS } from '../../messages/reports/html.js';
import type { Language } from '../../messages/text.js';
import { localize } from '../../messages/text.js';
import { Concerns } from '../entries/concerns.js';
import { chinese, escapeHtml } from '../html-text.js';
import type { ReportContext } from '../reporter.js';

/** What every part of the page is written from. */
export interface Page {
  readonly report: Report;
  readonly context: ReportContext;
  readonly language: Language;
  readonly localizer: Localizer;
  readonly wording: HtmlWording;
  readonly packs: ReadonlyMap<string, Pack>;
  readonly concerns: Concerns;
}

/** Gathers what the parts of a page are written from. */
export function pageOf(report: Report, context: ReportContext): Page {
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
export function signOf(outcome: LimitOutcome): string {
  return `<span class="sign" aria-hidden="true">${SIGNS[outcome]}</span>`;
}

/** The outcome as sign and word. */
export function outcomeHtml(finding: LimitFinding, { localizer }: Page): string {
  return `${signOf(finding.outcome)}<span class="word">${escapeHtml(localizer.outcome(finding))}</span>`;
}

/** Where a finding stands on the page, to be linked to. */
export function anchorOf({ pack, rule, year }: LimitFinding): string {
  return `r-${`${pack}-${rule.id}-${year ?? 'x'}`.replace(/[^\w-]/g, '-')}`;
}

/** A name of the law or of a region: Chinese in every language of the page. */
export function named(text: string, { language }: Page): string {
  return language === 'zh' ? escapeHtml(text) : chinese(text);
}

/** A cell of a table, with its column's heading for screens too narrow for the table. */
export interface Cell {
  readonly html: string;
  readonly className?: string;
  readonly isHead?: boolean;
}

/** A table with its caption, headings that repeat on each page, and headings beside cells on a phone. */
export function table(
  caption: string,
  className: string,
  heads: readonly string[],
  rows: readonly {
    readonly cells: readonly Cell[];
    readonly id?: string;
    readonly className?: string;
  }[],
): string {
  const columns = heads.map((_, index) => `<col class="c${index + 1}">`).join('');
  const head = heads.map((text) => `<th scope="col">${escapeHtml(text)}</th>`).join('');
  const body = rows.map(({ cells, id, className: kind }) => {
    const attributes =
      (id === undefined ? '' : ` id="${escapeHtml(id)}"`) +
      (kind === undefined ? '' : ` class="${kind}"`);
    const shown = cells.map(({ html, className: own, isHead }, index) => {
      const label = ` data-label="${escapeHtml(heads[index] ?? '')}"`;
      const kindOfCell = own === undefined ? '' : ` class="${own}"`;
      return isHead
        ? `<th scope="row"${kindOfCell}${label}><div>${html}</div></th>`
        : `<td${kindOfCell}${label}><div>${html}</div></td>`;
    });
    return `<tr${attributes}>${shown.join('')}</tr>`;
  });
  return [
    `<table class="${className}">`,
    `<caption>${escapeHtml(caption)}</caption>`,
    `<colgroup>${columns}</colgroup>`,
    `<thead><tr>${head}</tr></thead>`,
    `<tbody>\n${body.join('\n')}\n</tbody>`,
    '</table>',
  ].join('\n');
}

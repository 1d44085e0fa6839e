import type { Indicator } from '../../core/indicator.js';
import type { Rule } from '../../core/pack.js';
import type { LayoutKind } from '../../core/report.js';
import { csvText } from '../table/encode.js';
import { askedRegions, type TemplateRequest } from './asked.js';
import { TemplateNames } from './names.js';
import { LAY_OUT } from './rows.js';
import { TEMPLATE_WORDS, type TemplateLanguage } from './words.js';

/** What a template of figures asks for, and its layout. */
export interface FiguresTemplateOptions extends TemplateRequest {
  readonly layout: LayoutKind;
  /** Whether it also asks for attestations of the duties. */
  readonly obligations: boolean;
  readonly language: TemplateLanguage;
}

/**
 * Writes a CSV to fill in, which the reader of figures understands; the cells of values and sources
 * are empty. Units are in the header (wide) or in a column; no cell begins a formula.
 *
 * @returns `null` if nothing is asked of these regions in these years.
 */
export function writeFiguresTemplate(options: FiguresTemplateOptions): string | null {
  const { packs, catalogue, layout, obligations, language } = options;
  const asked = askedRegions(options, obligations);
  if (asked.length === 0) return null;
  const names = new TemplateNames(packs, catalogue, language);
  const words = TEMPLATE_WORDS[language];
  const source = obligations ? words.evidence : words.headers.source;
  return csvText(LAY_OUT[layout]({ asked, names, words, source }));
}

/** What a template of quotas asks for. */
export interface QuotasTemplateOptions extends TemplateRequest {
  readonly language: TemplateLanguage;
  /** Whether a higher authority assigns the rule's limit for a year; `null`: for any year. */
  readonly isAssigned: (rule: Rule, indicator: Indicator, year: number | null) => boolean;
}

/**
 * Writes a CSV of quotas (上级下达指标) to fill in: a row for each limit that is assigned and not
 * printed, with 文号 and 下达机关 of the document that assigns it.
 *
 * @returns `null` if no limit of these regions and years is assigned.
 */
export function writeQuotasTemplate(options: QuotasTemplateOptions): string | null {
  const { packs, catalogue, language, isAssigned } = options;
  const names = new TemplateNames(packs, catalogue, language);
  const { headers } = TEMPLATE_WORDS[language];
  const rows = askedRegions(options, false).flatMap(({ region, parent, years, figures }) =>
    years.flatMap((year) =>
      figures
        .filter(({ rule, indicator }) => isAssigned(rule, indicator, year))
        .map(({ indicator, unit }) => [
          ...[names.region(region, parent), region.code, `${year ?? ''}`],
          ...[names.indicator(indicator), '', unit, '', ''],
        ]),
    ),
  );
  if (rows.length === 0) return null;
  const { region, code, year, indicator, value, unit, document, issuer } = headers;
  return csvText([[region, code, year, indicator, value, unit, document, issuer], ...rows]);
}

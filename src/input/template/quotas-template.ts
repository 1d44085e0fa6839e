import type { Indicator } from '../../core/indicator.js';
import type { Rule } from '../../core/pack.js';
import { type Asking, askedRegions } from './asked.js';
import { csvText } from './csv-text.js';
import { TemplateNames } from './names.js';
import { TEMPLATE_WORDS, type TemplateLanguage } from './words.js';

/** What a template of quotas shall ask for. */
export interface QuotasTemplateOptions extends Asking {
  readonly language: TemplateLanguage;
  /** Whether a higher authority assigns the rule's limit for a year; `null`: for any year. */
  readonly isAssigned: (rule: Rule, indicator: Indicator, year: number | null) => boolean;
}

/**
 * The text of a CSV of quotas (上级下达指标) to fill in: a row for each limit that is assigned and not
 * printed, with 文号 and 下达机关 of the document that assigns it.
 *
 * @returns `null` where no limit of these regions and years is assigned.
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

import { printFraction, readDecimal } from '../../core/rational.js';
import { printJson } from '../print-json.js';
import type { ReportContext } from '../reporter.js';
import type { ListedLine, ListedRule, RuleListing } from './listing.js';

/** The name and version of the format: added to, never changed. */
export const RULES_FORMAT = 'dixian-rules/1';

/**
 * The listing as `dixian-rules/1`: packs with their rules, each with its limits. `value` is as
 * printed and `exact` its fraction, both `null` where a higher authority assigns the number; `from`
 * and `through` are the years that a limit is printed for, `null` for the target's own.
 */
export function rulesJson(
  { packs, rules }: RuleListing,
  { language, tool }: ReportContext,
): string {
  const document = {
    format: RULES_FORMAT,
    tool: { name: tool.name, version: tool.version },
    packs: packs.map(
      ({ id, document: { number, title, issuer, date, sha256 }, period, overlays }) => ({
        id,
        number,
        title,
        issuer,
        date,
        sha256,
        period: { from: period.from, through: period.through },
        amendedBy: (overlays ?? []).map((overlay) => overlay.document.number),
        rules: rules
          .filter(({ pack }) => pack.id === id)
          .map((listed) => ruleJson(listed, language)),
      }),
    ),
  };
  return printJson(document);
}

function ruleJson(
  { rule, region, indicator, lines }: ListedRule,
  language: ReportContext['language'],
): Record<string, unknown> {
  return {
    id: rule.id,
    region: { code: region.code, name: region.name },
    indicator: { id: indicator.id, name: indicator.name[language] },
    target: rule.target,
    limits: lines.map(lineJson),
  };
}

function lineJson({ limit, years, document, amends }: ListedLine): Record<string, unknown> {
  const { relation, amount, by, citation } = limit;
  const decimal = amount === null ? null : readDecimal(amount.value);
  const { clause, quote, line, column } = citation;
  return {
    relation,
    value: amount?.value ?? null,
    unit: amount?.unit ?? null,
    exact: decimal === null || typeof decimal === 'string' ? null : printFraction(decimal.value),
    assignedBy: by,
    from: years?.from ?? null,
    through: years?.through ?? null,
    source: amends ? 'amendment' : amount === null ? 'assigned' : 'pack',
    citation: { document: document.number, clause, quote, line, column },
  };
}

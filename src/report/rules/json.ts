import { printFraction, readDecimal } from '../../core/rational.js';
import { citationJson, headJson, type JsonObject, packJson, regionJson } from '../json-values.js';
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
export function rulesJson({ packs, rules }: RuleListing, context: ReportContext): string {
  const document = {
    ...headJson(RULES_FORMAT, context),
    packs: packs.map((pack) => ({
      ...packJson(pack),
      period: { from: pack.period.from, through: pack.period.through },
      amendedBy: (pack.overlays ?? []).map((overlay) => overlay.document.number),
      rules: rules
        .filter((listed) => listed.pack.id === pack.id)
        .map((listed) => ruleJson(listed, context.language)),
    })),
  };
  return printJson(document);
}

function ruleJson(
  { rule, region, indicator, lines }: ListedRule,
  language: ReportContext['language'],
): JsonObject {
  return {
    id: rule.id,
    region: regionJson(region),
    indicator: { id: indicator.id, name: indicator.name[language] },
    target: rule.target,
    limits: lines.map(lineJson),
  };
}

function lineJson({ limit, years, document, amends }: ListedLine): JsonObject {
  const { relation, amount, by, citation } = limit;
  const decimal = amount === null ? null : readDecimal(amount.value);
  return {
    relation,
    value: amount?.value ?? null,
    unit: amount?.unit ?? null,
    exact: decimal === null || typeof decimal === 'string' ? null : printFraction(decimal.value),
    assignedBy: by,
    from: years?.from ?? null,
    through: years?.through ?? null,
    source: amends ? 'amendment' : amount === null ? 'assigned' : 'pack',
    citation: citationJson(citation, document.number),
  };
}

import type { ReportContext } from './reporter.js';
import { rulesCsv } from './rules/csv.js';
import { rulesJson } from './rules/json.js';
import type { RuleListing } from './rules/listing.js';
import { rulesMarkdown } from './rules/markdown.js';
import { rulesTerminal } from './rules/terminal.js';

/** Writes a listing as text that ends in exactly one line end. Pure: the same in, the same out. */
export type RulesReporter = (listing: RuleListing, context: ReportContext) => string;

/** The reporter of each format of `dixian rules`. */
export const RULES_REPORTERS = {
  terminal: rulesTerminal,
  json: rulesJson,
  csv: rulesCsv,
  markdown: rulesMarkdown,
} as const satisfies Record<string, RulesReporter>;

/** The formats of `dixian rules`. */
export type RulesFormat = keyof typeof RULES_REPORTERS;

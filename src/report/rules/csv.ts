import { RULE_COLUMNS, RULES_WORDING } from '../../messages/reports/rules.js';
import { localize } from '../../messages/text.js';
import { csvCell, csvFile } from '../csv/cell.js';
import { RELATION_SIGNS } from '../measures.js';
import type { ReportContext } from '../reporter.js';
import { type ListedLine, type ListedRule, type RuleListing, yearsText } from './listing.js';

/** A row for each limit, for a spreadsheet: UTF-8 with BOM, RFC 4180, and no cell is a formula. */
export function rulesCsv({ rules }: RuleListing, { language }: ReportContext): string {
  const { columns } = localize(RULES_WORDING, language);
  const header = RULE_COLUMNS.map((column) => columns[column]);
  const rows = rules.flatMap((listed) =>
    listed.lines.map((line) => {
      const cells = cellsOf(listed, line, language);
      return RULE_COLUMNS.map((column) => cells[column]);
    }),
  );
  return csvFile([header, ...rows].map((cells) => cells.map(csvCell)));
}

function cellsOf(
  { pack, rule, region, indicator }: ListedRule,
  { limit, years, document }: ListedLine,
  language: ReportContext['language'],
): Readonly<Record<(typeof RULE_COLUMNS)[number], string>> {
  return {
    pack: pack.id,
    document: document.number,
    rule: rule.id,
    regionCode: region.code,
    region: region.name,
    indicatorId: indicator.id,
    indicator: indicator.name[language],
    relation: RELATION_SIGNS[limit.relation],
    value: limit.amount?.value ?? '',
    unit: limit.amount?.unit ?? '',
    assignedBy: limit.amount === null ? (limit.by ?? '上级') : '',
    years: yearsText(years),
    target: `${rule.target}`,
    clause: limit.citation.clause ?? '',
    quote: limit.citation.quote,
  };
}

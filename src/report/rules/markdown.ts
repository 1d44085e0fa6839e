import { RULES_WORDING, type RulesWording } from '../../messages/reports/rules.js';
import { localize } from '../../messages/text.js';
import { joinBlocks, literal, tableText } from '../markdown/text.js';
import { lineText } from '../measures.js';
import type { ReportContext } from '../reporter.js';
import { type ListedRule, type RuleListing, yearsText } from './listing.js';

/** A table for each pack: a row for each limit. */
export function rulesMarkdown({ packs, rules }: RuleListing, { language }: ReportContext): string {
  const wording = localize(RULES_WORDING, language);
  const { columns } = wording;
  const header = [
    columns.rule,
    columns.region,
    columns.indicator,
    columns.limit,
    columns.years,
    columns.target,
    columns.clause,
  ];
  const blocks = packs.flatMap((pack) => {
    const own = rules.filter((listed) => listed.pack === pack);
    const { number, title } = pack.document;
    return [
      `## ${literal(`${number} ${title}`)}`,
      own.length === 0
        ? wording.none
        : tableText(
            header,
            own.flatMap((listed) => rowsOf(listed, wording, language)),
          ),
    ];
  });
  return joinBlocks(blocks.length === 0 ? [wording.none] : blocks);
}

function rowsOf(
  { rule, region, indicator, lines }: ListedRule,
  wording: RulesWording,
  language: ReportContext['language'],
): string[][] {
  return lines.map(({ limit, years, document, amends }) => {
    const { relation, amount, by, citation } = limit;
    const line = lineText(relation, amount, wording.assigned(by));
    return [
      rule.id,
      `${region.name} ${region.code}`,
      indicator.name[language],
      amends ? `${line} (${wording.amended(document.number)})` : line,
      yearsText(years),
      `${rule.target}`,
      citation.clause ?? '',
    ];
  });
}

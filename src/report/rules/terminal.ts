import { RULES_WORDING, type RulesWording } from '../../messages/reports/rules.js';
import { localize } from '../../messages/text.js';
import { WORDING } from '../../messages/wording.js';
import { padEnd, padStart, widest, wrap } from '../columns.js';
import { withAmendments } from '../front-matter.js';
import { RELATION_SIGNS } from '../measures.js';
import type { ReportContext } from '../reporter.js';
import { safeText } from '../safe-text.js';
import { type Line, paragraph, printBlocks, span, usableWidth } from '../terminal/spans.js';
import { type ListedRule, type RuleListing, yearsText } from './listing.js';

/** A limit in its cells, before the columns are set. */
interface RuleRow {
  /** Empty from a rule's second limit on. */
  readonly id: string;
  readonly name: string;
  readonly relation: string;
  readonly number: string;
  readonly unit: string;
  readonly years: string;
  readonly amended: string | null;
}

const NARROWEST_NAME = 12;

/** A table for each region, all in the same columns; a name that has no room is set on more lines. */
export function rulesTerminal(listing: RuleListing, context: ReportContext): string {
  const width = usableWidth(context);
  const wording = localize(RULES_WORDING, context.language);
  const { rules, packs } = listing;
  const grid = gridOf(
    rules.flatMap((listed) => rowsOf(listed, wording, context.language)),
    width,
  );
  const blocks: Line[][] = [];
  for (const pack of packs) {
    const own = rules.filter((listed) => listed.pack === pack);
    const documents = withAmendments(pack).map(({ document }) => document.number);
    const lead = [span(documents.join('   '), 'bold'), span('  ')];
    blocks.push(paragraph(pack.id, { width, indent: 2, lead }));
    for (const group of groupsOf(own)) {
      const rows = group.flatMap((listed) => rowsOf(listed, wording, context.language));
      blocks.push([
        ...headingOf(group, wording, context, width),
        ...rows.flatMap((row) => rowLines(row, grid)),
      ]);
    }
  }
  blocks.push(totalLines(rules, wording, width));
  return printBlocks(blocks, context);
}

/** Rules in a row of one region, part and target year, which stand in the heading. */
function groupsOf(rules: readonly ListedRule[]): ListedRule[][] {
  const groups: ListedRule[][] = [];
  for (const listed of rules) {
    const last = groups.at(-1);
    if (last?.[0] !== undefined && isAlike(last[0], listed)) last.push(listed);
    else groups.push([listed]);
  }
  return groups;
}

function isAlike(a: ListedRule, b: ListedRule): boolean {
  return (
    a.region.code === b.region.code &&
    a.rule.target === b.rule.target &&
    clauseOf(a) === clauseOf(b)
  );
}

function clauseOf({ lines }: ListedRule): string | null {
  return lines[0]?.limit.citation.clause ?? null;
}

function headingOf(
  [first]: readonly ListedRule[],
  wording: RulesWording,
  { language }: ReportContext,
  width: number,
): Line[] {
  if (first === undefined) return [];
  const { region, rule } = first;
  const clause = clauseOf(first);
  const part = clause === null ? [] : [localize(WORDING, language).labels.clause(clause)];
  const text = ['', wording.target(rule.target), ...part].join(' · ');
  const lead = [span(`${region.name} ${region.code}`, 'bold')];
  return paragraph(text, { width, indent: 2, lead: [...lead, span(' ')] });
}

function rowsOf(
  { rule, indicator, lines }: ListedRule,
  wording: RulesWording,
  language: ReportContext['language'],
): RuleRow[] {
  return lines.map(({ limit, years, document, amends }, index) => ({
    id: index === 0 ? rule.id : '',
    name: index === 0 ? safeText(indicator.name[language]) : '',
    relation: RELATION_SIGNS[limit.relation],
    number: limit.amount === null ? '' : limit.amount.value,
    unit: limit.amount === null ? wording.assigned(limit.by) : limit.amount.unit,
    years: yearsText(years),
    amended: amends ? wording.amended(document.number) : null,
  }));
}

/** The columns of all tables; where an id leaves the rest no room, it stands on a line of its own. */
interface RuleGrid {
  readonly width: number;
  readonly stacked: boolean;
  readonly id: number;
  readonly name: number;
  readonly number: number;
  readonly unit: number;
}

const INDENT = 2;
const GAP = 2;

function gridOf(rows: readonly RuleRow[], width: number): RuleGrid {
  const id = widest(rows.map((row) => row.id));
  const number = widest(rows.map((row) => row.number));
  const unit = widest(rows.filter((row) => row.number !== '').map((row) => row.unit));
  const assigned = widest(rows.filter((row) => row.number === '').map((row) => row.unit));
  const line = Math.max(number + 1 + unit, assigned);
  const years = widest(rows.map((row) => row.years));
  const name = widest(rows.map((row) => row.name));
  // ≥, a space, the number, a space, the unit, and the year where there is one.
  const behind = GAP + 2 + line + (years === 0 ? 0 : 1 + years);
  const beside = width - INDENT - id - GAP - behind;
  const stacked = beside < Math.min(name, NARROWEST_NAME);
  const room = stacked ? width - 2 * INDENT - behind : beside;
  const fitted = Math.max(2, Math.min(name, room));
  return { width, stacked, id, name: fitted, number, unit: line - number - 1 };
}

function rowLines(row: RuleRow, grid: RuleGrid): Line[] {
  const [name = '', ...more] = wrap(row.name, grid.name);
  const { number, unit, stacked, width } = grid;
  const isAssigned = row.number === '';
  const line = isAssigned
    ? padEnd(row.unit, number + 1 + unit)
    : `${padStart(row.number, number)} ${padEnd(row.unit, unit)}`;
  const limit = `${row.relation} ${line}${row.years === '' ? '' : ` ${row.years}`}`;
  const gap = ' '.repeat(GAP);
  const indent = ' '.repeat(INDENT);
  const before = stacked ? indent.repeat(2) : `${indent}${' '.repeat(grid.id)}${gap}`;
  const first = stacked ? [span(before)] : [span(indent), span(padEnd(row.id, grid.id), 'cyan')];
  return [
    ...(stacked && row.id !== '' ? [[span(indent), span(row.id, 'cyan')]] : []),
    [
      ...first,
      span(`${stacked ? '' : gap}${padEnd(name, grid.name)}${gap}`),
      span(limit, ...(isAssigned ? ['dim' as const] : [])),
    ],
    ...more.map((part) => [span(before + part)]),
    ...(row.amended === null
      ? []
      : paragraph(row.amended, { width, indent: INDENT + 4, styles: ['dim'] })),
  ];
}

function totalLines(rules: readonly ListedRule[], wording: RulesWording, width: number): Line[] {
  if (rules.length === 0) return [[span(wording.none)]];
  const lines = rules.flatMap((listed) => listed.lines);
  const assigned = lines.filter(({ limit }) => limit.amount === null).length;
  return [
    ...paragraph(wording.total(rules.length, lines.length, assigned), {
      width,
      indent: 2,
      lead: [],
    }),
    ...paragraph(wording.more, { width, indent: 2, lead: [], styles: ['dim'] }),
  ];
}

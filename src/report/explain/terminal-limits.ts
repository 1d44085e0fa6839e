import type { ExplainedLimit, RuleExplanation } from '../../core/explanation.js';
import { padEnd, padStart, widest } from '../columns.js';
import { type Line, paragraph, span } from '../terminal/spans.js';
import type { TerminalContext } from './terminal-words.js';
import { amountRows, edgeTexts, knownLine, yearNotes } from './texts.js';

/** The lines in every unit, the years in which they hold, and where the verdict turns. */
export function limitBlocks(explanation: RuleExplanation, page: TerminalContext): Line[][] {
  const { limits } = explanation;
  const { wording, width } = page;
  return [
    ...(limits.length === 0
      ? [[[span(wording.limit, 'bold')], ...paragraph(wording.notKnown, { width, indent: 2 })]]
      : limits.map((limit) => amountLines(limit, page))),
    yearLines(explanation, page),
    ...limits.map((limit) => edgeLines(limit, limits.length > 1, page)),
  ];
}

function amountLines(
  explained: ExplainedLimit,
  { wording, localizer, width }: TerminalContext,
): Line[] {
  const { limit } = explained;
  const { labels } = localizer.wording;
  const rows = amountRows(explained);
  const units = widest(rows.map(({ unit }) => unit));
  const numbers = widest(rows.map(({ number }) => number));
  const year = explained.drawn
    .map(({ from, through }) => wording.yearsOf(from, through) + labels.comma)
    .join('');
  return [
    [
      span(wording.limit, 'bold'),
      span('  '),
      span(knownLine(limit) ?? '', 'bold'),
      span('  '),
      span(year + wording.relations[limit.relation]),
    ],
    ...rows.flatMap(({ unit, number, fraction }) => {
      const own = unit === limit.quantity.unit.symbol;
      const lead = [
        span('  '),
        span(
          `${padEnd(unit, units)}  ${padStart(number, numbers)}`,
          ...(own ? ['bold' as const] : []),
        ),
      ];
      const more = own ? wording.ownUnit : fraction === null ? '' : `= ${fraction}`;
      if (more === '') return [lead];
      return paragraph(more, { width, indent: 6, lead: [...lead, span('  ')], styles: ['dim'] });
    }),
  ];
}

function yearLines(
  explanation: RuleExplanation,
  { wording, localizer, width }: TerminalContext,
): Line[] {
  const { years, rule, pack } = explanation;
  const labels = years.map(({ from, through }) => wording.yearsOf(from, through));
  const column = widest(labels);
  return [
    [span(wording.years, 'bold')],
    ...years.flatMap((one, index) => {
      const lead = [span('  '), span(padEnd(labels[index] ?? '', column)), span('  ')];
      return paragraph(wording.span(one, knownLine(one.limit), rule, pack), {
        width,
        indent: column + 4,
        lead,
        styles: one.standing === 'judged' ? [] : ['dim'],
      });
    }),
    ...yearNotes(explanation, { wording, localizer }).flatMap((text) =>
      paragraph(text, { width, indent: 2, styles: ['dim'] }),
    ),
  ];
}

function edgeLines(
  { limit, edges }: ExplainedLimit,
  isOneOfSeveral: boolean,
  { wording }: TerminalContext,
): Line[] {
  const rows = edges.map((edge) => ({ unit: edge.unit.symbol, ...edgeTexts(edge) }));
  const units = widest(rows.map(({ unit }) => unit));
  const passes = widest([wording.passes, ...rows.map((row) => row.passes)]);
  const failing = rows.map((row) => row.fails ?? wording.nothingFails);
  const fails = widest([wording.fails, ...failing]);
  const title = isOneOfSeveral ? `${wording.edges}  ${knownLine(limit) ?? ''}` : wording.edges;
  return [
    [span(title, 'bold'), span('  '), span(wording.edgesNote, 'dim')],
    [
      span(' '.repeat(units + 4)),
      span(padStart(wording.passes, passes), 'green'),
      span('  '),
      span(padStart(wording.fails, fails), 'red'),
    ],
    ...rows.map((row, index) => [
      span(`  ${padEnd(row.unit, units)}  `),
      span(padStart(row.passes, passes)),
      span('  '),
      span(padStart(failing[index] ?? '', fails)),
    ]),
  ];
}

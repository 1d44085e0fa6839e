import type {
  DutyExplanation,
  Explanation,
  RuleExplanation,
  Working,
} from '../../core/explanation.js';
import { padEnd, widest } from '../columns.js';
import type { ReportContext } from '../reporter.js';
import { yearText } from '../sheet-cells.js';
import { problemLines } from '../terminal/problem-list.js';
import { MARKS, STYLES } from '../terminal/row.js';
import { type Line, paragraph, printBlocks, span, usableWidth } from '../terminal/spans.js';
import { limitBlocks } from './terminal-limits.js';
import { interpretationLines, type TerminalContext, wordLines } from './terminal-words.js';
import { createExplainContext, notesOf, outcomeText, type StepText, stepText } from './texts.js';

/** An explanation for a terminal or a pipe. No line is wider than the terminal, save for a path. */
export function explanationTerminal(explanation: Explanation, context: ReportContext): string {
  const page: TerminalContext = {
    ...createExplainContext(explanation, context),
    width: usableWidth(context),
    own: explanation.pack.document,
  };
  const blocks =
    explanation.kind === 'rule' ? ruleBlocks(explanation, page) : dutyBlocks(explanation, page);
  return printBlocks(blocks, context);
}

function ruleBlocks(explanation: RuleExplanation, page: TerminalContext): Line[][] {
  const { rule, region, indicator, words, interpretations, problems } = explanation;
  const { localizer, width } = page;
  const subject = `${region.name} · ${localizer.indicator(indicator.id)}`;
  return [
    heading(rule.id, subject, explanation, page),
    ...words.map((part) => wordLines(part, page)),
    ...limitBlocks(explanation, page),
    ...interpretationLines(interpretations, page),
    ...explanation.workings.map((working) => workingLines(working, page)),
    problemLines(problems, width, localizer),
  ];
}

function dutyBlocks(explanation: DutyExplanation, page: TerminalContext): Line[][] {
  const { obligation, words, bound, interpretations, answers, problems } = explanation;
  const { wording, localizer, width } = page;
  const { labels, classes, obligationOutcomes } = localizer.wording;
  const subject = labels.bracketed(obligation.name, classes[obligation.class]);
  const names = bound.map(({ name }) => name).join(labels.separator);
  const said = answers.map(({ region, outcome, evidence }) => {
    const proof = evidence === null ? '' : `  ${labels.evidence}${labels.colon}${evidence}`;
    return `${region.name}  ${obligationOutcomes[outcome]}${proof}`;
  });
  return [
    heading(obligation.id, subject, explanation, page),
    ...words.map((part) => wordLines(part, page)),
    [[span(wording.bound, 'bold')], ...paragraph(names, { width, indent: 2 })],
    [
      [span(wording.attest, 'bold')],
      ...wording.attestation(obligation).flatMap((text) => paragraph(text, { width, indent: 2 })),
    ],
    ...interpretationLines(interpretations, page),
    said.length === 0
      ? []
      : [
          [span(wording.answers, 'bold')],
          ...said.flatMap((text) => paragraph(text, { width, indent: 2 })),
        ],
    problemLines(problems, width, localizer),
  ];
}

function heading(
  id: string,
  subject: string,
  { pack }: Explanation,
  { width }: TerminalContext,
): Line[] {
  const { number, title } = pack.document;
  return [
    ...paragraph(subject, { width, indent: 2, lead: [span(padEnd(id, id.length + 2), 'bold')] }),
    ...paragraph(`${number}  ${title}`, { width, indent: 0, styles: ['dim'] }),
  ];
}

/** The arithmetic of a figure, from the cell to the verdict, step by step. */
function workingLines({ finding, steps }: Working, page: TerminalContext): Line[] {
  const { width, wording, localizer } = page;
  const { labels } = localizer.wording;
  const year = yearText(finding.year, labels);
  const texts = steps.map((step) => stepText(step, page));
  const column = widest([wording.outcome, ...texts.map(({ label }) => label)]);
  const lead = (label: string) => [span(`  ${padEnd(label, column)}  `)];
  const indent = column + 4;
  const style = STYLES[finding.outcome];
  return [
    [span(wording.workingOf(year), 'bold')],
    ...(finding.actual === null
      ? paragraph(wording.noFigure, { width, indent: 2, styles: ['yellow'] })
      : []),
    ...texts.flatMap((text) => stepLines(text, column, width)),
    ...paragraph(`${MARKS[finding.outcome]} ${outcomeText(finding, localizer)}`, {
      width,
      indent,
      lead: lead(wording.outcome),
      styles: ['bold', style],
    }),
    ...notesOf(finding).flatMap((note) =>
      paragraph(labels.note + labels.colon + localizer.note(note), {
        width,
        indent,
        styles: ['dim'],
      }),
    ),
  ];
}

/** A step beside its name; where names leave no room, as an indicator's may, below it. */
function stepLines({ label, lines, place }: StepText, column: number, width: number): Line[] {
  const indent = column + 4;
  const rows: Line[] = lines.flatMap((line, index) =>
    paragraph(line, {
      width,
      indent,
      lead: [span(`  ${padEnd(index === 0 ? label : '', column)}  `)],
    }),
  );
  return place === null ? rows : [...rows, [span(' '.repeat(indent)), span(place, 'cyan')]];
}

import type { DutyExplanation, Explanation, RuleExplanation } from '../../core/explanation.js';
import { createLocalizer } from '../../messages/localizer.js';
import { EXPLAIN_WORDING } from '../../messages/reports/explain.js';
import { localize } from '../../messages/text.js';
import { padEnd } from '../columns.js';
import type { ReportContext } from '../reporter.js';
import { problemLines } from '../terminal/problem-list.js';
import { type Line, paragraph, renderLine, span } from '../terminal/spans.js';
import type { Page } from './page.js';
import { limitBlocks } from './terminal-limits.js';
import { interpretationLines, wordLines } from './terminal-words.js';
import { workingLines } from './terminal-workings.js';

/** Narrower than this nothing can be set. */
const NARROWEST = 40;

/** An explanation for a terminal or a pipe. No line is wider than the terminal, save for a path. */
export function explanationTerminal(explanation: Explanation, context: ReportContext): string {
  const { pack, catalogue } = explanation;
  const localizer = createLocalizer({ packs: [pack], catalogue }, context.language);
  const width = Math.max(NARROWEST, context.width);
  const wording = localize(EXPLAIN_WORDING, context.language);
  const page: Page = { width, localizer, wording, own: pack.document };
  const blocks =
    explanation.kind === 'rule' ? ruleBlocks(explanation, page) : dutyBlocks(explanation, page);
  return `${blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.map((line) => renderLine(line, context.paint)).join('\n'))
    .join('\n\n')}\n`;
}

function ruleBlocks(explanation: RuleExplanation, page: Page): Line[][] {
  const { rule, region, indicator, words, interpretations, problems } = explanation;
  const { localizer, width } = page;
  const subject = `${region.name} · ${localizer.indicator(indicator.id)}`;
  return [
    heading(rule.id, subject, explanation, page),
    ...words.map((part) => wordLines(part, page)),
    ...limitBlocks(explanation, page),
    ...interpretationLines(interpretations, page),
    ...workingLines(explanation, page),
    problemLines(problems, width, localizer),
  ];
}

function dutyBlocks(explanation: DutyExplanation, page: Page): Line[][] {
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

function heading(id: string, subject: string, { pack }: Explanation, { width }: Page): Line[] {
  const { number, title } = pack.document;
  return [
    ...paragraph(subject, { width, indent: 2, lead: [span(padEnd(id, id.length + 2), 'bold')] }),
    ...paragraph(`${number}  ${title}`, { width, indent: 0, styles: ['dim'] }),
  ];
}

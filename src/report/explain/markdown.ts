import type {
  DutyExplanation,
  ExplainedLimit,
  Explanation,
  QuotedDocument,
  RuleExplanation,
  Working,
} from '../../core/explanation.js';
import type { Interpretation } from '../../core/pack.js';
import { joinBlocks, labelledSubitems, literal, tableText } from '../markdown/text.js';
import type { ReportContext } from '../reporter.js';
import { problemCells, yearText } from '../sheet-cells.js';
import { wholePassage } from './excerpt.js';
import {
  amountRows,
  createExplainContext,
  type ExplainContext,
  edgeTexts,
  knownLine,
  notesOf,
  outcomeText,
  stepText,
  yearNotes,
} from './texts.js';

/** An explanation as a page of Markdown, to file beside a report or to hand to a lawyer. */
export function explanationMarkdown(explanation: Explanation, context: ReportContext): string {
  const words = createExplainContext(explanation, context);
  const { number, title } = explanation.pack.document;
  const blocks = [
    `# ${literal(titleOf(explanation, words))}`,
    literal(`${number} ${title}`),
    ...explanation.words.flatMap((quoted) => wordBlocks(quoted, words)),
    ...(explanation.kind === 'rule'
      ? ruleBlocks(explanation, words)
      : dutyBlocks(explanation, words)),
    ...interpretationBlocks(explanation.interpretations, words),
    ...(explanation.kind === 'rule'
      ? explanation.workings.flatMap((working) => workingBlocks(working, words))
      : answerBlocks(explanation, words)),
    ...problemBlocks(explanation, words),
  ];
  return joinBlocks(blocks);
}

function titleOf(explanation: Explanation, { localizer }: ExplainContext): string {
  if (explanation.kind === 'duty') {
    const { obligation } = explanation;
    const named = localizer.wording.classes[obligation.class];
    return `${obligation.id} · ${localizer.wording.labels.bracketed(obligation.name, named)}`;
  }
  const { rule, region, indicator } = explanation;
  return `${rule.id} · ${region.name} · ${localizer.indicator(indicator.id)}`;
}

/** The whole paragraph, the quote in bold; as HTML, since ** beside Chinese marks is no emphasis. */
function wordBlocks(
  { document, citations, passages, text }: QuotedDocument,
  { wording, localizer }: ExplainContext,
) {
  const [first] = citations;
  const clause = first?.clause == null ? '' : ` ${localizer.wording.labels.clause(first.clause)}`;
  const shown =
    text === 'found'
      ? passages.map((passage) => {
          const words = wholePassage(passage).map((piece) =>
            piece.kind === 'quote' ? `<b>【${literal(piece.text)}】</b>` : literal(piece.text),
          );
          return `> ${words.join('')}`;
        })
      : [wording.hidden[text], ...citations.map(({ quote }) => `> <b>【${literal(quote)}】</b>`)];
  const places = passages.map(({ line }) => ` ${document.text}:${line}`).join('');
  return [`## ${wording.words}`, literal(document.number + clause + places), ...shown];
}

function ruleBlocks(explanation: RuleExplanation, words: ExplainContext): string[] {
  const { limits, years, rule, pack } = explanation;
  const { wording, localizer } = words;
  return [
    `## ${wording.limit}`,
    ...(limits.length === 0
      ? [wording.notKnown]
      : limits.map((limit) => amountTable(limit, words))),
    `## ${wording.years}`,
    years
      .map((span) => {
        const label = wording.yearsOf(span.from, span.through);
        const said = wording.span(span, knownLine(span.limit), rule, pack);
        return `- ${label}${localizer.wording.labels.colon}${literal(said)}`;
      })
      .join('\n'),
    yearNotes(explanation, words)
      .map((note) => literal(note))
      .join('\n'),
    ...(limits.length === 0 ? [] : [`## ${wording.edges}`]),
    ...limits.map((limit) => edgeTable(limit, words)),
  ];
}

function amountTable(explained: ExplainedLimit, { wording, localizer }: ExplainContext): string {
  const { limit } = explained;
  const { labels } = localizer.wording;
  const year = explained.drawn
    .map(({ from, through }) => wording.yearsOf(from, through) + labels.comma)
    .join('');
  const title = labels.bracketed(knownLine(limit) ?? '', year + wording.relations[limit.relation]);
  const rows = amountRows(explained).map(({ unit, number, fraction }) => [
    unit,
    number,
    fraction ?? number,
  ]);
  const header = [wording.unit, wording.amount, wording.fraction];
  return `**${literal(title)}**\n\n${tableText(header, rows)}`;
}

function edgeTable({ limit, edges }: ExplainedLimit, { wording }: ExplainContext): string {
  const rows = edges.map((edge) => {
    const { passes, fails } = edgeTexts(edge);
    return [edge.unit.symbol, passes, fails ?? ''];
  });
  const header = [wording.unit, wording.passes, wording.fails];
  return `${literal(knownLine(limit) ?? '')}\n\n${tableText(header, rows)}`;
}

function dutyBlocks(
  { obligation, bound }: DutyExplanation,
  { wording, localizer }: ExplainContext,
): string[] {
  return [
    `## ${wording.bound}`,
    literal(bound.map(({ name }) => name).join(localizer.wording.labels.separator)),
    `## ${wording.attest}`,
    wording
      .attestation(obligation)
      .map((text) => `- ${literal(text)}`)
      .join('\n'),
  ];
}

function interpretationBlocks(
  interpretations: readonly Interpretation[],
  { wording, localizer }: ExplainContext,
): string[] {
  const { labels } = localizer.wording;
  return (['unreviewed', 'reviewed'] as const).flatMap((status) => {
    const own = interpretations.filter((one) => one.status === status);
    if (own.length === 0) return [];
    const items = own.map(({ id, reading, alternative, effect }) =>
      [
        `- **${literal(id)}**${labels.colon}${literal(reading)}`,
        ...labelledSubitems(
          [
            [labels.sheet.alternative, alternative],
            [labels.sheet.effect, effect],
          ],
          labels,
        ),
      ].join('\n'),
    );
    return [`## ${wording.interpretations[status]}`, items.join('\n')];
  });
}

function workingBlocks(
  { finding, steps }: Working,
  { wording, localizer }: ExplainContext,
): string[] {
  const { labels } = localizer.wording;
  const year = yearText(finding.year, labels);
  const items = steps.map((step) => {
    const { label, lines, place } = stepText(step, { wording, localizer });
    const said = lines.join(labels.semicolon);
    return `1. ${label}${labels.colon}${literal(place === null ? said : labels.bracketed(said, place))}`;
  });
  return [
    `## ${wording.workingOf(year)}`,
    ...(finding.actual === null ? [wording.noFigure] : []),
    items.join('\n'),
    `**${wording.outcome}${labels.colon}${literal(outcomeText(finding, localizer))}**`,
    notesOf(finding)
      .map((note) => `- ${labels.note}${labels.colon}${literal(localizer.note(note))}`)
      .join('\n'),
  ];
}

function answerBlocks(
  { answers }: DutyExplanation,
  { wording, localizer }: ExplainContext,
): string[] {
  if (answers.length === 0) return [];
  const { obligationOutcomes } = localizer.wording;
  const [region = '', , , outcome = '', entered = '', evidence = ''] =
    localizer.wording.labels.sheet.attestationColumns;
  const rows = answers.map((finding) => [
    finding.region.name,
    obligationOutcomes[finding.outcome],
    finding.text ?? '',
    finding.evidence ?? '',
  ]);
  return [`## ${wording.answers}`, tableText([region, outcome, entered, evidence], rows)];
}

function problemBlocks({ problems }: Explanation, { localizer }: ExplainContext): string[] {
  if (problems.length === 0) return [];
  const { labels } = localizer.wording;
  const rows = problems.map((problem) => problemCells(problem, localizer));
  return [`## ${labels.problems}`, tableText(labels.sheet.problemColumns, rows)];
}

import type {
  DutyExplanation,
  ExplainedLimit,
  Explanation,
  QuotedDocument,
  RuleExplanation,
  Working,
} from '../../core/explanation.js';
import type { Interpretation } from '../../core/pack.js';
import { createLocalizer, type Localizer } from '../../messages/localizer.js';
import { formatLocation } from '../../messages/phrases.js';
import type { ExplainWording } from '../../messages/reports/explain.js';
import { EXPLAIN_WORDING } from '../../messages/reports/explain.js';
import { localize } from '../../messages/text.js';
import { literal, tableText } from '../markdown/text.js';
import type { ReportContext } from '../reporter.js';
import { wholePassage } from './excerpt.js';
import { amountRows, edgeTexts, lineText } from './numbers.js';
import { notesOf, outcomeText, stepText } from './steps.js';
import { yearNotes } from './year-notes.js';

interface Voice {
  readonly localizer: Localizer;
  readonly wording: ExplainWording;
}

/** An explanation as a page of Markdown, to file beside a report or to hand to a lawyer. */
export function explanationMarkdown(explanation: Explanation, context: ReportContext): string {
  const { pack, catalogue } = explanation;
  const voice = {
    localizer: createLocalizer({ packs: [pack], catalogue }, context.language),
    wording: localize(EXPLAIN_WORDING, context.language),
  };
  const { number, title } = pack.document;
  const blocks = [
    `# ${literal(titleOf(explanation, voice))}`,
    literal(`${number} ${title}`),
    ...explanation.words.flatMap((words) => wordBlocks(words, voice)),
    ...(explanation.kind === 'rule'
      ? ruleBlocks(explanation, voice)
      : dutyBlocks(explanation, voice)),
    ...interpretationBlocks(explanation.interpretations, voice),
    ...(explanation.kind === 'rule'
      ? explanation.workings.flatMap((working) => workingBlocks(working, voice))
      : answerBlocks(explanation, voice)),
    ...problemBlocks(explanation, voice),
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

function titleOf(explanation: Explanation, { localizer }: Voice): string {
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
  { wording, localizer }: Voice,
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

function ruleBlocks(explanation: RuleExplanation, voice: Voice): string[] {
  const { limits, years, rule, pack } = explanation;
  const { wording, localizer } = voice;
  return [
    `## ${wording.limit}`,
    ...(limits.length === 0
      ? [wording.notKnown]
      : limits.map((limit) => amountTable(limit, voice))),
    `## ${wording.years}`,
    years
      .map((span) => {
        const line = span.limit === null ? null : lineText(span.limit);
        const label = wording.yearsOf(span.from, span.through);
        const said = wording.span(span, line, rule, pack);
        return `- ${label}${localizer.wording.labels.colon}${literal(said)}`;
      })
      .join('\n'),
    yearNotes(explanation, wording, localizer)
      .map((note) => literal(note))
      .join('\n'),
    ...(limits.length === 0 ? [] : [`## ${wording.edges}`]),
    ...limits.map((limit) => edgeTable(limit, voice)),
  ];
}

function amountTable(explained: ExplainedLimit, { wording, localizer }: Voice): string {
  const { limit } = explained;
  const { labels } = localizer.wording;
  const year = explained.drawn
    .map(({ from, through }) => wording.yearsOf(from, through) + labels.comma)
    .join('');
  const title = labels.bracketed(lineText(limit) ?? '', year + wording.relations[limit.relation]);
  const rows = amountRows(explained).map(({ unit, number, fraction }) => [
    unit,
    number,
    fraction ?? number,
  ]);
  const header = [wording.unit, wording.amount, wording.fraction];
  return `**${literal(title)}**\n\n${tableText(header, rows)}`;
}

function edgeTable({ limit, edges }: ExplainedLimit, { wording }: Voice): string {
  const rows = edges.map((edge) => {
    const { passes, fails } = edgeTexts(edge);
    return [edge.unit.symbol, passes, fails ?? ''];
  });
  const header = [wording.unit, wording.passes, wording.fails];
  return `${literal(lineText(limit) ?? '')}\n\n${tableText(header, rows)}`;
}

function dutyBlocks(
  { obligation, bound }: DutyExplanation,
  { wording, localizer }: Voice,
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
  { wording, localizer }: Voice,
): string[] {
  const { labels } = localizer.wording;
  return (['unreviewed', 'reviewed'] as const).flatMap((status) => {
    const own = interpretations.filter((one) => one.status === status);
    if (own.length === 0) return [];
    const items = own.map(({ id, reading, alternative, effect }) =>
      [
        `- **${literal(id)}**${labels.colon}${literal(reading)}`,
        ...[
          [labels.sheet.alternative, alternative],
          [labels.sheet.effect, effect],
        ]
          .filter(([, text]) => text !== '')
          .map(([label = '', text = '']) => `  - ${label}${labels.colon}${literal(text)}`),
      ].join('\n'),
    );
    return [`## ${wording.interpretations[status]}`, items.join('\n')];
  });
}

function workingBlocks({ finding, steps }: Working, { wording, localizer }: Voice): string[] {
  const { labels } = localizer.wording;
  const year = finding.year === null ? labels.yearUnknown : labels.year(finding.year);
  const items = steps.map((step) => {
    const { label, lines, place } = stepText(step, wording, localizer.indicator);
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

function answerBlocks({ answers }: DutyExplanation, { wording, localizer }: Voice): string[] {
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

function problemBlocks({ problems }: Explanation, { localizer }: Voice): string[] {
  if (problems.length === 0) return [];
  const { labels, severities } = localizer.wording;
  const rows = problems.map((problem) => {
    const { message, hint } = localizer.problem(problem);
    const place = problem.location === null ? '' : formatLocation(problem.location);
    return [severities[problem.severity], problem.code, place, message, hint ?? ''];
  });
  return [`## ${labels.problems}`, tableText(labels.sheet.problemColumns, rows)];
}

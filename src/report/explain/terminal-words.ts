import type { Passage, QuotedDocument } from '../../core/explanation.js';
import { type ApprovalDocument, type Interpretation, isGeneral } from '../../core/pack.js';
import { wrap } from '../columns.js';
import { safeText } from '../safe-text.js';
import { type Line, paragraph, type StyledText, span } from '../terminal/spans.js';
import { excerpt, marksFor } from './excerpt.js';
import type { ExplainContext } from './texts.js';

/** What each block of an explanation on a terminal is made with. */
export interface TerminalContext extends ExplainContext {
  readonly width: number;
  /** The approval, which need not be named again. */
  readonly own: ApprovalDocument;
}

/** The quotes in their paragraphs, marked also where there is no colour: 【…】. */
export function wordLines(
  { document, citations, passages, text }: QuotedDocument,
  page: TerminalContext,
): Line[] {
  const { width, wording, localizer } = page;
  const { labels } = localizer.wording;
  const [first] = citations;
  const heading = document.clauses.find(({ ordinal }) => ordinal === first?.clause)?.heading;
  const places = passages.map(({ line }) => `${document.text}:${line}`);
  const about = [
    document === page.own ? '' : document.number,
    first?.clause == null ? '' : labels.clause(first.clause) + (heading ? `“${heading}”` : ''),
    ...places,
  ].filter((part) => part !== '');
  const lead = [span(wording.words, 'bold'), span('  ')];
  return [
    ...paragraph(about.join('  '), { width, indent: 2, lead }),
    ...passages.flatMap((passage) => passageLines(passage, width)),
    ...(text === 'found'
      ? []
      : [
          ...paragraph(wording.hidden[text], { width, indent: 2, styles: ['yellow'] }),
          ...citations.flatMap(({ quote }) => paragraph(`【${quote}】`, { width, indent: 2 })),
        ]),
  ];
}

/** How we read the law where its words leave a choice, with whether a lawyer has read that. */
export function interpretationLines(
  interpretations: readonly Interpretation[],
  page: TerminalContext,
): Line[][] {
  const { width, wording, localizer } = page;
  const { labels } = localizer.wording;
  return (['unreviewed', 'reviewed'] as const).flatMap((status) => {
    const own = interpretations.filter((one) => one.status === status);
    if (own.length === 0) return [];
    const general = own.filter(isGeneral);
    const specific = own.filter((one) => !isGeneral(one));
    const style = status === 'unreviewed' ? 'yellow' : 'green';
    const more = (label: string, text: string) =>
      text === ''
        ? []
        : paragraph(label + labels.colon + text, { width, indent: 4, styles: ['dim'] });
    return [
      [
        [span(wording.interpretations[status], 'bold', style), span(`  ${own.length}`)],
        ...specific.flatMap(({ id, reading, alternative, effect }) => [
          [span('  '), span(id, 'cyan')],
          ...paragraph(reading, { width, indent: 4 }),
          ...more(labels.sheet.alternative, alternative),
          ...more(labels.sheet.effect, effect),
        ]),
        ...(general.length === 0
          ? []
          : paragraph(wording.general(general.length), { width, indent: 2, styles: ['dim'] })),
        ...general.flatMap(({ id, reading }) =>
          paragraph(reading, {
            width,
            indent: 4,
            lead: [span('  '), span(id, 'cyan'), span('  ')],
          }),
        ),
      ],
    ];
  });
}

function passageLines(passage: Passage, width: number): Line[] {
  const [open, close] = marksFor(passage.text);
  const text = excerpt(passage)
    .map((piece) => (piece.kind === 'quote' ? open + piece.text + close : piece.text))
    .join('');
  let quoted = false;
  return wrap(safeText(text), width - 2).map((line) => {
    const spans: StyledText[] = [span('  ')];
    for (const [index, part] of line.split(/([【】〖〗⟦⟧])/).entries()) {
      const isMark = index % 2 === 1 && (part === open || part === close);
      if (part === '') continue;
      spans.push(isMark || quoted ? span(part, 'bold') : span(part));
      if (isMark) quoted = part === open;
    }
    return spans;
  });
}

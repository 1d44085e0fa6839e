import type { RuleExplanation, Working } from '../../core/explanation.js';
import { displayWidth, padEnd } from '../columns.js';
import { MARKS, STYLES } from '../terminal/row.js';
import { type Line, paragraph, span } from '../terminal/spans.js';
import type { Page } from './page.js';
import { notesOf, outcomeText, type StepText, stepText } from './steps.js';

/** The arithmetic of each figure, from the cell to the verdict, step by step. */
export function workingLines({ workings }: RuleExplanation, page: Page): Line[][] {
  return workings.map((working) => oneWorking(working, page));
}

function oneWorking({ finding, steps }: Working, { width, wording, localizer }: Page): Line[] {
  const { labels } = localizer.wording;
  const year = finding.year === null ? labels.yearUnknown : labels.year(finding.year);
  const texts = steps.map((step) => stepText(step, wording, localizer.indicator));
  const column = Math.max(
    ...[wording.outcome, ...texts.map(({ label }) => label)].map(displayWidth),
  );
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

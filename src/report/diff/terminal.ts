import { CHANGE_KINDS, type ChangeKind, type LimitChange, type PackDiff } from '../../core/diff.js';
import { DIFF_WORDING } from '../../messages/reports/diff.js';
import { localize } from '../../messages/text.js';
import { WORDING } from '../../messages/wording.js';
import type { Paint, ReportContext } from '../reporter.js';
import { type Line, paragraph, printBlocks, span, usableWidth } from '../terminal/spans.js';
import {
  basisText,
  convertedText,
  differenceText,
  limitText,
  sideText,
  summaryText,
} from './texts.js';

const STYLES: Readonly<Record<ChangeKind, keyof Paint>> = {
  tightened: 'red',
  relaxed: 'green',
  filled: 'cyan',
  assigned: 'yellow',
  changed: 'yellow',
  new: 'cyan',
  gone: 'yellow',
};

const BELOW = 6;

/** A diff for a terminal or a pipe: the two sides, each kind of change, last the count of all. */
export function diffTerminal(diff: PackDiff, context: ReportContext): string {
  const width = usableWidth(context);
  const wording = localize(DIFF_WORDING, context.language);
  const { labels } = localize(WORDING, context.language);
  const side = (label: string, text: string) =>
    paragraph(text, { width, indent: 2, lead: [span(`${label}${labels.colon}`, 'dim')] });
  const kinds = CHANGE_KINDS.map((kind) => {
    const changes = diff.changes.filter((change) => change.kind === kind);
    if (changes.length === 0) return [];
    return [
      [span(wording.kinds[kind], 'bold', STYLES[kind]), span(`  ${changes.length}`)],
      ...changes.flatMap((change) => changeLines(change, width, context)),
    ];
  });
  const blocks: Line[][] = [
    [...side(wording.before, sideText(diff.before)), ...side(wording.after, sideText(diff.after))],
    ...kinds,
    paragraph(summaryText(diff, labels, wording), { width, indent: 0, styles: ['bold'] }),
  ];
  return printBlocks(blocks, context);
}

function changeLines(change: LimitChange, width: number, { language }: ReportContext): Line[] {
  const wording = localize(DIFF_WORDING, language);
  const { labels } = localize(WORDING, language);
  const { region, indicator, from, through, before, after } = change;
  const subject = [
    `${region.name} ${region.code}`,
    indicator.name[language],
    wording.years(from, through),
  ].join('  ');
  const limits = [before, after].map((drawn) => limitText(drawn, labels, wording)).join(' → ');
  const difference = differenceText(change);
  const converted = convertedText(change);
  const below = (text: string, ...styles: (keyof Paint)[]) =>
    paragraph(text, { width, indent: BELOW, styles });
  return [
    ...paragraph(subject, { width, indent: 2 }),
    ...below(difference === '' ? limits : `${limits}   ${difference}`),
    ...(converted === null ? [] : below(wording.converted(converted), 'dim')),
    ...below(basisText(change), 'dim'),
  ];
}

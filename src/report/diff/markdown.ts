import { CHANGE_KINDS, type LimitChange, type PackDiff } from '../../core/diff.js';
import type { Pack } from '../../core/pack.js';
import { DIFF_WORDING } from '../../messages/reports/diff.js';
import { localize } from '../../messages/text.js';
import { WORDING } from '../../messages/wording.js';
import { withAmendments } from '../front-matter.js';
import { packItems, toolItem } from '../markdown/frame.js';
import { joinBlocks, labelledItem, literal, tableText } from '../markdown/text.js';
import type { ReportContext } from '../reporter.js';
import { basisText, convertedText, differenceText, limitText, summaryText } from './texts.js';

/** A diff as Markdown: the two sides, one table, and what proves which texts were compared. */
export function diffMarkdown(diff: PackDiff, context: ReportContext): string {
  const wording = localize(DIFF_WORDING, context.language);
  const { labels } = localize(WORDING, context.language);
  const side = (label: string, pack: Pack) => {
    const titles = withAmendments(pack).map(({ document: { title, number } }) =>
      labels.bracketed(title, number),
    );
    return labelledItem(label, titles.join(' + '), labels);
  };
  const packs = [diff.before, diff.after].flatMap((pack) => packItems(pack, labels));
  const rows = CHANGE_KINDS.flatMap((kind) =>
    diff.changes.filter((change) => change.kind === kind).map((change) => rowOf(change, context)),
  );
  const blocks = [
    `# ${wording.title}`,
    [side(wording.before, diff.before), side(wording.after, diff.after)].join('\n'),
    `**${literal(summaryText(diff, labels, wording))}**`,
    ...(rows.length === 0 ? [] : [tableText(wording.columns, rows)]),
    '---',
    [...new Set(packs), toolItem(context, labels)].join('\n'),
  ];
  return joinBlocks(blocks);
}

function rowOf(change: LimitChange, { language }: ReportContext): readonly string[] {
  const wording = localize(DIFF_WORDING, language);
  const { labels } = localize(WORDING, language);
  const { kind, region, indicator, from, through, before, after } = change;
  const is = limitText(after, labels, wording);
  const converted = convertedText(change);
  return [
    wording.kinds[kind],
    labels.bracketed(region.name, region.code),
    indicator.name[language],
    wording.years(from, through),
    limitText(before, labels, wording),
    converted === null ? is : labels.bracketed(is, wording.converted(converted)),
    differenceText(change),
    basisText(change),
  ];
}

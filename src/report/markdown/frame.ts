import type { Pack } from '../../core/pack.js';
import type { Report } from '../../core/report.js';
import type { Labels } from '../../messages/labels.js';
import type { Localizer } from '../../messages/localizer.js';
import { labelledDocuments, scopeOf, settingsTexts, withAmendments } from '../front-matter.js';
import type { ReportContext } from '../reporter.js';
import { folded, labelledItem, labelledSubitems, literal } from './text.js';

/** What was checked against what, before the tables. */
export function headLines(report: Report, localizer: Localizer): string {
  const { labels } = localizer.wording;
  const { sheet } = labels;
  const scope = scopeOf(report, localizer);
  const names = scope?.names.join(labels.separator) ?? '';
  const settings = settingsTexts(report.settings, localizer).join(labels.separator);
  const items: readonly (readonly [string, string])[] = [
    ...labelledDocuments(report, labels).map(
      ([label, { title, number, issuer, date }]) =>
        [label, labels.bracketed(title, [number, issuer, date].join(labels.comma))] as const,
    ),
    ...report.inputs.map(({ role, path, encoding, figures }) => {
      const read = encoding === null ? [] : [`${sheet.encoding} ${encoding}`];
      const about = [sheet.figures(figures), ...read].join(labels.comma);
      return [
        role === 'figures' ? sheet.data : sheet.quotas,
        labels.bracketed(path, about),
      ] as const;
    }),
    ...(scope === null
      ? []
      : [[sheet.scopeLabel, scope.text + (names === '' ? '' : labels.colon + names)] as const]),
    ...(settings === '' ? [] : [[sheet.settings, settings] as const]),
  ];
  return items.map(([label, text]) => labelledItem(label, text, labels)).join('\n');
}

/** What proves on which data, by which rules and with which tool the table was made. */
export function footLines(report: Report, context: ReportContext, localizer: Localizer): string {
  const { labels } = localizer.wording;
  return [
    ...report.inputs.map(({ path, checksum }) =>
      labelledItem(`${literal(path)} ${labels.sheet.checksum}`, checksum() ?? '—', labels),
    ),
    ...report.packs.flatMap((pack) => packItems(pack, labels)),
    toolItem(context, labels),
  ].join('\n');
}

/** What proves against which texts something was held: an item for a pack and each amendment of it. */
export function packItems(pack: Pack, labels: Labels): readonly string[] {
  return withAmendments(pack).map(({ id, document: { number, sha256 } }) =>
    labelledItem(labels.sheet.pack, `${id} ${number} SHA-256 ${sha256}`, labels),
  );
}

/** The tool and its version, as an item. */
export function toolItem({ tool }: ReportContext, labels: Labels): string {
  return labelledItem(labels.sheet.tool, `${tool.name} ${tool.version}`, labels);
}

/** How we read the law where its words leave a choice; each with whether a lawyer has read it. */
export function interpretationSection(report: Report, localizer: Localizer): string[] {
  const { labels } = localizer.wording;
  const { sheet } = labels;
  const all = report.packs.flatMap(({ interpretations }) => interpretations);
  if (all.length === 0) return [];
  const items = all.map(({ reading, alternative, effect, status }) => {
    const parts = [
      [sheet.reading, reading],
      [sheet.alternative, alternative],
      [sheet.effect, effect],
    ] as const;
    return [
      `- **${status === 'reviewed' ? sheet.reviewed : sheet.unreviewed}**`,
      ...labelledSubitems(parts, labels),
    ].join('\n');
  });
  const summary = sheet.interpretationCount(all.length);
  return [`## ${sheet.interpretations}`, folded(summary, [items.join('\n')])];
}

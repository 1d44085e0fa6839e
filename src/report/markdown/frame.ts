import type { Report } from '../../core/report.js';
import type { Localizer } from '../../messages/localizer.js';
import type { ReportContext } from '../reporter.js';
import { settingsTexts } from '../sheet/settings.js';
import { folded } from './fold.js';
import { literal } from './text.js';

/** What was checked against what, before the tables. */
export function headLines(report: Report, localizer: Localizer): string {
  const { labels } = localizer.wording;
  const { sheet } = labels;
  const item = (label: string, text: string) => `- ${label}${labels.colon}${literal(text)}`;
  const total = new Set(report.packs.flatMap(({ regions }) => regions.map(({ code }) => code)));
  const checked = new Map(report.regions.map(({ region }) => [region.code, region.name]));
  const names = [...checked.values()].join(labels.separator);
  const settings = settingsTexts(report.settings, localizer).join(labels.separator);
  const documents = report.packs.flatMap(({ document, overlays = [] }) => [
    [sheet.approval, document] as const,
    ...overlays.map((overlay) => [sheet.amendment, overlay.document] as const),
  ]);
  return [
    ...documents.map(([label, { title, number, issuer, date }]) =>
      item(label, labels.bracketed(title, [number, issuer, date].join(labels.comma))),
    ),
    ...report.inputs.map(({ role, path, encoding, figures }) => {
      const read = encoding === null ? [] : [`${sheet.encoding} ${encoding}`];
      const label = role === 'figures' ? sheet.data : sheet.quotas;
      return item(
        label,
        labels.bracketed(path, [sheet.figures(figures), ...read].join(labels.comma)),
      );
    }),
    ...(total.size === 0
      ? []
      : [
          item(
            sheet.scopeLabel,
            sheet.scope(checked.size, total.size) + (names === '' ? '' : labels.colon + names),
          ),
        ]),
    ...(settings === '' ? [] : [item(sheet.settings, settings)]),
  ].join('\n');
}

/** What proves on which data, by which rules and with which tool the table was made. */
export function footLines(report: Report, context: ReportContext, localizer: Localizer): string {
  const { labels } = localizer.wording;
  const { sheet } = labels;
  const item = (label: string, text: string) => `- ${label}${labels.colon}${literal(text)}`;
  return [
    ...report.inputs.map(({ path, checksum }) =>
      item(`${literal(path)} ${sheet.checksum}`, checksum() ?? '—'),
    ),
    ...report.packs
      .flatMap((pack) => [pack, ...(pack.overlays ?? [])])
      .map(({ id, document }) =>
        item(sheet.pack, `${id} ${document.number} SHA-256 ${document.sha256}`),
      ),
    item(sheet.tool, `${context.tool.name} ${context.tool.version}`),
  ].join('\n');
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
    ].filter(([, text]) => text !== '');
    return [
      `- **${status === 'reviewed' ? sheet.reviewed : sheet.unreviewed}**`,
      ...parts.map(([label = '', text = '']) => `  - ${label}${labels.colon}${literal(text)}`),
    ].join('\n');
  });
  const summary = sheet.interpretationCount(all.length);
  return [`## ${sheet.interpretations}`, folded(summary, [items.join('\n')])];
}

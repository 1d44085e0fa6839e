import { NO_ANSWERS } from '../../core/answer.js';
import type { Settings } from '../../core/report.js';
import { withAmendments } from '../front-matter.js';
import { html, joinLines, type Markup } from '../markup.js';
import { problemCells } from '../sheet-cells.js';
import { type HtmlContext, named, table } from './parts.js';

/** The problems in the data, errors first. */
export function problemSection({ report, localizer }: HtmlContext): Markup {
  const { sheet } = localizer.wording.labels;
  const rows = report.problems.map((problem) => {
    const [severity, code, place, message, hint] = problemCells(problem, localizer);
    return {
      cells: [
        html`<strong>${severity}</strong>`,
        html`<code>${code}</code>`,
        html`<code>${place}</code>`,
        message,
        hint,
      ],
    };
  });
  const content =
    rows.length === 0
      ? html`<p>${sheet.noProblems}</p>`
      : table(sheet.problems, 'problems', sheet.problemColumns, rows);
  return html`<section>
<h2>${sheet.problems}</h2>
${content}
</section>`;
}

/** How the law was read where its words leave a choice, each with whether a lawyer has read it. */
export function interpretationSection(page: HtmlContext): Markup | null {
  const { report, localizer, wording } = page;
  const { labels } = localizer.wording;
  const all = report.packs.flatMap(({ interpretations }) => interpretations);
  if (all.length === 0) return null;
  const rows = all.map(({ reading, alternative, effect, status }) => ({
    className: status,
    cells: [
      wording.statuses[status],
      ...[reading, alternative, effect].map((text) => named(text, page)),
    ],
  }));
  const isOpen = all.every(({ status }) => status === 'unreviewed');
  const title = labels.sheet.interpretations;
  const heading = isOpen ? labels.bracketed(title, wording.statuses.unreviewed) : title;
  return html`<section>
<h2>${heading}</h2>
${table(heading, 'readings', wording.interpretationColumns, rows)}
</section>`;
}

/** The settings that decide what the verdict means, in plain words. */
export function settingsSection(page: HtmlContext): Markup {
  const { report, localizer } = page;
  const items = settingsInWords(report.settings, page).map((text) => html`<li>${text}</li>`);
  return html`<section class="short">
<h2>${localizer.wording.labels.sheet.settings}</h2>
<ul>
${joinLines(items)}
</ul>
</section>`;
}

function settingsInWords(settings: Settings, page: HtmlContext): readonly string[] {
  const { localizer, wording, report } = page;
  const { settings: words } = wording;
  const list = (ids: readonly string[], name: (id: string) => string) =>
    ids.map(name).join(localizer.wording.labels.separator);
  const duties = new Map(
    report.packs.flatMap(({ obligations }) => obligations.map(({ id, name }) => [id, name])),
  );
  const matter = (id: string) => duties.get(id) ?? localizer.indicator(id);
  const said = [
    ...settings.allow.map((outcome) => words.allow[outcome]),
    ...(settings.only.length === 0 ? [] : [words.only(list(settings.only, matter))]),
    ...(settings.regions.length === 0
      ? []
      : [words.regions(list(settings.regions, localizer.region))]),
    ...(settings.year === null ? [] : [words.year(settings.year)]),
    ...(settings.assumeUnits ? [words.assumeUnits] : []),
    ...(settings.allRegions ? [words.allRegions] : []),
    ...(settings.requireAttestations ? [words.requireAttestations] : []),
    ...(settings.warnWithin == null ? [] : [words.warnWithin(settings.warnWithin.text)]),
    ...(settings.failOn == null ? [] : [words.failOn]),
    ...localizer.answered(settings.answers ?? NO_ANSWERS).map(words.answered),
    ...(settings.date == null ? [] : [words.date(settings.date)]),
    ...(settings.config == null || settings.config.inForce.length === 0
      ? []
      : [words.config(settings.config.path, list(settings.config.inForce, String))]),
  ];
  return said.length === 0 ? [words.none] : said;
}

/** What proves on which data, by which rules and with which tool the report was made. */
export function sourceSection({ report, localizer, wording, context }: HtmlContext): Markup {
  const { labels } = localizer.wording;
  const { sheet } = labels;
  const inputs = report.inputs.map(({ role, path, encoding, figures, checksum }) => [
    role === 'figures' ? sheet.data : sheet.quotas,
    path,
    [sheet.figures(figures), ...(encoding === null ? [] : [`${sheet.encoding} ${encoding}`])].join(
      labels.comma,
    ),
    checksum() ?? '—',
  ]);
  const packs = report.packs
    .flatMap(withAmendments)
    .map(({ id, document }) => [
      sheet.pack,
      id,
      [document.number, document.date, document.source]
        .filter((one) => one !== '')
        .join(labels.comma),
      document.sha256,
    ]);
  const tool = [sheet.tool, `${context.tool.name} ${context.tool.version}`, '', ''];
  const rows = [...inputs, ...packs, tool].map(([kind = '', name = '', about = '', sum]) => ({
    cells: [kind, name, about, html`<code>${sum}</code>`],
  }));
  return html`<section class="short">
<h2>${wording.sources}</h2>
${table(wording.sources, 'sources', wording.sourceColumns, rows)}
</section>`;
}

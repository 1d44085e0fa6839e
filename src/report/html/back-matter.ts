import type { Settings } from '../../core/report.js';
import { formatLocation } from '../../messages/phrases.js';
import { escapeHtml } from '../html-text.js';
import { named, type Page, table } from './parts.js';

/** The problems in the data, errors first. */
export function problemSection({ report, localizer }: Page): string {
  const { labels, severities } = localizer.wording;
  const { sheet } = labels;
  const heading = `<h2>${escapeHtml(sheet.problems)}</h2>`;
  if (report.problems.length === 0) {
    return `<section>\n${heading}\n<p>${escapeHtml(sheet.noProblems)}</p>\n</section>`;
  }
  const rows = report.problems.map((problem) => {
    const { message, hint } = localizer.problem(problem);
    const place = problem.location === null ? '' : formatLocation(problem.location);
    return {
      cells: [
        { html: `<strong>${escapeHtml(severities[problem.severity])}</strong>` },
        { html: `<code>${escapeHtml(problem.code)}</code>` },
        { html: `<code>${escapeHtml(place)}</code>` },
        { html: escapeHtml(message) },
        { html: escapeHtml(hint ?? '') },
      ],
    };
  });
  return `<section>\n${heading}\n${table(sheet.problems, 'problems', sheet.problemColumns, rows)}\n</section>`;
}

/** How the law was read where its words leave a choice, each with whether a lawyer has read it. */
export function interpretationSection(page: Page): string {
  const { report, localizer, wording } = page;
  const { sheet } = localizer.wording.labels;
  const all = report.packs.flatMap(({ interpretations }) => interpretations);
  if (all.length === 0) return '';
  const rows = all.map(({ reading, alternative, effect, status }) => ({
    className: status,
    cells: [
      { html: escapeHtml(wording.statuses[status]) },
      { html: named(reading, page) },
      { html: named(alternative, page) },
      { html: named(effect, page) },
    ],
  }));
  const isOpen = all.every(({ status }) => status === 'unreviewed');
  const heading = isOpen
    ? localizer.wording.labels.bracketed(sheet.interpretations, wording.statuses.unreviewed)
    : sheet.interpretations;
  return `<section>\n<h2>${escapeHtml(heading)}</h2>\n${table(heading, 'readings', wording.interpretationColumns, rows)}\n</section>`;
}

/** The settings that decide what the verdict means, in plain words. */
export function settingsSection(page: Page): string {
  const { report, localizer } = page;
  const items = settingsInWords(report.settings, page).map(
    (text) => `<li>${escapeHtml(text)}</li>`,
  );
  return `<section class="short">\n<h2>${escapeHtml(localizer.wording.labels.sheet.settings)}</h2>\n<ul>\n${items.join('\n')}\n</ul>\n</section>`;
}

function settingsInWords(settings: Settings, page: Page): readonly string[] {
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
    ...(settings.date == null ? [] : [words.date(settings.date)]),
    ...(settings.config == null || settings.config.inForce.length === 0
      ? []
      : [words.config(settings.config.path, list(settings.config.inForce, String))]),
  ];
  return said.length === 0 ? [words.none] : said;
}

/** What proves on which data, by which rules and with which tool the report was made. */
export function sourceSection(page: Page): string {
  const { report, localizer, wording, context } = page;
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
    .flatMap((pack) => [pack, ...(pack.overlays ?? [])])
    .map(({ id, document }) => [
      sheet.pack,
      id,
      [document.number, document.date, document.source]
        .filter((one) => one !== '')
        .join(labels.comma),
      document.sha256,
    ]);
  const tool = [sheet.tool, `${context.tool.name} ${context.tool.version}`, '', ''];
  const rows = [...inputs, ...packs, tool].map((cells) => ({
    cells: cells.map((text, index) => ({
      html: index === 3 ? `<code>${escapeHtml(text)}</code>` : escapeHtml(text),
    })),
  }));
  return `<section class="short">\n<h2>${escapeHtml(wording.sources)}</h2>\n${table(wording.sources, 'sources', wording.sourceColumns, rows)}\n</section>`;
}

import type { Indicator } from '../../core/indicator.js';
import { foldName } from '../../core/language/text.js';
import type { Obligation } from '../../core/pack.js';
import type { LayoutKind } from '../../core/report.js';
import type { AskedFigure, AskedRegion } from './asked.js';
import type { TemplateNames } from './names.js';
import type { TemplateWords } from './words.js';

/** What the rows of each layout are made of. */
export interface TemplateParts {
  readonly asked: readonly AskedRegion[];
  readonly names: TemplateNames;
  readonly words: TemplateWords;
  /** The header of the sources. */
  readonly source: string;
}

/** Lays out what is asked, with the header as the first row. */
export const LAY_OUT: Readonly<Record<LayoutKind, (parts: TemplateParts) => string[][]>> = {
  long: longRows,
  wide: wideRows,
  matrix: matrixRows,
};

/** A row for each figure and each duty, region by region. */
function longRows({ asked, names, words, source }: TemplateParts): string[][] {
  const { region, code, year, indicator, value, unit, remark } = words.headers;
  const header = [region, code, year, indicator, value, unit, source, remark];
  const rows = asked.flatMap((one) => {
    const place = [names.region(one.region, one.parent), one.region.code];
    return [
      ...one.years.flatMap((of) =>
        one.figures.map((figure) => {
          const name = names.indicator(figure.indicator);
          return [...place, `${of ?? ''}`, name, '', figure.unit, '', ''];
        }),
      ),
      ...one.duties.map((duty) => {
        const name = names.duty(duty, one.region, one.isParent);
        return [...place, '', name, '', '', '', answerRemark(duty, words)];
      }),
    ];
  });
  return [header, ...rows];
}

/** A row for each region and year, a column for each indicator and each duty. */
function wideRows(parts: TemplateParts): string[][] {
  const { asked, names, words, source } = parts;
  const { region, code, year, remark } = words.headers;
  const indicators = indicatorsOf(asked);
  const duties = dutiesByName(parts);
  const header = [
    ...[region, code, year],
    ...indicators.map(({ indicator, unit }) => names.indicatorHeader(indicator, unit)),
    ...duties.keys(),
    ...[source, remark],
  ];
  const rows = asked.flatMap((one) =>
    yearsOfRows(one).map((of, index) => [
      names.region(one.region, one.parent),
      one.region.code,
      `${of ?? ''}`,
      ...indicators.map(({ indicator }) => (asksFigure(one, indicator, of) ? '' : NOT_ASKED)),
      // A duty is attested once, however many years there are.
      ...[...duties.values()].map((bound) => (bound.has(one) && index === 0 ? '' : NOT_ASKED)),
      ...['', ''],
    ]),
  );
  return [header, ...rows];
}

/** A region that is asked only for duties has one row. */
function yearsOfRows({ years, figures }: AskedRegion): AskedRegion['years'] {
  if (years.length === 0) return [null];
  return figures.length === 0 ? years.slice(0, 1) : years;
}

/** A row for each year and indicator and each duty, a column for each region. */
function matrixRows(parts: TemplateParts): string[][] {
  const { asked, names, words, source } = parts;
  const { indicator: named, year, unit, remark } = words.headers;
  const header = [
    ...[named, year, unit],
    ...asked.map(({ region, parent }) => names.regionHeader(region, parent)),
    ...[source, remark],
  ];
  const years = new Set(asked.flatMap((one) => one.years));
  const figures = [...years].flatMap((of) =>
    indicatorsOf(asked.filter((one) => one.years.includes(of))).map((figure) => [
      ...[names.indicator(figure.indicator), `${of ?? ''}`, figure.unit],
      ...asked.map((one) => (asksFigure(one, figure.indicator, of) ? '' : NOT_ASKED)),
      ...['', ''],
    ]),
  );
  const duties = [...dutiesByName(parts)].map(([name, bound]) => {
    const [duty] = bound.values();
    return [
      ...[name, '', ''],
      ...asked.map((one) => (bound.has(one) ? '' : NOT_ASKED)),
      ...['', duty === undefined ? '' : answerRemark(duty, words)],
    ];
  });
  return [header, ...figures, ...duties];
}

/** The content of a cell that is not to be filled in; read as blank. */
const NOT_ASKED = '/';

/** The indicators that any region is asked for, each with the unit in which it is asked first. */
function indicatorsOf(
  asked: readonly AskedRegion[],
): readonly { readonly indicator: Indicator; readonly unit: string }[] {
  const found = new Map<string, AskedFigure>();
  for (const figure of asked.flatMap(({ figures }) => figures)) {
    if (!found.has(figure.indicator.id)) found.set(figure.indicator.id, figure);
  }
  return [...found.values()];
}

/** Whether a figure of an indicator is asked of a region for a year. */
function asksFigure(
  { years, figures }: AskedRegion,
  { id }: Indicator,
  year: number | null,
): boolean {
  return years.includes(year) && figures.some(({ indicator }) => indicator.id === id);
}

/** The duties by name; several duties share a name, each of another region. */
function dutiesByName({
  asked,
  names,
}: TemplateParts): ReadonlyMap<string, ReadonlyMap<AskedRegion, Obligation>> {
  const found = new Map<string, Map<AskedRegion, Obligation>>();
  // Names that differ in spaces, width or case are one to the reader, and two columns would be ambiguous.
  const spellings = new Map<string, string>();
  for (const one of asked) {
    for (const duty of one.duties) {
      const own = names.duty(duty, one.region, one.isParent);
      const name = spellings.get(foldName(own)) ?? own;
      spellings.set(foldName(own), name);
      const bound = found.get(name) ?? new Map<AskedRegion, Obligation>();
      found.set(name, bound.set(one, duty));
    }
  }
  return found;
}

/** A duty's remark: what may be answered, and what else the pack says of it. */
function answerRemark({ mayNotApply, note }: Obligation, words: TemplateWords): string {
  const said = words.answers(mayNotApply);
  return note === null ? said : `${said}${words.semicolon}${note.replace(/\s+/g, ' ').trim()}`;
}

import type { AskedRegion } from './asked.js';
import { asksFigure, dutiesByName, indicatorsOf, NOT_ASKED, type TemplateParts } from './parts.js';

/** A row for each region and year, a column for each indicator and each duty. */
export function wideRows(parts: TemplateParts): string[][] {
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

/** A region of which duties alone are asked has one row. */
function yearsOfRows({ years, figures }: AskedRegion): AskedRegion['years'] {
  if (years.length === 0) return [null];
  return figures.length === 0 ? years.slice(0, 1) : years;
}

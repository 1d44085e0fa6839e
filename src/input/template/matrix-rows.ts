import {
  answerRemark,
  asksFigure,
  dutiesByName,
  indicatorsOf,
  NOT_ASKED,
  type TemplateParts,
} from './parts.js';

/** A row for each year and indicator and each duty, a column for each region. */
export function matrixRows(parts: TemplateParts): string[][] {
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

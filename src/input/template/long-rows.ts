import { answerRemark, type TemplateParts } from './parts.js';

/** A row for each figure and each duty, region by region. */
export function longRows({ asked, names, words, source }: TemplateParts): string[][] {
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

import type { RuleExplanation } from '../../core/explanation.js';
import type { Localizer } from '../../messages/localizer.js';
import type { ExplainWording } from '../../messages/reports/explain.js';

/** What is said below the years: what else decides whether a figure can be checked. */
export function yearNotes(
  { year, years, pack, indicator, formula, yearNeeded }: RuleExplanation,
  wording: ExplainWording,
  localizer: Localizer,
): readonly string[] {
  const isJudged = year === null || years.some(({ standing }) => standing === 'judged');
  return [
    ...(year === null ? [wording.outside(pack.period.from, pack.period.through)] : []),
    ...(yearNeeded ? [wording.yearNeeded] : []),
    // Beside a year that is not judged, it would seem to say that a figure of it could be.
    ...(!yearNeeded && isJudged ? [wording.yearNotNeeded] : []),
    ...(indicator.measure === 'flow' ? [wording.flow] : []),
    ...(formula === null
      ? []
      : [
          wording.formula(
            localizer.indicator(formula.numerator.id),
            localizer.indicator(formula.denominator.id),
          ),
        ]),
  ];
}

import type { Actual, Derivation } from '../core/finding.js';
import type { Localizer } from '../messages/localizer.js';

/** A number alone; where anything else stands in a cell, that is its unit. */
const BARE_NUMBER = /^[\s\d０-９.,．，+\-eE'’]+$/;

/** The value as entered (原填报值) with its unit, which is not said twice where the cell holds it. */
export function enteredText(actual: Actual): string {
  return withUnit(actual.text, actual.quantity?.unit.symbol ?? '');
}

/** `城镇开发边界面积 12.3 平方千米 ÷ 2020年城镇建设用地规模 10 平方千米`, with the values as entered. */
export function derivationText(derivation: Derivation, localizer: Localizer): string {
  const { numerator, denominator } = derivation.formula;
  return [numerator, denominator]
    .map(({ id }) => {
      const part = derivation.from.find(({ indicator }) => indicator.id === id);
      const value = part === undefined ? '' : ` ${withUnit(part.text, part.unit)}`;
      return localizer.indicator(id) + value;
    })
    .join(' ÷ ');
}

function withUnit(text: string, unit: string): string {
  const trimmed = text.trim();
  return unit !== '' && BARE_NUMBER.test(trimmed) ? `${trimmed} ${unit}` : trimmed;
}

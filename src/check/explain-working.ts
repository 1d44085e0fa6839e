import type { Step, Working } from '../core/explanation.js';
import type { Figure } from '../core/figure.js';
import type { Actual, LimitFinding, LimitInForce } from '../core/finding.js';
import type { Location } from '../core/location.js';
import { convert, type Quantity } from '../core/quantity.js';
import { ratio } from '../core/rational.js';
import type { Unit } from '../core/units.js';

/** Shows the arithmetic of a finding step by step, from the cell or cells to the verdict. */
export function showWorking(finding: LimitFinding, figures: readonly Figure[]): Working {
  const { actual, limit } = finding;
  if (actual?.quantity == null) return { finding, steps: [] };
  const { quantity } = actual;
  const read =
    actual.derived === null ? readTyped(finding, quantity) : deriveSteps(actual, figures);
  const isComparable = finding.headroom !== null && limit !== null;
  return { finding, steps: [...read, ...(isComparable ? compareSteps(quantity, limit) : [])] };
}

function readTyped({ actual, indicator }: LimitFinding, quantity: Quantity): readonly Step[] {
  if (actual?.location == null) return [];
  const { text, location } = actual;
  return [{ kind: 'read', part: 'figure', indicator, text, quantity, location }];
}

/** Reads both parts of a derived value (推算值), converts them to one unit and divides. */
function deriveSteps({ derived, quantity }: Actual, figures: readonly Figure[]): readonly Step[] {
  if (derived === null || quantity === null) return [];
  const [above, below] = derived.from.map(({ indicator, text, location }) => ({
    indicator,
    text,
    location,
    quantity: findQuantity(location, figures),
  }));
  if (above?.quantity == null || below?.quantity == null) return [];
  const numerator = convert(above.quantity, below.quantity.unit);
  return [
    { kind: 'read', part: 'numerator', ...above, quantity: above.quantity },
    ...convertSteps(above.quantity, below.quantity.unit),
    { kind: 'read', part: 'denominator', ...below, quantity: below.quantity },
    { kind: 'divide', numerator, denominator: below.quantity, result: quantity },
  ];
}

function compareSteps(
  quantity: Quantity,
  { relation, quantity: line }: LimitInForce,
): readonly Step[] {
  if (line === null) return [];
  const value = convert(quantity, line.unit);
  const [minuend, subtrahend] = relation === '>=' ? [value, line] : [line, value];
  const headroom = { value: minuend.value.sub(subtrahend.value), unit: line.unit };
  const share: readonly Step[] =
    line.value.n === 0n
      ? []
      : [
          {
            kind: 'share',
            headroom,
            limit: line,
            percent: headroom.value.div(line.value).mul(HUNDRED),
          },
        ];
  return [
    ...convertSteps(quantity, line.unit),
    { kind: 'subtract', minuend, subtrahend, result: headroom },
    ...share,
    { kind: 'decide', relation, headroom, meets: headroom.value.s >= 0n },
  ];
}

const HUNDRED = ratio(100n);

function convertSteps(from: Quantity, unit: Unit): readonly Step[] {
  if (from.unit === unit) return [];
  const factor = convert({ value: ratio(1n), unit: from.unit }, unit).value;
  return [{ kind: 'convert', from, factor, to: convert(from, unit) }];
}

function findQuantity(location: Location, figures: readonly Figure[]): Quantity | null {
  const figure = figures.find(({ location: at }) => isSamePlace(at, location));
  return figure?.quantity ?? null;
}

function isSamePlace(a: Location, b: Location): boolean {
  return a.path === b.path && a.line === b.line && a.column === b.column;
}

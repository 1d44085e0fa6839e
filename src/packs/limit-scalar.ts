import { findUnit } from '../core/language/unit-names.js';
import type { Relation } from '../core/pack.js';
import type { Unit } from '../core/units.js';

/** How a limit is written, for messages. */
export const LIMIT_FORM = '≥|≤ 17.56 万亩 | ≥|≤ assigned';

/** A limit as one scalar: `≥ 17.56 万亩`, `≤ assigned`. */
export const LIMIT_SCALAR = /^([≥≤]) ?(?:assigned|(\d+(?:\.\d+)?) ?([^\d\s.][^\s]*))$/;

/** A limit scalar taken apart. */
export interface WrittenLimit {
  readonly relation: Relation;
  /** `null` for `assigned`; its unit `undefined` where no unit has this name. */
  readonly amount: {
    readonly value: string;
    readonly unitName: string;
    readonly unit: Unit | undefined;
  } | null;
}

/** Takes apart a scalar that {@link LIMIT_SCALAR} matches; no other is handed in. */
export function readLimitScalar(text: string): WrittenLimit {
  const [, sign, value, unitName] = LIMIT_SCALAR.exec(text) ?? [];
  const relation = sign === '≥' ? '>=' : '<=';
  if (value === undefined || unitName === undefined) return { relation, amount: null };
  return { relation, amount: { value, unitName, unit: findUnit(unitName) } };
}

/** The limit in the form in which packs write it. */
export function printLimit(
  relation: Relation,
  amount: { readonly value: string; readonly unit: string | null } | null,
): string {
  const sign = relation === '>=' ? '≥' : '≤';
  if (amount === null) return `${sign} assigned`;
  return `${sign} ${amount.value}${amount.unit === null ? '' : ` ${amount.unit}`}`;
}

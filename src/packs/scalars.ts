import { z } from 'zod';
import { findUnit } from '../core/language/unit-names.js';
import type { Relation } from '../core/pack.js';
import type { Unit } from '../core/units.js';

/*
 * The smallest parts of the file formats. Each names in `error` the form that it expects, in the
 * format's own notation, so that the message needs no language.
 */

/**
 * Sets what the published JSON Schema says of a value, instead of what zod would derive. Editors
 * type YAML scalars, so that `2025` is a number there and a string here.
 */
export function written(json: Readonly<Record<string, unknown>>): { readonly written: object } {
  return { written: json };
}

/** Words; not empty. */
export const words = z
  .string({ error: '"…"' })
  .regex(/\S/, { error: '"…"' })
  .meta(written({ type: ['string', 'number'], pattern: '\\S' }));

/** A stable identifier: lowercase kebab ASCII, with dots between a region's code and the rest. */
export const identifier = z
  .string({ error: 'a-z 0-9 - .' })
  .regex(/^[a-z0-9]+(?:[.-][a-z0-9]+)*$/, { error: 'a-z 0-9 - .' });

/** A draft's id may contain names without a code: 松涛县.cultivated-land. */
export const draftIdentifier = z
  .string({ error: 'a-z 0-9 - .' })
  .regex(/^[a-z0-9\p{Script=Han}]+(?:[.-][a-z0-9\p{Script=Han}]+)*$/u, { error: 'a-z 0-9 - .' })
  .meta(written({ type: 'string', pattern: '^[a-z0-9]+(?:[.-][a-z0-9]+)*$' }));

/** A whole number from 1 on, such as a line; YAML gives it as text. */
export const ordinal = z
  .preprocess(
    (value) => (typeof value === 'string' && /^\d{1,9}$/.test(value) ? Number(value) : value),
    z.int({ error: '1, 2, …' }).min(1, { error: '1, 2, …' }),
  )
  .meta(written({ type: ['integer', 'string'], pattern: '^[1-9]\\d*$', minimum: 1 }));

/** A GB/T 2260 code. */
export const regionCode = z
  .string({ error: '"######"' })
  // In a draft also the name of a region without a code.
  .regex(/^(?:\d{6}|\p{Script=Han}{2,40})$/u, { error: '"######"' })
  .meta(
    written({
      type: ['string', 'integer'],
      pattern: '^\\d{6}$',
      minimum: 100_000,
      maximum: 999_999,
    }),
  );

/** A year; YAML gives it as text, JSON may give it as a number. */
export const year = z
  .preprocess(
    (value) => (typeof value === 'string' && /^\d{4}$/.test(value) ? Number(value) : value),
    z.int({ error: 'YYYY' }).min(1949, { error: 'YYYY' }).max(2999, { error: 'YYYY' }),
  )
  .meta(
    written({
      type: ['integer', 'string'],
      pattern: '^(?:1949|19[5-9]\\d|2\\d{3})$',
      minimum: 1949,
      maximum: 2999,
    }),
  );

/** A day of the calendar. */
export const isoDate = z.iso.date({ error: 'YYYY-MM-DD' });

/** Yes or no; YAML gives it as text. */
export const flag = z
  .preprocess(
    (value) => (value === 'true' ? true : value === 'false' ? false : value),
    z.boolean({ error: 'true | false' }),
  )
  .meta(written({ enum: [true, false, 'true', 'false'] }));

/** One of a few words. */
export function oneOf<const Words extends readonly [string, ...string[]]>(
  ...choices: Words
): z.ZodEnum<{ [Word in Words[number]]: Word }> {
  return z.enum(choices, { error: choices.join(' | ') });
}

/** A list. */
export function listOf<Item extends z.ZodType>(item: Item): z.ZodArray<Item> {
  return z.array(item, { error: '[…]' });
}

/** A map of these keys and no other. */
export function mapOf<Shape extends z.ZodRawShape>(shape: Shape) {
  return z.strictObject(shape, { error: '{…}' });
}

/** A map from codes of regions. */
export function byRegionCode<Value extends z.ZodType>(value: Value) {
  return z.record(regionCode, value, { error: '{ "######": … }' });
}

/** The form of a limit, for messages. */
export const LIMIT_FORM = '≥|≤ 17.56 万亩 | ≥|≤ assigned';

/** A limit as one scalar: `≥ 17.56 万亩`, `≤ assigned`. */
export const LIMIT_SCALAR = /^([≥≤]) ?(?:assigned|(\d+(?:\.\d+)?) ?([^\d\s.][^\s]*))$/;

/** A parsed limit scalar. */
export interface WrittenLimit {
  readonly relation: Relation;
  /** `null` for `assigned`; its unit is `undefined` if the name is unknown. */
  readonly amount: {
    readonly value: string;
    readonly unitName: string;
    readonly unit: Unit | undefined;
  } | null;
}

/** Parses a scalar that matches {@link LIMIT_SCALAR}. */
export function readLimitScalar(text: string): WrittenLimit {
  const [, sign, value, unitName] = LIMIT_SCALAR.exec(text) ?? [];
  const relation = sign === '≥' ? '>=' : '<=';
  if (value === undefined || unitName === undefined) return { relation, amount: null };
  return { relation, amount: { value, unitName, unit: findUnit(unitName) } };
}

/** Prints a limit in the form used in packs. */
export function printLimit(
  relation: Relation,
  amount: { readonly value: string; readonly unit: string | null } | null,
): string {
  const sign = relation === '>=' ? '≥' : '≤';
  if (amount === null) return `${sign} assigned`;
  return `${sign} ${amount.value}${amount.unit === null ? '' : ` ${amount.unit}`}`;
}

/** Reports whether a key is a GB/T 2260 code, not a name in place of one. */
export function isCode(key: string): boolean {
  return /^\d{6}$/.test(key);
}

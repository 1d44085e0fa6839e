import { z } from 'zod';
import { identifier, listOf, mapOf, oneOf, words, year } from './scalars.js';

const FORMULA = { error: 'indicator / indicator' };

const indicator = mapOf({
  id: identifier,
  name: mapOf({ zh: words, en: words }),
  aliases: listOf(words).default([]),
  dimension: oneOf('area', 'volume', 'ratio'),
  direction: oneOf('floor', 'cap').optional(),
  holds: oneOf('throughout', 'at-target'),
  measure: oneOf('stock', 'flow'),
  'part-of': identifier.optional(),
  formula: z
    .string(FORMULA)
    .regex(/^[a-z0-9.-]+ ?\/ ?[a-z0-9.-]+$/, FORMULA)
    .optional(),
  'bare-unit': words.optional(),
  'base-year': year.optional(),
  'base-year-aliases': listOf(words).default([]),
});

/** The one definition of `rules/indicators.yaml`; what it means is told in `rules/README.md`. */
export const catalogueSchema = listOf(indicator);

/** An indicator as written. */
export type IndicatorSource = z.output<typeof indicator>;

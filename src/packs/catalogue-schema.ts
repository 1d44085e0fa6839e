import { z } from 'zod';
import { identifier, listOf, mapOf, oneOf, words, year } from './scalars.js';

const FORMULA = { error: 'indicator / indicator' };

const indicator = mapOf({
  id: identifier.describe('Stable for ever: lowercase a-z 0-9 - .'),
  name: mapOf({
    zh: words.describe('As approvals call it'),
    en: words.describe('As English reports call it'),
  }).describe('As reports call it'),
  aliases: listOf(words)
    .default([])
    .describe('Other names under which approvals and people’s files give it; each means one only'),
  'said-as': listOf(words)
    .default([])
    .describe('Names that approvals give it and others too: the unit tells which is meant'),
  dimension: oneOf('area', 'volume', 'ratio').describe('What its units measure'),
  direction: oneOf('floor', 'cap')
    .optional()
    .describe('Which way its limits usually bind; left out where approvals do both'),
  holds: oneOf('throughout', 'at-target').describe(
    'Whether the number of a target year also binds in the years before it',
  ),
  measure: oneOf('stock', 'flow').describe('stock: at year’s end; flow: over a full year'),
  'part-of': identifier.optional().describe('The indicator that it is a part of (其中)'),
  formula: z
    .string(FORMULA)
    .regex(/^[a-z0-9.-]+ ?\/ ?[a-z0-9.-]+$/, FORMULA)
    .optional()
    .describe('How it is computed where a file gives the two others: id / id'),
  'bare-unit': words.optional().describe('The unit of a bare number, where the name says it: 倍'),
  'base-year': year.optional().describe('Of a base: the one year that it is a value of'),
  'base-year-aliases': listOf(words)
    .default([])
    .describe('Names that mean this base in rows of that year alone'),
});

/** The one definition of `rules/indicators.yaml`; what it means is told in `rules/README.md`. */
export const catalogueSchema = listOf(indicator);

/** An indicator as written. */
export type IndicatorSource = z.output<typeof indicator>;

import type { z } from 'zod';
import { packSchema } from './pack-schema.js';
import { identifier, listOf, mapOf, year } from './scalars.js';

const { pack, id, document, rules, excused } = packSchema.shape;
const { limit, quote, by, clause } = rules.element.shape;

const amendment = mapOf({
  rule: identifier.describe('The rule of the base that it amends, by id'),
  from: year.describe('The first year that it covers'),
  through: year.optional().describe('The last one; left out, the last year of the base’s period'),
  limit: limit.unwrap(),
  by,
  clause,
  quote: quote.unwrap(),
});

/** The one definition of an overlay's `pack.yaml` and `pack.json`; see `rules/README.md`. */
export const overlaySchema = mapOf({
  pack,
  id,
  amends: identifier.describe('The id of the pack that it amends'),
  document: document.describe('The amending document'),
  amendments: listOf(amendment)
    .min(1, { error: '[…]' })
    .describe('What it puts in place of a limit of the base, or adds to it, for some years each'),
  excused,
});

/** An overlay as its schema reads it, before its words are held against its text and its base. */
export type OverlaySource = z.output<typeof overlaySchema>;

/** An amendment as written. */
export type AmendmentSource = OverlaySource['amendments'][number];

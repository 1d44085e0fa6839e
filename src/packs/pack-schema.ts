import { z } from 'zod';
import { LIMIT_FORM, LIMIT_SCALAR } from './limit-scalar.js';
import {
  byRegionCode,
  flag,
  identifier,
  isoDate,
  listOf,
  mapOf,
  oneOf,
  regionCode,
  words,
  year,
} from './scalars.js';

const region = mapOf({ name: words, aliases: listOf(words).default([]) });

const document = mapOf({
  title: words,
  number: words,
  issuer: words,
  date: isoDate,
  text: words,
  sha256: z
    .string({ error: '[0-9a-f]{64}' })
    .toLowerCase()
    .regex(/^[0-9a-f]{64}$/, { error: '[0-9a-f]{64}' }),
  source: words,
});

const limitText = z.string({ error: LIMIT_FORM }).regex(LIMIT_SCALAR, { error: LIMIT_FORM });

const datedLimit = mapOf({
  limit: limitText,
  year: year.optional(),
  by: words.optional(),
  quote: words,
});

/** `limit` with `quote`, or `limits`: which of the two is checked where the rules are read. */
const rule = mapOf({
  id: identifier,
  region: regionCode,
  indicator: identifier,
  target: year.optional(),
  clause: words.optional(),
  limit: limitText.optional(),
  by: words.optional(),
  quote: words.optional(),
  limits: listOf(datedLimit).min(1, { error: '[…]' }).optional(),
});

const obligation = mapOf({
  id: identifier,
  name: words,
  class: oneOf('control', 'mechanism', 'guidance', 'principle'),
  binds: oneOf('city', 'county', 'both', 'all'),
  region: regionCode.optional(),
  clause: words.optional(),
  quote: words,
  attestation: oneOf('required', 'optional', 'none').optional(),
  frequency: oneOf('once', 'yearly').optional(),
  'may-not-apply': flag.default(false),
  note: words.optional(),
});

const interpretation = mapOf({
  id: identifier,
  'applies-to': listOf(z.string({ error: '"…"' }).min(1, { error: '"…"' })),
  reading: words,
  alternative: words,
  effect: words.optional(),
  status: oneOf('unreviewed', 'reviewed').default('unreviewed'),
});

const excuse = mapOf({ quote: words, reason: words, every: flag.default(false) });

/** The one definition of `pack.yaml` and `pack.json`; what it means is told in `rules/README.md`. */
export const packSchema = mapOf({
  pack: z.preprocess((value) => String(value), z.literal('1', { error: '1' })),
  id: identifier,
  document,
  period: mapOf({ from: year, through: year }),
  parent: mapOf({ code: regionCode, name: words, aliases: listOf(words).default([]) }).optional(),
  regions: byRegionCode(region),
  'not-covered': byRegionCode(region).default({}),
  rules: listOf(rule),
  obligations: listOf(obligation).default([]),
  interpretations: listOf(interpretation).default([]),
  excused: listOf(excuse).default([]),
});

/** A pack file as its schema reads it, before its words are held against the text. */
export type PackSource = z.output<typeof packSchema>;

/** A rule as written. */
export type RuleSource = PackSource['rules'][number];

/** A limit as written, of a rule's own or of its list. */
export type LimitSource = z.output<typeof datedLimit>;

/** A region as written. */
export type RegionSource = z.output<typeof region>;

/** An obligation as written. */
export type ObligationSource = z.output<typeof obligation>;

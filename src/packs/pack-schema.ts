import { z } from 'zod';
import { UNREAD_REASONS } from '../core/pack.js';
import {
  byRegionCode,
  draftIdentifier,
  flag,
  identifier,
  isoDate,
  LIMIT_FORM,
  LIMIT_SCALAR,
  listOf,
  mapOf,
  oneOf,
  ordinal,
  regionCode,
  words,
  written,
  year,
} from './scalars.js';

/** Other names of a region. */
const aliases = listOf(words)
  .default([])
  .describe('Other names and old codes under which the text and people’s files give it');

const region = mapOf({
  name: words.describe('The name as the text gives it, e.g. 江源区'),
  aliases,
});

const document = mapOf({
  title: words.describe('The title, in full'),
  number: words.describe('文号, e.g. 吉政函〔2024〕46号'),
  issuer: words.describe('批准机关, e.g. 吉林省人民政府'),
  date: isoDate.describe('成文日期; figures of earlier years are shown for reference, not judged'),
  text: words.describe('The file that holds the words of the document, in the folder of the pack'),
  sha256: z
    .string({ error: '[0-9a-f]{64}' })
    .toLowerCase()
    .regex(/^[0-9a-f]{64}$/, { error: '[0-9a-f]{64}' })
    .meta(written({ type: 'string', pattern: '^[0-9A-Fa-f]{64}$' }))
    .describe('SHA-256 of the bytes of that file; a wrong one is answered with the right one'),
  source: words.describe('Where the text came from, and how it was normalised'),
});

const limitText = z
  .string({ error: LIMIT_FORM })
  .regex(LIMIT_SCALAR, { error: LIMIT_FORM })
  .describe('≥ or ≤, the number and the unit as printed (≥ 17.56 万亩), or ≥|≤ assigned');

const by = words.describe('Who assigns the number, as the text says: 上级, 国家');

const quote = words.describe('The words, character for character as they stand in the text');

const clause = words.describe('The ordinal of the part that holds the words: 二');

const datedLimit = mapOf({
  limit: limitText,
  year: year.optional().describe('The year that it is printed for; left out for the target’s'),
  by: by.optional(),
  quote,
});

/** `limit` with `quote`, or `limits`: checked where the rules are read. */
const rule = mapOf({
  id: draftIdentifier.describe(
    'Stable for ever; holds the code of its region: 220605.cultivated-land',
  ),
  region: regionCode.describe('The code of its region'),
  indicator: words.describe('What is limited: an id of rules/indicators.yaml'),
  target: year.optional().describe('目标年; left out, the last year of the period'),
  clause: clause.optional(),
  limit: limitText.optional(),
  by: by.optional(),
  quote: quote.optional(),
  limits: listOf(datedLimit)
    .min(1, { error: '[…]' })
    .optional()
    .describe('Several limits, of different years, in place of limit and quote'),
}).meta({
  if: { required: ['limits'], properties: { limits: true } },
  // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema, and nobody awaits it
  then: { properties: { limit: false, by: false, quote: false } },
  else: { required: ['limit', 'quote'], properties: { limit: true, quote: true } },
});

const obligation = mapOf({
  id: identifier.describe('Stable for ever, e.g. blue-line'),
  name: words.describe('As reports and attestations call it, e.g. 蓝线'),
  class: oneOf('control', 'mechanism', 'guidance', 'principle')
    .optional()
    .describe('How firmly it binds: control 管控, mechanism 机制, guidance 引导, principle 总体'),
  binds: oneOf('city', 'county', 'both', 'all')
    .optional()
    .describe(
      'Whom: city (the addressee), county (each region), both, all (any department and person)',
    ),
  region: regionCode.optional().describe('The one region that it speaks of'),
  clause: clause.optional(),
  quote,
  words: words
    .optional()
    .describe('Where duties share a quote: the words in it that name this one; 等 for an open end'),
  attestation: oneOf('required', 'optional', 'none')
    .optional()
    .describe('Whether an attestation is asked for; left out, as its class suggests'),
  frequency: oneOf('once', 'yearly').optional().describe('How often it is attested'),
  'may-not-apply': flag.default(false).describe('Whether 不涉及 is an answer'),
  note: words.optional().describe('What else a reader must know'),
  // Only a draft may omit class and binds; checked where the duties are read.
}).meta({ required: ['id', 'name', 'class', 'binds', 'quote'] });

const interpretation = mapOf({
  id: identifier.describe('Stable for ever, e.g. limits-inclusive'),
  'applies-to': listOf(z.string({ error: '"…"' }).min(1, { error: '"…"' })).describe(
    'Ids of indicators, rules or obligations, or "*" for everything',
  ),
  reading: words.describe('How the words are read'),
  alternative: words.describe('How else they could be read'),
  effect: words.optional().describe('What the reading makes of a figure'),
  status: oneOf('unreviewed', 'reviewed')
    .default('unreviewed')
    .describe('unreviewed until a lawyer has read it'),
});

const excuse = mapOf({
  quote,
  reason: words.describe('Why these words bind nothing'),
  every: flag.default(false).describe('Whether each place where the words stand is meant'),
});

const unread = mapOf({
  quote,
  line: ordinal.describe('The line of the text on which the words begin, from 1'),
  column: ordinal.describe('The column on which they begin, from 1, in UTF-16 units'),
  reason: oneOf(...UNREAD_REASONS).describe('Why they could not be read'),
});

/** The schema of `pack.yaml` and `pack.json`; explained in `rules/README.md`. */
export const packSchema = mapOf({
  pack: z
    .preprocess((value) => String(value), z.literal('1', { error: '1' }))
    .meta(written({ enum: [1, '1'] }))
    .describe('The version of this format'),
  id: identifier.describe('Of the pack, stable for ever: lowercase a-z 0-9 - .'),
  status: oneOf('draft')
    .optional()
    .describe('draft until a person has reviewed it; a check takes it by --allow-draft alone'),
  document: document.describe('The approval as a document'),
  period: mapOf({
    from: year.describe('Its first year'),
    through: year.describe('Its last year'),
  }).describe('规划期, both years included'),
  parent: mapOf({
    code: regionCode.describe('Its GB/T 2260 code, in quotes'),
    name: words.describe('Its name as the text gives it'),
    aliases,
  })
    .optional()
    .describe('The addressee (受文单位): its rows in a file are totals'),
  regions: byRegionCode(region).describe('Whom the approval limits, by GB/T 2260 code in quotes'),
  'not-covered': byRegionCode(region)
    .default({})
    .describe('Known neighbours that it does not speak of: a warning in a file, not an error'),
  unread: listOf(unread)
    .default([])
    .describe('Of a draft: words that could not be read, to be encoded or excused'),
  rules: listOf(rule).describe('One constraint on one indicator of one region each'),
  obligations: listOf(obligation).default([]).describe('Binding duties without a number'),
  interpretations: listOf(interpretation)
    .default([])
    .describe('How the law was read where its words leave a choice'),
  excused: listOf(excuse)
    .default([])
    .describe('Words and numbers of the text that are no limit and no duty, and why'),
});

/** A pack file as read by its schema, before it is checked against the text. */
export type PackSource = z.output<typeof packSchema>;

/** A rule as written. */
export type RuleSource = PackSource['rules'][number];

/** A limit as written, of a rule's own or of its list. */
export type LimitSource = z.output<typeof datedLimit>;

/** An obligation as written. */
export type ObligationSource = z.output<typeof obligation>;

const amendment = mapOf({
  rule: identifier.describe('The rule of the base that it amends, by id'),
  from: year.describe('The first year that it covers'),
  through: year.optional().describe('The last one; left out, the last year of the base’s period'),
  limit: limitText,
  by: by.optional(),
  clause: clause.optional(),
  quote,
});

/** The schema of an overlay's `pack.yaml` and `pack.json`; see `rules/README.md`. */
export const overlaySchema = mapOf({
  pack: packSchema.shape.pack,
  id: packSchema.shape.id,
  amends: identifier.describe('The id of the pack that it amends'),
  document: document.describe('The amending document'),
  amendments: listOf(amendment)
    .min(1, { error: '[…]' })
    .describe('What it puts in place of a limit of the base, or adds to it, for some years each'),
  excused: packSchema.shape.excused,
});

/** An overlay as read by its schema, before it is checked against its text and its base. */
export type OverlaySource = z.output<typeof overlaySchema>;

/** An amendment as written. */
export type AmendmentSource = OverlaySource['amendments'][number];

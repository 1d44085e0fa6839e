import { z } from 'zod';
import { ACCEPTABLE_CODES } from '../../core/answer.js';
import type { Location } from '../../core/location.js';
import type { Problem } from '../../core/problem.js';
import { MARGIN_PATTERN } from '../../core/report.js';
import { decode } from '../../input/table/decode.js';
import type { ConfigFault } from '../../messages/usage-faults.js';
import { readAgainst } from '../../packs/schema-faults.js';
import { readSource } from '../../packs/source-document.js';
import { FORMATS } from '../../report/load-reporter.js';
import { LANGUAGES } from '../language.js';
import { readBytes } from '../read-bytes.js';
import { UsageError } from '../usage-error.js';
import type { FoundConfig } from './find-config.js';

const word = z.string({ error: '…' }).min(1, { error: '…' });

/** A list of at least one; {@link LISTS} tells which keys may hold one word in its place. */
function listOf<T extends z.ZodType>(item: T) {
  return z.array(item, { error: '[…]' }).min(1, { error: '[…]' });
}

/** An output as the command line has it: `html=report.html`. */
const output = z.string({ error: OUTPUT_FORM() }).refine(isOutput, { error: OUTPUT_FORM() });

function OUTPUT_FORM(): string {
  return `<${FORMATS.join('|')}>=<path>`;
}

function isOutput(text: string): boolean {
  const at = text.indexOf('=');
  return at > 0 && at < text.length - 1 && FORMATS.some((format) => format === text.slice(0, at));
}

/** The roles that `columns:` may give to a header. */
const COLUMN_ROLES = [
  ...['region', 'code', 'year', 'indicator', 'value', 'unit'],
  ...['source', 'evidence', 'remark', 'document', 'issuer'],
] as const;

/** A doubt that a person confirmed: the question's code, the rule, the year and the cell's text. */
const acceptance = z.strictObject(
  {
    question: z.enum(ACCEPTABLE_CODES, { error: ACCEPTABLE_CODES.join(' | ') }),
    rule: word,
    year: z
      .string({ error: '2025' })
      .regex(/^\d{4}$/, { error: '2025' })
      .optional(),
    value: word,
    by: word.optional(),
    because: word.optional(),
  },
  { error: '{ question, rule, year, value, by, because }' },
);

/** What `dixian.config.yaml` may hold; no other key is let pass. */
const configSchema = z.strictObject({
  pack: listOf(word).optional(),
  figures: listOf(word).optional(),
  quotas: word.optional(),
  outputs: listOf(output).optional(),
  lang: z.enum(LANGUAGES, { error: LANGUAGES.join(' | ') }).optional(),
  allow: listOf(z.enum(['missing', 'unassigned'], { error: 'missing | unassigned' })).optional(),
  'warn-within': z.string({ error: '2%' }).regex(MARGIN_PATTERN, { error: '2%' }).optional(),
  'fail-on': z.enum(['warning'], { error: 'warning' }).optional(),
  columns: z
    .record(z.string(), z.enum(COLUMN_ROLES, { error: COLUMN_ROLES.join(' | ') }), {
      error: '{ <header>: <role> }',
    })
    .optional(),
  'ignore-columns': listOf(word).optional(),
  accept: listOf(acceptance).optional(),
});

/** A configuration with its words as the command line has them. */
export type Config = z.output<typeof configSchema>;

/** The keys under which one word stands for a list of it alone. */
const LISTS: readonly (keyof Config)[] = ['pack', 'figures', 'outputs', 'allow', 'ignore-columns'];

/** A configuration, and where each of its keys stands. */
export interface ReadConfig extends FoundConfig {
  readonly config: Config;
  readonly placeOf: (key: string) => Location;
}

/**
 * Reads a configuration file, strictly.
 *
 * @throws {UsageError} with all its faults at once, each with its place.
 */
export function readConfig(found: FoundConfig): ReadConfig {
  const { path } = found;
  const bytes = readBytes(path);
  if ('code' in bytes) throw invalid([{ kind: 'unreadable', location: bytes.location }]);
  const decoded = bytes.length === 0 ? { text: '' } : decode(bytes, path);
  if ('code' in decoded) throw invalid([{ kind: 'unreadable', location: decoded.location }]);
  const document = readSource(path, decoded.text);
  if (document.problems.length > 0) throw invalid(document.problems.map(faultOf));
  // An empty file asks for nothing.
  const value = withLists(document.value ?? {});
  const { data, problems } = readAgainst(configSchema, { ...document, value });
  if (problems.length > 0) throw invalid(problems.map(faultOf));
  return {
    ...found,
    config: data as Config,
    placeOf: (key) => document.locate([key], 'key'),
  };
}

/** A single word, where a list of one is meant. */
function withLists(value: unknown): unknown {
  if (typeof value !== 'object' || Array.isArray(value)) return value;
  const entries = Object.entries(value ?? {}).map(([key, one]) => {
    const isList = LISTS.some((list) => list === key) && typeof one === 'string';
    return [key, isList ? [one] : one];
  });
  return Object.fromEntries(entries);
}

function invalid(faults: readonly ConfigFault[]): UsageError {
  return new UsageError({ code: 'config-invalid', faults });
}

/** What the readers of packs say of a document, in the words of a configuration. */
function faultOf(problem: Problem): ConfigFault {
  const { location } = problem;
  switch (problem.code) {
    case 'pack-key-unknown':
      return { kind: 'key-unknown', location, ...problem.arguments };
    case 'pack-key-duplicate':
      return { kind: 'key-duplicate', location, ...problem.arguments };
    case 'pack-value-invalid':
      return { kind: 'value-invalid', location, ...problem.arguments };
    case 'pack-syntax':
      return { kind: 'syntax', location, ...problem.arguments };
    default:
      return { kind: 'unreadable', location };
  }
}

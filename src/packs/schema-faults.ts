import { z } from 'zod';
import { findNearest } from '../core/language/nearest.js';
import { error, type Problem, type ProblemArguments, type ProblemCode } from '../core/problem.js';
import type { Path, SourceDocument } from './source-document.js';

/** Reports a fault at a place in the file. */
export type ReportFault = <Code extends ProblemCode>(
  code: Code,
  path: Path,
  args: ProblemArguments[Code],
  part?: 'key' | 'value',
) => void;

/** The result of reading a document by a schema. */
interface SchemaReading {
  /** The schema's output; for a faulty document what {@link salvage} returns. */
  readonly data: unknown;
  readonly problems: readonly Problem[];
}

/** Reads a document by its schema and returns all faults, each with its place. */
export function readAgainst(schema: z.ZodType, document: SourceDocument): SchemaReading {
  const result = schema.safeParse(document.value);
  if (result.success) return { data: result.data, problems: [] };
  const problems = result.error.issues.flatMap((issue) => describeIssue(schema, document, issue));
  return { data: salvage(schema, document.value), problems };
}

/** Reads a document as {@link readAgainst} does, and collects further faults. */
export function collectFaults(
  schema: z.ZodType,
  document: SourceDocument,
): { readonly data: unknown; readonly problems: Problem[]; readonly report: ReportFault } {
  const { data, problems: faults } = readAgainst(schema, document);
  const problems = [...document.problems, ...faults];
  const report: ReportFault = (code, path, args, part) => {
    problems.push(error(code, document.locate(path, part), args));
  };
  return { data, problems, report };
}

function describeIssue(
  schema: z.ZodType,
  document: SourceDocument,
  issue: z.core.$ZodIssue,
): readonly Problem[] {
  const { path } = issue;
  if (issue.code === 'unrecognized_keys') {
    const known = keysAt(schema, path);
    return issue.keys.map((key) =>
      error('pack-key-unknown', document.locate([...path, key], 'key'), {
        key,
        nearest: findNearest(key, known),
      }),
    );
  }
  const key = lastKey(schema, path);
  if (issue.code === 'invalid_key') {
    const expected = issue.issues[0]?.message ?? issue.message;
    return [error('pack-value-invalid', document.locate(path, 'key'), { key, expected })];
  }
  if (!isThere(document.value, path)) {
    return [error('pack-key-missing', document.locate(path), { key })];
  }
  return [error('pack-value-invalid', document.locate(path), { key, expected: issue.message })];
}

/** Returns the last name on a path: a list's for its items, the first key for the whole. */
function lastKey(schema: z.ZodType, path: readonly PropertyKey[]): string {
  const [first = ''] = keysAt(schema, []);
  return String(path.findLast((step) => typeof step === 'string') ?? first);
}

/** Whether the document has a value at a path. An empty file is read as null. */
function isThere(value: unknown, path: readonly PropertyKey[]): boolean {
  let at = value;
  for (const step of path) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, step)) return false;
    at = (at as Record<PropertyKey, unknown>)[step];
  }
  return at !== undefined && (at !== null || path.length > 0);
}

function keysAt(schema: z.ZodType, path: readonly PropertyKey[]): readonly string[] {
  let at = unwrap(schema);
  for (const step of path) {
    if (at instanceof z.ZodObject) at = unwrap(at.shape[String(step)]);
    else if (at instanceof z.ZodArray) at = unwrap(at.element);
    else if (at instanceof z.ZodRecord) at = unwrap(at.valueType);
  }
  return at instanceof z.ZodObject ? Object.keys(at.shape) : [];
}

function unwrap(schema: unknown): unknown {
  let at = schema;
  while (at instanceof z.ZodOptional || at instanceof z.ZodDefault) at = at.unwrap();
  return at;
}

/**
 * Returns what can still be read of a faulty document, so that later checks find their faults in
 * the same run. Unknown keys are dropped, and invalid items of a list or a map from codes become
 * `undefined`.
 */
function salvage(schema: unknown, value: unknown): unknown {
  const inner = unwrap(schema);
  if (inner instanceof z.ZodArray && Array.isArray(value)) {
    return value.map((item) => salvageWhole(inner.element, item));
  }
  if (!isMap(value)) return salvageWhole(schema, value);
  if (inner instanceof z.ZodRecord) {
    return mapValues(value, (item) => salvageWhole(inner.valueType, item));
  }
  if (!(inner instanceof z.ZodObject)) return salvageWhole(schema, value);
  const fields = Object.entries(inner.shape).map(
    ([key, field]) => [key, salvage(field, value[key])] as const,
  );
  return Object.fromEntries(fields);
}

function salvageWhole(schema: unknown, value: unknown): unknown {
  const whole = (schema as z.ZodType).safeParse(value);
  if (whole.success) return whole.data;
  const inner = unwrap(schema);
  if (!(inner instanceof z.ZodObject) || !isMap(value)) return undefined;
  const known = Object.entries(value).filter(([key]) => Object.hasOwn(inner.shape, key));
  const again = (schema as z.ZodType).safeParse(Object.fromEntries(known));
  return again.success ? again.data : undefined;
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function mapValues(
  map: Readonly<Record<string, unknown>>,
  change: (value: unknown) => unknown,
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(map).map(([key, value]) => [key, change(value)]));
}

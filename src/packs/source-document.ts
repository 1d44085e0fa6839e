import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  parseDocument,
  visit,
} from 'yaml';
import { indexLines } from '../core/language/text-places.js';
import type { Location } from '../core/location.js';
import { error, type Problem } from '../core/problem.js';
import { findJsonFault, hasDuplicateKeys } from './json-faults.js';

/** A path into a document: map keys and list indexes. */
export type Path = readonly PropertyKey[];

/** A YAML or JSON file as plain data, with the place of each value. */
export interface SourceDocument {
  /** Maps, lists and strings; in JSON also numbers, booleans and null. */
  readonly value: unknown;
  /** Malformed syntax and duplicate keys. */
  readonly problems: readonly Problem[];
  /** Whether the syntax is malformed, so that {@link value} is not to be read. */
  readonly malformed: boolean;
  /** Returns the place of a value or its key; for a missing one, of the nearest map that exists. */
  readonly locate: (path: Path, part?: 'key' | 'value') => Location;
}

/** Deeper nesting than in any pack, but less than would exhaust the parser. */
const DEEPEST = 200;

/** A pack reuses a few quotes by alias; more aliases are an attempt to exhaust memory. */
const MOST_ALIASES = 1000;

/** A file as it was found. */
interface SourceFile {
  readonly path: string;
  readonly source: string;
}

const documents = new WeakMap<SourceFile, SourceDocument>();

/** Reads a file with {@link readSource}, memoised. */
export function readSourceOnce(file: SourceFile): SourceDocument {
  const known = documents.get(file);
  if (known !== undefined) return known;
  const document = readSource(file.path, file.source);
  documents.set(file, document);
  return document;
}

/**
 * Reads a file of `rules/`. YAML scalars are all strings, so that `1318.90` keeps its zero. JSON
 * (by file extension) is read by `JSON.parse`, and again by the YAML parser only if the place of a
 * fault is needed.
 */
export function readSource(path: string, source: string): SourceDocument {
  const text = source.startsWith('\uFEFF') ? source.slice(1) : source;
  return path.endsWith('.json') ? readJson(path, text) : readYaml(path, text);
}

function readJson(path: string, source: string): SourceDocument {
  let value: unknown;
  try {
    value = JSON.parse(source);
  } catch {
    const { offset, detail } = findJsonFault(source);
    return malformed(path, indexLines(source)(offset), detail);
  }
  if (hasDuplicateKeys(source, value)) return { ...readYaml(path, source), value };
  let again: SourceDocument | null = null;
  const locate: SourceDocument['locate'] = (...at) => {
    again ??= readYaml(path, source);
    return again.locate(...at);
  };
  return { value, problems: [], malformed: false, locate };
}

function readYaml(path: string, source: string): SourceDocument {
  const placeOf = indexLines(source);
  const deep = findTooDeep(source);
  if (deep !== null) return malformed(path, placeOf(deep), `nested deeper than ${DEEPEST}`);
  const document = parseDocument(source, { ...YAML_OPTIONS, version: '1.2' });
  const at = (offset: number): Location => ({ path, ...placeOf(offset) });
  const faults = [...document.errors, ...document.warnings];
  const problems = faults.map(({ code, message, pos: [start, end] }) =>
    code === 'DUPLICATE_KEY'
      ? error('pack-key-duplicate', at(start), { key: findDuplicateKey(source, start, end) })
      : error('pack-syntax', at(start), { detail: message }),
  );
  const locate: SourceDocument['locate'] = (way, part = 'value') =>
    at(findOffset(document, way, part));
  let value: unknown = null;
  let unreadable = faults.some(({ code }) => code !== 'DUPLICATE_KEY');
  if (!unreadable) {
    try {
      value = document.toJS({ maxAliasCount: MOST_ALIASES });
    } catch (fault) {
      // Unresolved or excessive aliases are found only when they are followed.
      unreadable = true;
      const detail = fault instanceof Error ? fault.message : String(fault);
      problems.push(error('pack-syntax', at(findDeadAlias(document)), { detail }));
    }
  }
  return { value, problems, malformed: unreadable, locate };
}

const YAML_OPTIONS = {
  schema: 'failsafe',
  prettyErrors: false,
  uniqueKeys: true,
  logLevel: 'silent',
} as const;

function malformed(
  path: string,
  place: { readonly line: number; readonly column: number },
  detail: string,
): SourceDocument {
  const location = { path, ...place };
  const problems = [error('pack-syntax', location, { detail })];
  return { value: null, problems, malformed: true, locate: () => location };
}

/** Finds where brackets, or nested list markers on one line, first become too deep. */
function findTooDeep(source: string): number | null {
  const run = new RegExp(`(?:[-?:][ \\t]+){${DEEPEST}}`).exec(source);
  let depth = 0;
  for (const { 0: bracket, index } of source.matchAll(/[[\]{}]/g)) {
    depth += bracket === '[' || bracket === '{' ? 1 : -1;
    if (depth > DEEPEST) return index;
  }
  return run?.index ?? null;
}

function findDeadAlias(document: Document): number {
  let offset = 0;
  visit(document, {
    Alias(_key, alias) {
      if (alias.resolve(document) !== undefined) return undefined;
      offset = startOf(alias) ?? 0;
      return visit.BREAK;
    },
  });
  return offset;
}

/** Reads the key of a duplicate pair from the span of its error. */
function findDuplicateKey(source: string, start: number, end: number): string {
  const rest = source.slice(start, Math.max(end, start + 200));
  const quoted = /^"((?:[^"\\]|\\.)*)"|^'((?:[^']|'')*)'/.exec(rest);
  return quoted?.[1] ?? quoted?.[2] ?? rest.split(/\s*:(?:\s|$)|\n/, 1)[0] ?? rest;
}

function findOffset(document: Document, path: Path, part: 'key' | 'value'): number {
  let node: unknown = document.contents;
  let offset = startOf(node) ?? 0;
  for (const [index, step] of path.entries()) {
    const collection: unknown = isAlias(node) ? node.resolve(document) : node;
    if (isSeq(collection)) {
      node = collection.items[Number(step)];
    } else {
      const pair = isMap(collection) ? collection.items.find(hasKey(String(step))) : undefined;
      if (pair === undefined) return offset;
      const last = index === path.length - 1;
      node = last && part === 'key' ? pair.key : (pair.value ?? pair.key);
    }
    const start = startOf(node);
    if (start === undefined) return offset;
    offset = start;
  }
  return offset;
}

function hasKey(key: string): (pair: Pair) => boolean {
  return (pair) => isScalar(pair.key) && String(pair.key.value) === key;
}

function startOf(node: unknown): number | undefined {
  return (node as Node | null | undefined)?.range?.[0];
}

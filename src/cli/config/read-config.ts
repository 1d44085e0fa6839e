import type { Location } from '../../core/location.js';
import type { Problem } from '../../core/problem.js';
import { decode } from '../../input/table/decode.js';
import type { ConfigFault } from '../../messages/usage-faults.js';
import { readAgainst } from '../../packs/schema-faults.js';
import { readSource } from '../../packs/source-document.js';
import { readBytes } from '../read-bytes.js';
import { UsageError } from '../usage-error.js';
import { type Config, configSchema, LISTS } from './config-schema.js';
import type { FoundConfig } from './find-config.js';

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

import { isAbsolute, join } from 'node:path';
import type { Answers } from '../../core/answer.js';
import type { ConfigSource } from '../../core/report.js';
import { formatLocation } from '../../messages/phrases.js';
import type { CheckOptions } from '../commands/check-options.js';
import { displayPath, exists } from '../files.js';
import { findConfig } from './find-config.js';
import type { Config, ReadConfig } from './read-config.js';

/** Where a setting comes from: a flag, a place in the configuration, the environment, or nowhere. */
export type Origin =
  | { readonly kind: 'flag'; readonly flag: string }
  | { readonly kind: 'config'; readonly place: string }
  | { readonly kind: 'environment'; readonly variable: string }
  | { readonly kind: 'default' };

/** The command line with what the configuration adds to it. */
export interface InForce {
  readonly files: readonly string[];
  readonly options: CheckOptions;
  /** `null` where there is no configuration, or none is wanted. */
  readonly config: ConfigSource | null;
  /** What the configuration answers beside the options: who confirmed which doubts, what columns are. */
  readonly answered: Pick<Answers, 'accept' | 'columns'>;
  /** Where each key of the configuration, or the flag in its place, comes from. */
  readonly origins: Readonly<Record<ConfigKey, Origin>>;
}

/** A key of the configuration. */
export type ConfigKey = keyof Config;

/** The keys, in the order in which they are shown. */
export const CONFIG_KEYS: readonly ConfigKey[] = [
  'pack',
  'figures',
  'quotas',
  'outputs',
  'lang',
  'allow',
  'warn-within',
  'fail-on',
  'columns',
  'ignore-columns',
  'accept',
];

const FLAGS: Readonly<Record<ConfigKey, string>> = {
  pack: '--pack',
  figures: '[file...]',
  quotas: '--quotas',
  outputs: '--output',
  lang: '--lang',
  allow: '--allow',
  'warn-within': '--warn-within',
  'fail-on': '--fail-on',
  columns: '',
  'ignore-columns': '--ignore-column',
  accept: '--accept',
};

/**
 * Adds the configuration that is found upward to a command line. A flag wins over its key, and a list
 * takes the place of the whole list; but answers to questions add up. Paths are meant from the configuration's folder.
 *
 * @throws {UsageError} for a configuration with faults.
 */
export async function settingsInForce(
  files: readonly string[],
  options: CheckOptions,
): Promise<InForce> {
  const found = options.config === false ? null : findConfig(process.cwd());
  // Without a configuration neither the schema nor the YAML parser is loaded.
  const read = found === null ? null : (await import('./read-config.js')).readConfig(found);
  const config = read === null ? {} : placed(read);
  const typed: Readonly<Record<ConfigKey, boolean>> = {
    pack: options.pack !== undefined,
    figures: files.length > 0,
    quotas: options.quotas !== undefined,
    outputs: options.output !== undefined,
    lang: options.lang !== undefined,
    allow: options.allow !== undefined,
    'warn-within': options.warnWithin !== undefined,
    'fail-on': options.failOn !== undefined,
    columns: false,
    'ignore-columns': options.ignoreColumn !== undefined && config['ignore-columns'] === undefined,
    accept: options.accept !== undefined && config.accept === undefined,
  };
  const keys = CONFIG_KEYS.filter((key) => config[key] !== undefined && !typed[key]);
  const taken: Config = Object.fromEntries(keys.map((key) => [key, config[key]]));
  return {
    files: taken.figures ?? files,
    options: {
      ...options,
      ...(taken.pack === undefined ? {} : { pack: taken.pack }),
      ...(taken.quotas === undefined ? {} : { quotas: taken.quotas }),
      ...(taken.outputs === undefined ? {} : { output: taken.outputs }),
      ...(taken.lang === undefined ? {} : { lang: taken.lang }),
      ...(taken.allow === undefined ? {} : { allow: taken.allow }),
      ...(taken['warn-within'] === undefined ? {} : { warnWithin: taken['warn-within'] }),
      ...(taken['fail-on'] === undefined ? {} : { failOn: taken['fail-on'] }),
      ...(taken['ignore-columns'] === undefined
        ? {}
        : { ignoreColumn: [...taken['ignore-columns'], ...(options.ignoreColumn ?? [])] }),
    },
    answered: {
      columns: taken.columns ?? {},
      accept: (taken.accept ?? []).map(({ question, rule, year, value, by, because }) => ({
        ...{ code: question, rule, year: year === undefined ? null : Number(year), value },
        ...{ by: by ?? null, because: because ?? null },
      })),
    },
    config: read === null ? null : { path: read.path, inForce: keys },
    origins: originsOf(typed, keys, read),
  };
}

function originsOf(
  typed: Readonly<Record<ConfigKey, boolean>>,
  taken: readonly ConfigKey[],
  read: ReadConfig | null,
): Readonly<Record<ConfigKey, Origin>> {
  const origin = (key: ConfigKey): Origin => {
    if (typed[key]) return { kind: 'flag', flag: FLAGS[key] };
    if (read === null || !taken.includes(key)) return { kind: 'default' };
    const { path, line } = read.placeOf(key);
    return { kind: 'config', place: formatLocation({ path, line, column: null }) };
  };
  return Object.fromEntries(CONFIG_KEYS.map((key) => [key, origin(key)])) as InForce['origins'];
}

/** The configuration with its paths as they are from the working folder. */
function placed({ config, folder }: ReadConfig): Config {
  const at = (path: string) => (isAbsolute(path) ? path : displayPath(join(folder, path)));
  const { pack, figures, quotas, outputs } = config;
  return {
    ...config,
    // The id of a shipped pack is no path, unless something stands there.
    ...(pack === undefined
      ? {}
      : { pack: pack.map((name) => (exists(at(name)) ? at(name) : name)) }),
    ...(figures === undefined ? {} : { figures: figures.map(at) }),
    ...(quotas === undefined ? {} : { quotas: at(quotas) }),
    ...(outputs === undefined
      ? {}
      : { outputs: outputs.map((output) => placedOutput(output, at)) }),
  };
}

function placedOutput(output: string, at: (path: string) => string): string {
  const equals = output.indexOf('=') + 1;
  return output.slice(0, equals) + at(output.slice(equals));
}

import type { Language } from '../../messages/text.js';
import { displayWidth, padEnd } from '../../report/columns.js';
import { safeText } from '../../report/safe-text.js';
import type { TypedOptions } from '../command.js';
import { CONFIG_KEYS, type ConfigKey, type InForce, type Origin } from './in-force.js';

/** A setting, what is in force, and where it comes from. */
interface Line {
  readonly name: string;
  readonly value: string;
  readonly origin: Origin;
}

/**
 * What is in force and from where, for `--show-config`: first what a configuration may hold, then what
 * else the command line asks for.
 */
export function configText(
  inForce: InForce,
  language: Language,
  day: { readonly date: string | null; readonly isAsked: boolean },
): string {
  const { options, origins, config } = inForce;
  const words = WORDS[language];
  const keys = CONFIG_KEYS.map((key): Line => {
    const value = shownValue(key, inForce, language);
    const origin = key === 'lang' && origins.lang.kind === 'default' ? LOCALE : origins[key];
    return { name: key, value: value === '' ? '—' : value, origin };
  });
  const date: Line[] =
    day.date === null
      ? []
      : [
          {
            name: 'date',
            value: day.date,
            origin: day.isAsked
              ? { kind: 'flag', flag: '--date' }
              : { kind: 'environment', variable: 'SOURCE_DATE_EPOCH' },
          },
        ];
  const lines = [...keys, ...flagsOf(options), ...date];
  const widest = (texts: readonly string[]) => Math.max(...texts.map(displayWidth));
  const nameWidth = widest(lines.map(({ name }) => name));
  const valueWidth = Math.min(48, widest(lines.map(({ value }) => value)));
  return [
    config === null ? words.none : `${words.config}${config.path}`,
    ...lines.map(({ name, value, origin }) =>
      `${padEnd(name, nameWidth)}  ${padEnd(safeText(value), valueWidth)}  ${words.origin(origin)}`.trimEnd(),
    ),
    '',
  ].join('\n');
}

const LOCALE: Origin = { kind: 'environment', variable: 'LC_ALL, LC_MESSAGES, LANG' };

function shownValue(key: ConfigKey, { files, options }: InForce, language: Language): string {
  const values: Readonly<Record<ConfigKey, string | undefined>> = {
    pack: options.pack?.join(', '),
    figures: files.join(', '),
    quotas: options.quotas,
    outputs: options.output?.join(', '),
    lang: options.lang ?? language,
    allow: options.allow?.join(', '),
    'warn-within': options.warnWithin,
  };
  return values[key] ?? '';
}

/** What only the command line can ask for, where it does. */
function flagsOf(options: TypedOptions): readonly Line[] {
  const { region, year, only, allRegions, assumeUnits, requireAttestations, format } = options;
  const given: readonly (readonly [name: string, value: string | undefined])[] = [
    ['region', region?.join(', ')],
    ['year', year],
    ['only', only?.join(', ')],
    ['all-regions', allRegions ? 'true' : undefined],
    ['assume-units', assumeUnits ? 'true' : undefined],
    ['require-attestations', requireAttestations ? 'true' : undefined],
    ['format', format],
  ];
  return given.flatMap(([name, value]) =>
    value === undefined ? [] : [{ name, value, origin: { kind: 'flag', flag: `--${name}` } }],
  );
}

interface Words {
  readonly none: string;
  readonly config: string;
  readonly origin: (origin: Origin) => string;
}

const WORDS: Readonly<Record<Language, Words>> = {
  zh: {
    none: '没有配置文件（dixian.config.yaml 或 dixian.config.json，自当前文件夹逐级向上查找）',
    config: '配置文件：',
    origin: (origin) => {
      switch (origin.kind) {
        case 'flag':
          return `命令行 ${origin.flag}`;
        case 'config':
          return origin.place;
        case 'environment':
          return `环境变量 ${origin.variable}`;
        case 'default':
          return '默认';
      }
    },
  },
  en: {
    none: 'No configuration file (dixian.config.yaml or dixian.config.json, looked for upward from here)',
    config: 'Configuration: ',
    origin: (origin) => {
      switch (origin.kind) {
        case 'flag':
          return `command line: ${origin.flag}`;
        case 'config':
          return origin.place;
        case 'environment':
          return `environment: ${origin.variable}`;
        case 'default':
          return 'default';
      }
    },
  },
};

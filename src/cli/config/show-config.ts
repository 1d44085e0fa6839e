import { CLI_WORDING, type CliWording } from '../../messages/cli.js';
import { acceptText } from '../../messages/command-line.js';
import { type Language, localize } from '../../messages/text.js';
import { displayWidth, padEnd } from '../../report/columns.js';
import { safeText } from '../../report/safe-text.js';
import type { CheckOptions } from '../commands/check-options.js';
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
  const wording = localize(CLI_WORDING, language).configuration;
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
    config === null ? wording.none : wording.file(config.path),
    ...lines.map(({ name, value, origin }) =>
      `${padEnd(name, nameWidth)}  ${padEnd(safeText(value), valueWidth)}  ${sayOrigin(origin, wording)}`.trimEnd(),
    ),
    '',
  ].join('\n');
}

const LOCALE: Origin = { kind: 'environment', variable: 'LC_ALL, LC_MESSAGES, LANG' };

function shownValue(
  key: ConfigKey,
  { files, options, answered }: InForce,
  language: Language,
): string {
  const values: Readonly<Record<ConfigKey, string | undefined>> = {
    pack: options.pack?.join(', '),
    figures: files.join(', '),
    quotas: options.quotas,
    outputs: options.output?.join(', '),
    lang: options.lang ?? language,
    allow: options.allow?.join(', '),
    'warn-within': options.warnWithin,
    'fail-on': options.failOn,
    columns: Object.entries(answered.columns)
      .map(([header, role]) => `${header}: ${role}`)
      .join(', '),
    'ignore-columns': options.ignoreColumn?.join(', '),
    accept: [
      ...answered.accept.map(({ code, rule, year, value }) =>
        acceptText({ code, rule, year, value }),
      ),
      ...(options.accept ?? []),
    ].join(', '),
  };
  return values[key] ?? '';
}

/** What only the command line can ask for, where it does. */
function flagsOf(options: CheckOptions): readonly Line[] {
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

function sayOrigin(origin: Origin, wording: CliWording['configuration']): string {
  switch (origin.kind) {
    case 'flag':
      return wording.flag(origin.flag);
    case 'config':
      return origin.place;
    case 'environment':
      return wording.environment(origin.variable);
    case 'default':
      return wording.default;
  }
}

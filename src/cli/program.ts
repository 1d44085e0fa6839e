import { Command, CommanderError, Option } from 'commander';
import { nearest } from '../core/language/nearest.js';
import type { Language } from '../report/reporter.js';
import { splitList } from './lists.js';
import { UsageError } from './usage-error.js';
import { type CheckOption, COMMAND_WORDING } from './wording.js';

/** The options of `check` as typed, lists split, nothing looked up yet. */
export interface TypedOptions {
  readonly pack?: readonly string[];
  readonly region?: readonly string[];
  readonly year?: string;
  readonly quotas?: string;
  readonly only?: readonly string[];
  readonly allRegions?: boolean;
  readonly assumeUnits?: boolean;
  readonly allow?: readonly string[];
  readonly requireAttestations?: boolean;
  readonly format?: string;
  readonly output?: readonly string[];
  readonly lang?: string;
  readonly quiet?: boolean;
  readonly color: boolean;
}

/** What a command line asks for. */
export type Request =
  | { readonly kind: 'check'; readonly files: readonly string[]; readonly options: TypedOptions }
  | { readonly kind: 'say'; readonly text: string };

/**
 * Reads a command line.
 *
 * @throws {UsageError} where it asks for nothing that can be done.
 */
export function readCommandLine(
  argv: readonly string[],
  language: Language,
  version: string,
): Request {
  let said = '';
  let request: Request | null = null;
  const wording = COMMAND_WORDING[language];
  const program = new Command('dixian')
    .description(wording.about)
    .version(version, '-V, --version', wording.version);
  const check = program.command('check', { isDefault: true }).description(wording.check);
  addCheckOptions(check, language);
  check.action((files: string[], options: TypedOptions) => {
    request = { kind: 'check', files, options };
  });
  for (const command of [program, check]) {
    command
      .exitOverride()
      .helpOption('-h, --help', wording.help)
      .configureOutput({
        writeOut: (text) => {
          said += text;
        },
        writeErr: () => {},
      })
      .configureHelp({ styleTitle: (title) => titleOf(title, language), helpWidth: 80 });
  }
  program.helpCommand(false);
  program.addHelpText('after', () => `\n${checkHelp(check, language)}`);
  check.addHelpText('after', () => afterword(language));
  try {
    program.parse(argv, { from: 'user' });
  } catch (cause) {
    if (!(cause instanceof CommanderError)) throw cause;
    if (cause.exitCode === 0) return { kind: 'say', text: said };
    throw asUsageError(cause, check);
  }
  if (request === null) throw new UsageError({ code: 'no-file' });
  return request;
}

function addCheckOptions(check: Command, language: Language): void {
  const { option: about, file } = COMMAND_WORDING[language];
  const add = (flags: string, name: CheckOption, configure?: (option: Option) => void) => {
    const option = new Option(flags, about[name]);
    configure?.(option);
    check.addOption(option);
  };
  const list = (option: Option) => {
    option.argParser((text: string, before?: readonly string[]) => splitList(text, before));
  };
  const repeatable = (option: Option) => {
    option.argParser((text: string, before: readonly string[] = []) => [...before, text]);
  };
  check.argument('[file...]', file);
  add('-p, --pack <id|path>', 'pack', repeatable);
  add('-r, --region <list>', 'region', list);
  add('-y, --year <yyyy>', 'year');
  add('-q, --quotas <file>', 'quotas');
  add('--only <list>', 'only', list);
  add('--all-regions', 'all-regions');
  add('--assume-units', 'assume-units');
  add('--allow <list>', 'allow', list);
  add('--require-attestations', 'require-attestations');
  add('-f, --format <format>', 'format');
  add('-o, --output <format=path>', 'output', repeatable);
  add('--lang <zh|en>', 'lang');
  add('--quiet', 'quiet');
  add('--no-color', 'no-color');
}

function titleOf(title: string, language: Language): string {
  const { usage, commands, argumentsTitle, options } = COMMAND_WORDING[language];
  const titles: Readonly<Record<string, string>> = {
    'Usage:': usage,
    'Commands:': commands,
    'Arguments:': argumentsTitle,
    'Options:': options,
  };
  return titles[title] ?? title;
}

/** The default command's own help, so that `dixian --help` shows everything on one page. */
function checkHelp(check: Command, language: Language): string {
  return `dixian check\n\n${check.helpInformation()}${afterword(language)}`;
}

function afterword(language: Language): string {
  const { exitCodes, exits, examples, example } = COMMAND_WORDING[language];
  const codes = exits.map(([code, meaning]) => `  ${code}  ${meaning}`);
  const lines = example.flatMap(([command, meaning]) => [`  ${command}`, `      ${meaning}`]);
  return ['', exitCodes, ...codes, '', examples, ...lines, ''].join('\n');
}

/** Commander's message names the word in quotes; the sentence around it is ours. */
function asUsageError(cause: CommanderError, check: Command): UsageError {
  const word = /'([^']*)'/.exec(cause.message)?.[1]?.split(' ')[0] ?? '';
  switch (cause.code) {
    case 'commander.unknownOption': {
      const known = check.options.flatMap(({ long, short }) => [long ?? '', short ?? '']);
      return new UsageError({ code: 'option-unknown', word, nearest: nearest(word, known) });
    }
    case 'commander.optionMissingArgument': {
      const flags = /'([^']*)'/.exec(cause.message)?.[1] ?? '';
      return new UsageError({ code: 'option-without-value', word: flags });
    }
    default:
      return new UsageError({ code: 'other', message: cause.message.replace(/^error: /, '') });
  }
}

import { Command, CommanderError, Option } from 'commander';
import { nearest } from '../core/language/nearest.js';
import { displayWidth, wrap } from '../report/columns.js';
import type { Language } from '../report/reporter.js';
import type { CommandSpecification, OptionKind, TypedOptions } from './command.js';
import { COMMANDS } from './commands/commands.js';
import { exists } from './files.js';
import { splitList } from './lists.js';
import { UsageError } from './usage-error.js';
import { COMMAND_HELP, COMMAND_WORDING } from './wording/usage.js';

/** What a command line asks for: a command with its words and options, or something to say. */
export type Request =
  | {
      readonly kind: 'run';
      readonly command: CommandSpecification;
      readonly words: readonly string[];
      readonly options: TypedOptions;
    }
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
  const say = (text: string) => {
    said += text;
  };
  const program = withHelp(new Command('dixian'), language, say)
    .description(wording.about)
    .version(version, '-V, --version', wording.version)
    .helpCommand('help [command]', wording.help);
  for (const specification of Object.values(COMMANDS)) {
    const command = withHelp(new Command(specification.name), language, say);
    program.addCommand(command, { isDefault: specification.isDefault ?? false });
    describe(command, specification, language);
    command.action(() => {
      const options = command.opts<TypedOptions>();
      request = { kind: 'run', command: specification, words: command.args, options };
    });
    if (specification.isDefault) program.addHelpText('after', () => `\n${wholeHelp(command)}`);
  }
  try {
    program.parse(argv, { from: 'user' });
  } catch (cause) {
    if (!(cause instanceof CommanderError)) throw cause;
    if (cause.exitCode === 0) return { kind: 'say', text: said };
    throw asUsageError(cause, commandOf(argv, program));
  }
  if (request === null) throw new UsageError({ code: 'no-file' });
  refuseSlipOfCommand(request);
  return request;
}

function withHelp(command: Command, language: Language, say: (text: string) => void): Command {
  const { help, usage, commands, argumentsTitle, options } = COMMAND_WORDING[language];
  const titles: Readonly<Record<string, string>> = {
    'Usage:': usage,
    'Commands:': commands,
    'Arguments:': argumentsTitle,
    'Options:': options,
  };
  return command
    .exitOverride()
    .helpOption('-h, --help', help)
    .configureOutput({ writeOut: say, writeErr: () => {} })
    .configureHelp({
      styleTitle: (title) => titles[title] ?? title,
      helpWidth: 80,
      displayWidth,
      boxWrap: (text, width) => wrap(text, width).join('\n'),
    });
}

function describe(
  command: Command,
  { name, argument, usage, options }: CommandSpecification,
  language: Language,
): void {
  const wording = COMMAND_HELP[name][language];
  command.description(wording.about);
  if (argument === null) command.allowExcessArguments();
  else command.argument(argument, wording.argument);
  if (usage !== undefined) command.usage(`[options] ${usage}`);
  for (const [flags, kind] of options) {
    const option = new Option(flags);
    option.description = wording.options[option.long?.slice(2) ?? ''] ?? '';
    PARSERS[kind](option);
    command.addOption(option);
  }
  command.addHelpText('after', () => afterword(name, language));
}

const PARSERS: Readonly<Record<OptionKind, (option: Option) => void>> = {
  flag: () => {},
  value: () => {},
  list: (option) => {
    option.argParser((text: string, before?: readonly string[]) => splitList(text, before));
  },
  repeatable: (option) => {
    option.argParser((text: string, before: readonly string[] = []) => [...before, text]);
  },
};

/** The default command's own help, so that `dixian --help` shows it on the same page. */
function wholeHelp(command: Command): string {
  let text = '';
  command.configureOutput({
    writeOut: (part) => {
      text += part;
    },
  });
  command.outputHelp();
  return `dixian ${command.name()}\n\n${text}`;
}

function afterword(name: CommandSpecification['name'], language: Language): string {
  const { exitCodes, examples } = COMMAND_WORDING[language];
  const help = COMMAND_HELP[name][language];
  const codes = help.exits.map(([code, meaning]) => `  ${code}  ${meaning}`);
  const lines = help.examples.flatMap(([line, meaning]) => [`  ${line}`, `      ${meaning}`]);
  return ['', exitCodes, ...codes, '', examples, ...lines, ''].join('\n');
}

/** A first word that is no file, and all but the name of a command, is a slip of that name. */
function refuseSlipOfCommand(request: Request): void {
  if (request.kind !== 'run' || !request.command.isDefault) return;
  const [word] = request.words;
  if (word === undefined || exists(word)) return;
  // Two letters changed places in chekc: as a file it would have a dot or a slash.
  const command = nearest(word, Object.keys(COMMANDS));
  if (command !== null && command !== word)
    throw new UsageError({ code: 'command-unknown', word, nearest: command });
}

/** The command that is run: commander takes the first word's, else the default one. */
function commandOf([first]: readonly string[], { commands }: Command): Command | undefined {
  const fallback = Object.values(COMMANDS).find(({ isDefault }) => isDefault)?.name;
  const find = (word: string | undefined) => commands.find((one) => one.name() === word);
  return find(first) ?? find(fallback);
}

/** Commander's message names the word in quotes; the sentence around it is ours. */
function asUsageError(cause: CommanderError, command: Command | undefined): UsageError {
  const quoted = /'([^']*)'/.exec(cause.message)?.[1] ?? '';
  switch (cause.code) {
    case 'commander.unknownOption': {
      const known = (command?.options ?? [])
        .flatMap(({ long, short }) => [long ?? '', short ?? ''])
        .filter((option) => option !== quoted);
      return new UsageError({
        code: 'option-unknown',
        word: quoted,
        nearest: nearest(quoted, known),
      });
    }
    case 'commander.optionMissingArgument':
      return new UsageError({ code: 'option-without-value', word: quoted });
    default:
      return new UsageError({ code: 'other', message: cause.message.replace(/^error: /, '') });
  }
}

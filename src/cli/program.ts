import { Command, CommanderError, Option } from 'commander';
import { findNearest } from '../core/language/nearest.js';
import { CLI_WORDING } from '../messages/cli.js';
import type { Language } from '../messages/text.js';
import { localize } from '../messages/text.js';
import { displayWidth, wrap } from '../report/columns.js';
import type { CommandSpecification, OptionKind, TypedOptions } from './command.js';
import { COMMANDS, DEFAULT_COMMAND } from './commands/commands.js';
import { exists } from './files.js';
import { languageNamed } from './language.js';
import { splitList } from './lists.js';
import { UsageError } from './usage-error.js';
import type { OneCommandWording } from './wording/wording.js';

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
export async function readCommandLine(
  argv: readonly string[],
  language: Language,
  version: string,
): Promise<Request> {
  const request = ask(argv, version, null);
  // Only help takes the words of all commands, and they are read for it alone.
  if (request.kind === 'say') {
    const { COMMAND_HELP } = await import('./wording/command-help.js');
    return ask(argv, version, { language, of: COMMAND_HELP });
  }
  refuseSlipOfCommand(request);
  return request;
}

/** The command that tells of the others. */
const HELP = 'help';

/** The words of help, in a language. */
interface Help {
  readonly language: Language;
  readonly of: Readonly<
    Record<CommandSpecification['name'], Readonly<Record<Language, OneCommandWording>>>
  >;
}

/** @param help `null`: without the words of help. */
function ask(argv: readonly string[], version: string, help: Help | null): Request {
  const language = help?.language ?? null;
  let said = '';
  let request: Request | null = null;
  const say = (text: string) => {
    said += text;
  };
  const program = withHelp(new Command('dixian'), language, say);
  introduce(program, version, language);
  const meant = meantBy(argv);
  // Only help speaks of the other commands, and to know them all takes as long as to read a file.
  const isHelp = language !== null || firstWord(argv) === HELP;
  for (const specification of isHelp ? Object.values(COMMANDS) : [meant]) {
    const command = withHelp(new Command(specification.name), language, say);
    program.addCommand(command, { isDefault: specification === DEFAULT_COMMAND });
    declare(command, specification);
    if (help !== null) describe(command, specification, help);
    command.action(() => {
      const options = command.opts<TypedOptions>();
      request = { kind: 'run', command: specification, words: command.args, options };
    });
    if (specification === DEFAULT_COMMAND)
      program.addHelpText('after', () => `\n${wholeHelp(command)}`);
  }
  try {
    program.parse(argv, { from: 'user' });
  } catch (cause) {
    if (!(cause instanceof CommanderError)) throw cause;
    if (cause.exitCode === 0) return { kind: 'say', text: said };
    const command = program.commands.find((one) => one.name() === meant.name);
    throw asUsageError(cause, command);
  }
  if (request === null) throw new UsageError({ code: 'no-file' });
  return request;
}

function introduce(program: Command, version: string, language: Language | null): void {
  const {
    about = '',
    help = '',
    version: ofVersion = '',
  } = language === null ? {} : localize(CLI_WORDING, language);
  program
    .description(about)
    .version(version, '-V, --version', ofVersion)
    .helpCommand(`${HELP} [command]`, help);
}

function withHelp(
  command: Command,
  language: Language | null,
  say: (text: string) => void,
): Command {
  command
    .exitOverride()
    .helpOption('-h, --help')
    .configureOutput({ writeOut: say, writeErr: () => {} });
  if (language === null) return command;
  const { help, usage, commands, argumentsTitle, options } = localize(CLI_WORDING, language);
  const titles: Readonly<Record<string, string>> = {
    'Usage:': usage,
    'Commands:': commands,
    'Arguments:': argumentsTitle,
    'Options:': options,
  };
  return command.helpOption('-h, --help', help).configureHelp({
    styleTitle: (title) => titles[title] ?? title,
    helpWidth: 80,
    displayWidth,
    boxWrap: (text, width) => wrap(text, width).join('\n'),
  });
}

/** What a command takes. */
function declare(command: Command, { argument, options }: CommandSpecification): void {
  if (argument === null) command.allowExcessArguments();
  else command.argument(argument);
  for (const [flags, kind] of options) {
    const option = new Option(flags);
    PARSERS[kind](option);
    if (option.long === '--lang') option.argParser((tag: string) => languageNamed(tag) ?? tag);
    command.addOption(option);
  }
}

/** What its help says of it. */
function describe(
  command: Command,
  { name, usage }: CommandSpecification,
  { language, of }: Help,
): void {
  const wording = of[name][language];
  command.description(wording.about);
  if (usage !== undefined) command.usage(`[options] ${usage}`);
  for (const argument of command.registeredArguments) argument.description = wording.argument;
  for (const option of command.options) {
    option.description = wording.options[option.long?.slice(2) ?? ''] ?? '';
  }
  command.addHelpText('after', () => afterword(wording, language));
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

function afterword(help: OneCommandWording, language: Language): string {
  const { exitCodes, examples } = localize(CLI_WORDING, language);
  const codes = help.exits.map(([code, meaning]) => `  ${code}  ${meaning}`);
  const lines = help.examples.flatMap(([line, meaning]) => [`  ${line}`, `      ${meaning}`]);
  return ['', exitCodes, ...codes, '', examples, ...lines, ''].join('\n');
}

/** A first word that is no file, and all but the name of a command, is a slip of that name. */
function refuseSlipOfCommand(request: Request): void {
  if (request.kind !== 'run' || request.command !== DEFAULT_COMMAND) return;
  const [word] = request.words;
  if (word === undefined || exists(word)) return;
  // Two letters changed places in chekc: as a file it would have a dot or a slash.
  const command = findNearest(word, Object.keys(COMMANDS));
  if (command !== null && command !== word)
    throw new UsageError({ code: 'command-unknown', word, nearest: command });
}

function firstWord([first, second]: readonly string[]): string | undefined {
  return first === '--' ? second : first;
}

/** The command that is run, as commander finds it: the one that the first word names, else the default. */
function meantBy(argv: readonly string[]): CommandSpecification {
  const first = firstWord(argv);
  const commands = Object.values(COMMANDS);
  return commands.find(({ name }) => name === first) ?? DEFAULT_COMMAND;
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
        nearest: findNearest(quoted, known),
      });
    }
    case 'commander.optionMissingArgument':
      return new UsageError({ code: 'option-without-value', word: quoted });
    default:
      return new UsageError({ code: 'other', message: cause.message.replace(/^error: /, '') });
  }
}

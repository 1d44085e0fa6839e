import { CommanderError, Option, Command as Parser } from 'commander';
import { findNearest } from '../core/language/nearest.js';
import { CLI_WORDING } from '../messages/cli.js';
import type { Language } from '../messages/text.js';
import { localize } from '../messages/text.js';
import { displayWidth, wrap } from '../report/columns.js';
import type { Command, OptionDefinition, OptionKind, OptionsOf } from './command.js';
import { COMMANDS, DEFAULT_COMMAND } from './commands/commands.js';
import { exists } from './files.js';
import { languageNamed } from './language.js';
import { splitList } from './options.js';
import { UsageError } from './usage-error.js';

/** What a command line asks for: a command with its words and options, or something to say. */
export type Request =
  | {
      readonly kind: 'run';
      readonly command: Command;
      readonly words: readonly string[];
      readonly options: OptionsOf<Command['options']>;
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
  const name = nameOfCommand(argv);
  // Only help speaks of the other commands, and only it loads them all.
  const isAboutAll = firstWord(argv) === HELP;
  const request = parse(argv, version, null, isAboutAll ? await loadAll() : [await load(name)]);
  if (request.kind === 'say') return parse(argv, version, language, await loadAll());
  refuseSlipOfCommand(request);
  return request;
}

/** The command that tells of the others. */
const HELP = 'help';

function load(name: string): Promise<Command> {
  const loader = COMMANDS[name];
  if (loader === undefined) throw new Error(`${name} is no command`);
  return loader();
}

function loadAll(): Promise<readonly Command[]> {
  return Promise.all(Object.keys(COMMANDS).map(load));
}

/** @param language of the words for help; `null`: without them. */
function parse(
  argv: readonly string[],
  version: string,
  language: Language | null,
  commands: readonly Command[],
): Request {
  let said = '';
  let request: Request | null = null;
  const say = (text: string) => {
    said += text;
  };
  const program = withHelp(new Parser('dixian'), language, say);
  introduce(program, version, language);
  for (const command of commands) {
    const isDefault = command.name === DEFAULT_COMMAND;
    const parser = withHelp(new Parser(command.name), language, say);
    program.addCommand(parser, { isDefault });
    declare(parser, command);
    if (language !== null) describe(parser, command, language);
    parser.action(() => {
      request = { kind: 'run', command, words: parser.args, options: optionsOf(parser, command) };
    });
    if (isDefault) program.addHelpText('after', () => `\n${wholeHelp(parser)}`);
  }
  try {
    program.parse(argv, { from: 'user' });
  } catch (cause) {
    if (!(cause instanceof CommanderError)) throw cause;
    if (cause.exitCode === 0) return { kind: 'say', text: said };
    const meant = nameOfCommand(argv);
    throw asUsageError(
      cause,
      program.commands.find((parser) => parser.name() === meant),
    );
  }
  if (request === null) throw new UsageError({ code: 'no-file' });
  return request;
}

function introduce(program: Parser, version: string, language: Language | null): void {
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

function withHelp(command: Parser, language: Language | null, say: (text: string) => void): Parser {
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
function declare(parser: Parser, { argument, options }: Command): void {
  if (argument === null) parser.allowExcessArguments();
  else parser.argument(argument.name);
  for (const definition of Object.values(options)) parser.addOption(optionOf(definition));
}

function optionOf({ flags, kind }: OptionDefinition): Option {
  const option = new Option(flags);
  PARSERS[kind](option);
  return option;
}

/** What was typed, by the names that the command's code uses. */
function optionsOf(parser: Parser, { options }: Command): OptionsOf<Command['options']> {
  const typed = Object.entries(options).map(
    ([name, { flags }]) =>
      [name, parser.getOptionValue(new Option(flags).attributeName())] as const,
  );
  return Object.fromEntries(typed.filter(([, value]) => value !== undefined));
}

/** What its help says of it. */
function describe(parser: Parser, command: Command, language: Language): void {
  const { about, usage, argument, options } = command;
  parser.description(about[language]);
  if (usage !== undefined) parser.usage(`[options] ${usage}`);
  for (const registered of parser.registeredArguments) {
    registered.description = argument?.[language] ?? '';
  }
  const texts = Object.values(options);
  for (const [index, option] of parser.options.entries()) {
    option.description = texts[index]?.[language] ?? '';
  }
  parser.addHelpText('after', () => afterword(command, language));
}

const PARSERS: Readonly<Record<OptionKind, (option: Option) => void>> = {
  flag: () => {},
  negated: () => {},
  value: () => {},
  language: (option) => {
    option.argParser((tag: string) => languageNamed(tag) ?? tag);
  },
  list: (option) => {
    option.argParser((text: string, before?: readonly string[]) => splitList(text, before));
  },
  repeatable: (option) => {
    option.argParser((text: string, before: readonly string[] = []) => [...before, text]);
  },
};

/** The default command's own help, so that `dixian --help` shows it on the same page. */
function wholeHelp(command: Parser): string {
  let text = '';
  command.configureOutput({
    writeOut: (part) => {
      text += part;
    },
  });
  command.outputHelp();
  return `dixian ${command.name()}\n\n${text}`;
}

function afterword({ examples, exits }: Command, language: Language): string {
  const titles = localize(CLI_WORDING, language);
  const codes = exits.map((exit) => `  ${exit.code}  ${exit[language]}`);
  const lines = examples.flatMap((example) => {
    const { line } = example;
    return [`  ${typeof line === 'string' ? line : line[language]}`, `      ${example[language]}`];
  });
  return ['', titles.exitCodes, ...codes, '', titles.examples, ...lines, ''].join('\n');
}

/** A first word that is no file, and all but the name of a command, is a slip of that name. */
function refuseSlipOfCommand(request: Request): void {
  if (request.kind !== 'run' || request.command.name !== DEFAULT_COMMAND) return;
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
function nameOfCommand(argv: readonly string[]): string {
  const first = firstWord(argv);
  return first !== undefined && Object.hasOwn(COMMANDS, first) ? first : DEFAULT_COMMAND;
}

/** Commander's message names the word in quotes; the sentence around it is ours. */
function asUsageError(cause: CommanderError, command: Parser | undefined): UsageError {
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

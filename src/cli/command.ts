import type { ExitCode } from '../core/exit.js';
import type { Language, Text } from '../messages/text.js';
import type { ReportContext } from '../report/reporter.js';

/** What a run knows beside its options. */
export interface RunContext {
  readonly language: Language;
  readonly tool: ReportContext['tool'];
}

/** The value of an option by how it is typed: alone, as `--no-…`, with a value, as a list, or several times. */
interface OptionValues {
  readonly flag: boolean;
  readonly negated: boolean;
  readonly value: string;
  /** `zh` or `en`, also where a tag such as zh-CN was typed. */
  readonly language: string;
  readonly list: readonly string[];
  readonly repeatable: readonly string[];
}

/** How an option is typed. */
export type OptionKind = keyof OptionValues;

/** One option, with what help says of it. */
export interface OptionDefinition extends Text {
  /** As commander writes them: `-r, --region <list>`. */
  readonly flags: string;
  readonly kind: OptionKind;
}

/** The options of a command, by the names that its code uses. */
export type OptionDefinitions = Readonly<Record<string, OptionDefinition>>;

/** Options as typed, lists split, nothing looked up yet. A `negated` option is `false` where it is typed. */
export type OptionsOf<Definitions extends OptionDefinitions> = {
  readonly [Name in keyof Definitions]?: OptionValues[Definitions[Name]['kind']];
};

/** One command: what it takes, what help says of it, and what it does. */
export interface Command<Definitions extends OptionDefinitions = OptionDefinitions> {
  readonly name: string;
  readonly about: Text;
  /** Its words, with the name as commander writes it: `[file...]`; `null`: it takes none and refuses them. */
  readonly argument: (Text & { readonly name: string }) | null;
  /** The usage line where the argument's name does not say it: `<rule> [file...]`. */
  readonly usage?: string;
  readonly options: Definitions;
  readonly examples: readonly (Text & { readonly line: string | Text })[];
  readonly exits: readonly (Text & { readonly code: ExitCode })[];
  /**
   * Does it and returns the exit code.
   *
   * @throws {UsageError} before anything is written.
   */
  run(
    words: readonly string[],
    options: OptionsOf<Definitions>,
    context: RunContext,
  ): Promise<ExitCode>;
}

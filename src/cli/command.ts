import type { Language } from '../messages/text.js';
import type { ReportContext } from '../report/reporter.js';

/** The commands of the program. */
export type CommandName =
  | 'check'
  | 'verify'
  | 'rules'
  | 'explain'
  | 'diff'
  | 'template'
  | 'draft'
  | 'page';

/** What a run knows beside its options. */
export interface Surroundings {
  readonly language: Language;
  readonly tool: ReportContext['tool'];
}

/** How an option is typed: alone, with a value, with a comma-separated list, or several times. */
export type OptionKind = 'flag' | 'value' | 'list' | 'repeatable';

/** One command: what it takes, and what it does. Its words stand in `wording`. */
export interface CommandSpecification {
  readonly name: CommandName;
  /** As commander writes it: `[file...]`; `null` for a command that takes none and refuses them. */
  readonly argument: string | null;
  /** The usage line where the argument's name does not say it: `<rule> [file...]`. */
  readonly usage?: string;
  readonly options: readonly (readonly [flags: string, kind: OptionKind])[];
  /**
   * Does it and returns the exit code.
   *
   * @throws {UsageError} before anything is written.
   */
  readonly run: (
    words: readonly string[],
    options: TypedOptions,
    surroundings: Surroundings,
  ) => Promise<number>;
}

/** Options as typed, lists split, nothing looked up yet; the union of all commands' options. */
export interface TypedOptions {
  readonly pack?: readonly string[];
  readonly region?: readonly string[];
  readonly year?: string;
  readonly quotas?: string;
  readonly encoding?: string;
  readonly valueColumn?: string;
  readonly stdinName?: string;
  readonly only?: readonly string[];
  readonly allRegions?: boolean;
  readonly assumeUnits?: boolean;
  readonly allow?: readonly string[];
  readonly requireAttestations?: boolean;
  readonly allowDraft?: boolean;
  readonly format?: string;
  readonly output?: readonly string[];
  readonly dialect?: string;
  readonly layout?: string;
  readonly obligations?: boolean;
  readonly lang?: string;
  readonly quiet?: boolean;
  readonly warnWithin?: string;
  readonly date?: string;
  readonly showConfig?: boolean;
  /** `false` with `--no-config`. */
  readonly config?: boolean;
  readonly color: boolean;
}

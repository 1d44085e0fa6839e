import type { UsageFault } from '../usage-error.js';

type Faults = {
  readonly [Code in UsageFault['code']]: (fault: Extract<UsageFault, { code: Code }>) => string;
};

/** What the command line itself says: help and usage errors. What a report says is in `report`. */
export interface CommandLineWording {
  readonly faults: Faults;
  readonly nearest: (word: string) => string;
  readonly known: (words: readonly string[]) => string;
  readonly seeHelp: string;
  readonly usage: string;
  readonly commands: string;
  readonly argumentsTitle: string;
  readonly options: string;
  readonly exitCodes: string;
  readonly examples: string;
  readonly about: string;
  readonly help: string;
  readonly version: string;
  /** Said of years of which a template asks although nothing of them will be judged. */
  readonly beforeApproval: (years: readonly number[]) => string;
  readonly cannotWrite: (path: string, reason: string) => string;
  readonly cannotWriteStdout: (reason: string) => string;
  readonly bug: string;
}

/** The help of one command. */
export interface OneCommandWording {
  readonly about: string;
  readonly argument: string;
  /** By long flag without its dashes. */
  readonly options: Readonly<Record<string, string>>;
  readonly examples: readonly (readonly [command: string, meaning: string])[];
  readonly exits: readonly (readonly [code: number, meaning: string])[];
}

/** The commonest command lines, shown where none was given. */
export const EXAMPLES = [
  'dixian check figures.csv',
  'dixian check figures.csv --year 2025 --region 江源区',
  'dixian check figures.csv --quotas quotas.csv -f json -o markdown=report.md',
] as const;

/** {@link EXAMPLES} as lines of a message. */
export function exampleLines(): string {
  return EXAMPLES.map((example) => `  ${example}`).join('\n');
}

/** A character by its code, as it may show nothing: U+E5E5. */
export function nameCharacter(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}

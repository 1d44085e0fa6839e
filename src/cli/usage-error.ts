import type { Location } from '../core/location.js';

/** What is wrong with a command line, as a code with values; worded in `wording.ts`. */
export type UsageFault =
  | { readonly code: 'no-file' }
  | { readonly code: 'command-unknown'; readonly word: string; readonly nearest: string }
  | { readonly code: 'option-unknown'; readonly word: string; readonly nearest: string | null }
  | { readonly code: 'option-without-value'; readonly word: string }
  | {
      readonly code: 'value-unknown';
      /** The option, or the name of the argument, that was given the word. */
      readonly option: string;
      readonly word: string;
      readonly nearest: string | null;
      readonly known: readonly string[];
    }
  | { readonly code: 'year-invalid'; readonly word: string }
  | { readonly code: 'date-invalid'; readonly word: string }
  | { readonly code: 'epoch-invalid'; readonly word: string }
  | { readonly code: 'margin-invalid'; readonly word: string }
  | { readonly code: 'config-twice'; readonly folder: string; readonly names: readonly string[] }
  | { readonly code: 'config-invalid'; readonly faults: readonly ConfigFault[] }
  | { readonly code: 'output-without-path'; readonly word: string }
  | { readonly code: 'output-folder-missing'; readonly path: string }
  | { readonly code: 'output-is-input'; readonly path: string }
  | { readonly code: 'output-repeated'; readonly path: string }
  | { readonly code: 'region-not-covered'; readonly word: string }
  | { readonly code: 'options-exclude'; readonly first: string; readonly second: string }
  | { readonly code: 'stdin-repeated' }
  | { readonly code: 'file-repeated'; readonly path: string }
  | { readonly code: 'rule-missing' }
  /** `near`: the ids that may be meant, each with what it stands for. */
  | { readonly code: 'rule-unknown'; readonly word: string; readonly near: readonly string[] }
  | { readonly code: 'rule-ambiguous'; readonly word: string; readonly among: readonly string[] }
  | { readonly code: 'text-missing' }
  | { readonly code: 'texts-several' }
  | { readonly code: 'diff-one-pack' }
  | { readonly code: 'diff-many-packs' }
  | { readonly code: 'word-unexpected'; readonly word: string }
  | { readonly code: 'output-exists'; readonly path: string }
  | {
      readonly code: 'year-outside-period';
      readonly year: number;
      /** The plan period, both years included. */
      readonly from: number;
      readonly through: number;
    }
  /** Nothing is asked of these regions and years; `quotas`: no limit of theirs is assigned. */
  | { readonly code: 'template-empty'; readonly quotas: boolean }
  | {
      readonly code: 'character-unencodable';
      readonly character: string;
      readonly encoding: string;
    }
  | { readonly code: 'other'; readonly message: string };

/** What is wrong in a configuration file, and where. */
export type ConfigFault = { readonly location: Location | null } & (
  | { readonly kind: 'key-unknown'; readonly key: string; readonly nearest: string | null }
  | { readonly kind: 'key-duplicate'; readonly key: string }
  | { readonly kind: 'value-invalid'; readonly key: string; readonly expected: string }
  | { readonly kind: 'syntax'; readonly detail: string }
  | { readonly kind: 'unreadable' }
);

/** Thrown for a command line that cannot be carried out: stdout stays empty, the exit is 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';

  constructor(readonly fault: UsageFault) {
    super(fault.code);
  }
}

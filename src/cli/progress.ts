import { writeSync } from 'node:fs';
import { CLI_WORDING, type CliWording } from '../messages/cli.js';
import { type Language, localize } from '../messages/text.js';
import type { Terminal } from './standard-streams.js';

/** One step of the work, shown where it takes long. */
export type ProgressStep =
  | {
      readonly kind: 'reading';
      readonly path: string;
      readonly number: number;
      readonly of: number;
    }
  | { readonly kind: 'checking' }
  | { readonly kind: 'writing'; readonly path: string };

/** Tells a person at a terminal what is being done, where it takes more than about a second. */
export interface Progress {
  /**
   * Says what begins.
   *
   * @param isLong whether this step alone will take more than about a second.
   */
  readonly step: (step: ProgressStep, isLong?: boolean) => void;
  /** Takes it from the terminal again. */
  readonly stop: () => void;
}

/** Says nothing, ever. */
export const noProgress: Progress = { step: () => {}, stop: () => {} };

/** Work that takes no longer needs no word, in milliseconds. */
const PATIENCE = 1000;

const SHOW_CURSOR = '\u001B[?25h';

/**
 * Progress at a terminal, where no pipeline runs it; else none.
 *
 * @param stream the terminal behind standard error, if one is.
 * @param now the time in milliseconds, from wherever.
 */
export async function startProgress(
  stream: Terminal | null,
  environment: Readonly<Record<string, string | undefined>>,
  language: Language,
  now: () => number = () => performance.now(),
): Promise<Progress> {
  if (stream === null || environment['CI'] || environment['TERM'] === 'dumb') return noProgress;
  const { default: makeSpinner } = await import('yocto-spinner');
  // Its handler of SIGINT would wait for work that never yields: an interrupt must end that at once.
  const spinner = makeSpinner({ stream, handleSignals: false });
  const wording = localize(CLI_WORDING, language).progress;
  const began = now();
  return {
    step: (step, isLong = false) => {
      if (!isLong && now() - began < PATIENCE) return;
      const text = say(step, wording);
      if (spinner.isSpinning) spinner.text = text;
      else {
        spinner.start(text);
        // An interrupt must not leave the terminal without its cursor. Past the spinner, which takes
        // what is written through the stream for output of ours, and would make way for it.
        writeSync(stream.fd, SHOW_CURSOR);
      }
    },
    stop: () => {
      spinner.stop();
    },
  };
}

/** As much of a path as leaves the line its room. */
const LONGEST_PATH = 36;

function say(step: ProgressStep, wording: CliWording['progress']): string {
  switch (step.kind) {
    case 'reading':
      return wording.reading(clipPath(step.path), step.number, step.of);
    case 'checking':
      return wording.checking;
    case 'writing':
      return wording.writing(clipPath(step.path));
  }
}

function clipPath(path: string): string {
  return path.length > LONGEST_PATH ? `…${path.slice(1 - LONGEST_PATH)}` : path;
}

import { EXIT, type ExitCode } from '../core/exit.js';
import { CLI_WORDING } from '../messages/cli.js';
import type { Language } from '../messages/text.js';
import { localize } from '../messages/text.js';
import { codeOf, writeWhole } from './files.js';
import { STDERR, STDOUT } from './standard-streams.js';

/**
 * Writes the one thing that a command makes to a file, whole or not at all, or to standard output.
 *
 * @param path `null` for standard output.
 * @returns the exit code: 0 written; 2 the file cannot be written, which standard error says.
 */
export function writeOutput(
  made: string | Uint8Array,
  path: string | null,
  language: Language,
): ExitCode {
  if (path === null) {
    STDOUT.write(made);
    return EXIT.ok;
  }
  const isWritten = attemptWrite(path, language, () => writeWhole(path, made));
  return isWritten ? EXIT.ok : EXIT.error;
}

/**
 * Writes to a file, or says on standard error why that cannot be done.
 *
 * @param makeRoom takes from the terminal what is shown there meanwhile.
 * @returns whether it is written.
 */
export function attemptWrite(
  path: string,
  language: Language,
  write: () => void,
  makeRoom: () => void = () => {},
): boolean {
  try {
    write();
    return true;
  } catch (cause) {
    const reason = codeOf(cause);
    if (reason === null) throw cause;
    makeRoom();
    STDERR.write(`dixian: ${localize(CLI_WORDING, language).cannotWrite(path, reason)}\n`);
    return false;
  }
}

import { EXIT_CODES } from '../core/report.js';
import type { Language } from '../report/reporter.js';
import { codeOf, writeWhole } from './files.js';
import { STDERR, STDOUT } from './standard-streams.js';
import { COMMAND_WORDING } from './wording/usage.js';

/**
 * Writes the one thing that a command makes to a file, whole or not at all, or to standard output.
 *
 * @param path `null` for standard output.
 * @returns the exit code: 0 written; 2 the file cannot be written, which standard error says.
 */
export function deliver(
  made: string | Uint8Array,
  path: string | null,
  language: Language,
): number {
  if (path === null) {
    STDOUT.write(made);
    return EXIT_CODES.compliant;
  }
  try {
    writeWhole(path, made);
    return EXIT_CODES.compliant;
  } catch (cause) {
    const reason = codeOf(cause);
    if (reason === null) throw cause;
    STDERR.write(`dixian: ${COMMAND_WORDING[language].cannotWrite(path, reason)}\n`);
    return EXIT_CODES.error;
  }
}

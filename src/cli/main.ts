import { EXIT_CODES } from '../core/report.js';
import type { Language } from '../report/reporter.js';
import { chooseLanguage, findLanguageOption } from './language.js';
import { readCommandLine } from './program.js';
import { UsageError } from './usage-error.js';
import { COMMAND_WORDING, wordUsageFault } from './wording/usage.js';

/** The package's version; written in when the program is built. */
declare const DIXIAN_VERSION: string;

const TOOL = { name: 'dixian', version: DIXIAN_VERSION };

/** Runs the command line of this process and sets its exit code. */
export async function main(): Promise<void> {
  const argv = process.argv.slice(2);
  const language = chooseLanguage(findLanguageOption(argv), process.env);
  endWhereStdoutEnds(language);
  try {
    process.exitCode = await run(argv, language);
  } catch (cause) {
    process.exitCode = 2;
    if (cause instanceof UsageError) {
      process.stderr.write(wordUsageFault(cause.fault, language));
    } else {
      const detail = cause instanceof Error ? cause.stack : String(cause);
      process.stderr.write(`dixian: ${COMMAND_WORDING[language].bug}\n${detail}\n`);
    }
  }
}

async function run(
  argv: readonly string[],
  language: ReturnType<typeof chooseLanguage>,
): Promise<number> {
  const request = readCommandLine(argv, language, TOOL.version);
  if (request.kind === 'run') {
    const { command, words, options } = request;
    return command.run(words, options, { language, tool: TOOL });
  }
  process.stdout.write(request.text);
  return 0;
}

/**
 * `dixian … | head` closes the pipe early: the rest is not wanted, and that is no error. Any other
 * fault, such as a full disk, has cut the report short.
 */
function endWhereStdoutEnds(language: Language): void {
  process.stdout.on('error', (cause: NodeJS.ErrnoException) => {
    if (cause.code === 'EPIPE') process.exit();
    const reason = cause.code ?? cause.message;
    process.stderr.write(`dixian: ${COMMAND_WORDING[language].cannotWriteStdout(reason)}\n`);
    process.exit(EXIT_CODES.error);
  });
}

import { EXIT } from '../core/exit.js';
import { CLI_WORDING } from '../messages/cli.js';
import { localize } from '../messages/text.js';
import { wordUsageFault } from '../messages/usage-faults.js';
import { chooseLanguage, findLanguageOption } from './language.js';
import { readCommandLine } from './program.js';
import { STDERR, STDOUT, StdoutFault } from './standard-streams.js';
import { UsageError } from './usage-error.js';

/** The package's version; written in when the program is built. */
declare const DIXIAN_VERSION: string;

const TOOL = { name: 'dixian', version: DIXIAN_VERSION };

/** Runs the command line of this process and sets its exit code. */
export async function main(): Promise<void> {
  const argv = process.argv.slice(2);
  const language = chooseLanguage(findLanguageOption(argv), process.env);
  try {
    const request = await readCommandLine(argv, language, TOOL.version);
    if (request.kind === 'say') {
      STDOUT.write(request.text);
      process.exitCode = EXIT.ok;
      return;
    }
    const { command, words, options } = request;
    process.exitCode = await command.run(words, options, { language, tool: TOOL });
  } catch (cause) {
    process.exitCode = EXIT.error;
    if (cause instanceof UsageError) {
      STDERR.write(wordUsageFault(cause.fault, language));
    } else if (cause instanceof StdoutFault) {
      STDERR.write(`dixian: ${localize(CLI_WORDING, language).cannotWriteStdout(cause.reason)}\n`);
    } else {
      const detail = cause instanceof Error ? cause.stack : String(cause);
      STDERR.write(`dixian: ${localize(CLI_WORDING, language).bug}\n${detail}\n`);
    }
  }
}

/** Exits as soon as output is flushed; otherwise Node waits for background compilation. */
export function exitWhenFlushed(): void {
  if (STDOUT.isDone() && STDERR.isDone()) process.exit();
}

import type { Language } from '../../report/reporter.js';
import type { CommandName } from '../command.js';
import type { UsageFault } from '../usage-error.js';
import { CHECK_HELP } from './check.js';
import { DIFF_HELP } from './diff.js';
import { ENGLISH } from './en.js';
import { EXPLAIN_HELP } from './explain.js';
import { RULES_HELP } from './rules.js';
import { TEMPLATE_HELP } from './template.js';
import { VERIFY_HELP } from './verify.js';
import type { CommandLineWording, OneCommandWording } from './wording.js';
import { CHINESE } from './zh.js';

/** The words of the command line in both languages. */
export const COMMAND_WORDING: Readonly<Record<Language, CommandLineWording>> = {
  en: ENGLISH,
  zh: CHINESE,
};

/** The help of every command. */
export const COMMAND_HELP: Readonly<
  Record<CommandName, Readonly<Record<Language, OneCommandWording>>>
> = {
  check: CHECK_HELP,
  verify: VERIFY_HELP,
  rules: RULES_HELP,
  explain: EXPLAIN_HELP,
  diff: DIFF_HELP,
  template: TEMPLATE_HELP,
};

/** The whole message of a usage error, its nearest word and where to read on. */
export function wordUsageFault(fault: UsageFault, language: Language): string {
  const wording = COMMAND_WORDING[language];
  const word = wording.faults[fault.code] as (fault: UsageFault) => string;
  const lines = [`dixian: ${word(fault)}`];
  if ('nearest' in fault && fault.nearest !== null && fault.code !== 'command-unknown') {
    lines.push(wording.nearest(fault.nearest));
  }
  if ('known' in fault && fault.known.length > 0) lines.push(wording.known(fault.known));
  if (fault.code !== 'no-file') lines.push(wording.seeHelp);
  return `${lines.join('\n')}\n`;
}

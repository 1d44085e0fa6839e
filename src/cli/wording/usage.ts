import type { Language } from '../../messages/text.js';
import type { UsageFault } from '../usage-error.js';
import { ENGLISH } from './en.js';
import type { CommandLineWording } from './wording.js';
import { CHINESE } from './zh.js';

/** The words of the command line in both languages. */
export const COMMAND_WORDING: Readonly<Record<Language, CommandLineWording>> = {
  en: ENGLISH,
  zh: CHINESE,
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

import type { CommandName, CommandSpecification } from '../command.js';
import { checkCommand } from './check.js';
import { diffCommand } from './diff.js';
import { draftCommand } from './draft.js';
import { explainCommand } from './explain.js';
import { pageCommand } from './page.js';
import { rulesCommand } from './rules.js';
import { templateCommand } from './template.js';
import { verifyCommand } from './verify.js';

/** Every command, by name, in the order in which the help lists them. */
export const COMMANDS: Readonly<Record<CommandName, CommandSpecification>> = {
  check: checkCommand,
  verify: verifyCommand,
  rules: rulesCommand,
  explain: explainCommand,
  diff: diffCommand,
  template: templateCommand,
  draft: draftCommand,
  page: pageCommand,
};

/** The command that is run where the first word names none. */
export const DEFAULT_COMMAND: CommandSpecification = checkCommand;

import type { CommandName, CommandSpecification } from '../command.js';
import { checkCommand } from './check.js';

/** Every command, by name, in the order in which the help lists them. */
export const COMMANDS: Readonly<Record<CommandName, CommandSpecification>> = {
  check: checkCommand,
};

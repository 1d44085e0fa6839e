import type { Command } from '../command.js';
import { checkCommand } from './check.js';

/** Loads each command, by name, in the order in which help lists them. */
export const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  check: async () => checkCommand,
  verify: async () => (await import('./verify.js')).verifyCommand,
  rules: async () => (await import('./rules.js')).rulesCommand,
  explain: async () => (await import('./explain.js')).explainCommand,
  diff: async () => (await import('./diff.js')).diffCommand,
  template: async () => (await import('./template.js')).templateCommand,
  draft: async () => (await import('./draft.js')).draftCommand,
  page: async () => (await import('./page.js')).pageCommand,
};

/** The command that is run where the first word names none. */
export const DEFAULT_COMMAND = 'check';

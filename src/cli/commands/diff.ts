import type { CommandSpecification } from '../command.js';

/** `dixian diff`: what one pack limits otherwise than another. */
export const diffCommand: CommandSpecification = {
  name: 'diff',
  argument: '<pack...>',
  options: [
    ['-f, --format <format>', 'value'],
    ['--lang <zh|en>', 'value'],
    ['--no-color', 'flag'],
  ],
  // Fetched when asked for, so that a check does not pay for it.
  run: async (...asked) => (await import('./run-diff.js')).runDiff(...asked),
};

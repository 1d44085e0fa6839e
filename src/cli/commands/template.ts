import type { CommandSpecification } from '../command.js';

/** `dixian template`: a CSV to fill in. */
export const templateCommand: CommandSpecification = {
  name: 'template',
  argument: null,
  options: [
    ['-p, --pack <id|path>', 'repeatable'],
    ['-r, --region <list>', 'list'],
    ['-y, --year <list>', 'list'],
    ['--layout <layout>', 'value'],
    ['--obligations', 'flag'],
    ['--quotas', 'flag'],
    ['--encoding <encoding>', 'value'],
    ['-o, --output <path>', 'value'],
    ['--lang <zh|en>', 'value'],
  ],
  // Fetched when asked for, so that a check does not pay for it.
  run: async (...given) => (await import('./run-template.js')).runTemplate(...given),
};

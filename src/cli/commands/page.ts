import type { CommandSpecification } from '../command.js';

/** `dixian page`: the whole checker as one page, for an office without Node. */
export const pageCommand: CommandSpecification = {
  name: 'page',
  argument: null,
  options: [
    ['-p, --pack <id|path>', 'repeatable'],
    ['-q, --quotas <file>', 'value'],
    ['-o, --output <path>', 'value'],
    ['--lang <zh|en>', 'value'],
  ],
  // Fetched when asked for, so that a check does not pay for it.
  run: async (...given) => (await import('./run-page.js')).runPage(...given),
};

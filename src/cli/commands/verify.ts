import type { CommandSpecification } from '../command.js';

/** `dixian verify`: packs against their own texts. */
export const verifyCommand: CommandSpecification = {
  name: 'verify',
  argument: '[pack...]',
  options: [
    ['-f, --format <format>', 'value'],
    ['--lang <zh|en>', 'value'],
    ['--no-color', 'flag'],
  ],
  run: async (...given) => (await import('./run-verify.js')).runVerify(...given),
};

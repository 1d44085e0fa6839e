import type { CommandSpecification } from '../command.js';

/** `dixian rules`: lists the rules of packs. */
export const rulesCommand: CommandSpecification = {
  name: 'rules',
  argument: '[pack...]',
  options: [
    ['-r, --region <list>', 'list'],
    ['-f, --format <format>', 'value'],
    ['--dialect <name>', 'value'],
    ['-q, --quotas <file>', 'value'],
    ['--lang <zh|en>', 'value'],
    ['--no-color', 'flag'],
  ],
  run: async (...given) => (await import('./run-rules.js')).runRules(...given),
};

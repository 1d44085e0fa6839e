import type { CommandSpecification } from '../command.js';

/** `dixian explain`: one rule or obligation, its words and its arithmetic. */
export const explainCommand: CommandSpecification = {
  name: 'explain',
  argument: '[rule...]',
  usage: '<rule> [file...]',
  options: [
    ['-p, --pack <id|path>', 'repeatable'],
    ['-r, --region <list>', 'list'],
    ['-y, --year <yyyy>', 'value'],
    ['-q, --quotas <file>', 'value'],
    ['--encoding <name>', 'value'],
    ['--value-column <header>', 'value'],
    ['--stdin-name <name>', 'value'],
    ['--assume-units', 'flag'],
    ['-f, --format <format>', 'value'],
    ['--lang <zh|en>', 'value'],
    ['--no-color', 'flag'],
  ],
  run: async (...given) => (await import('./run-explain.js')).runExplain(...given),
};

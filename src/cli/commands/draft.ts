import type { CommandSpecification } from '../command.js';

/** `dixian draft`: from an approval's text to a draft pack. */
export const draftCommand: CommandSpecification = {
  name: 'draft',
  argument: '[text...]',
  usage: '<approval.txt | ->',
  options: [
    ['-f, --format <format>', 'value'],
    ['--lang <zh|en>', 'value'],
    ['--no-color', 'flag'],
  ],
  run: async (...given) => (await import('./run-draft.js')).runDraft(...given),
};

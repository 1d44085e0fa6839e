import { CONFIG_FAULTS } from './config.js';
import { type CommandLineWording, exampleLines, nameCharacter } from './wording.js';

/** The words of the command line in English. */
export const ENGLISH: CommandLineWording = {
  faults: {
    'no-file': () => `No figures file was given. The commonest commands:\n${exampleLines()}`,
    'command-unknown': ({ word, nearest }) =>
      `There is no file or command "${word}". Did you mean the command "${nearest}"?`,
    'option-unknown': ({ word }) => `Unknown option ${word}.`,
    'option-without-value': ({ word }) => `The option ${word} needs a value.`,
    'value-unknown': ({ option, word }) => `${option}: "${word}" is not known.`,
    'year-invalid': ({ word }) =>
      `--year: "${word}" is not a year; write four digits, e.g. --year 2025.`,
    'date-invalid': ({ word }) => `--date: "${word}" is not a day; write it as 2026-01-31.`,
    'epoch-invalid': ({ word }) =>
      `The environment's SOURCE_DATE_EPOCH: "${word}" is not a number of seconds since 1970.`,
    'margin-invalid': ({ word }) =>
      `--warn-within: "${word}" is not a percentage; write its sign, e.g. --warn-within 2%.`,
    'config-twice': ({ folder, names }) =>
      `The folder "${folder}" has two configuration files: ${names.join(', ')}. Keep one.`,
    'config-invalid': ({ faults }) =>
      [
        'The configuration file has faults:',
        ...faults.map((fault) => CONFIG_FAULTS.en(fault)),
      ].join('\n'),
    'output-without-path': ({ word }) =>
      `--output: "${word}" is not <format>=<path>, e.g. -o markdown=report.md.`,
    'output-folder-missing': ({ path }) =>
      `--output: "${path}" cannot be written: its folder does not exist, or it is one itself.`,
    'output-is-input': ({ path }) =>
      `--output: "${path}" is one of the files being read; choose another path.`,
    'output-repeated': ({ path }) => `--output: "${path}" is given twice.`,
    'stdin-repeated': () => 'Standard input (-) can be read only once.',
    'region-not-covered': ({ word }) =>
      `--region: the approval does not speak of "${word}", so nothing of it can be checked.`,
    'options-exclude': ({ first, second }) => `${first} and ${second} exclude each other.`,
    'file-repeated': ({ path }) => `The file "${path}" is given twice.`,
    'rule-missing': () =>
      'No rule was given. Usage: dixian explain <rule> [file...]; all rules: dixian rules',
    'rule-unknown': ({ word, near }) =>
      near.length === 0
        ? `There is no rule or obligation "${word}". All rules: dixian rules`
        : `There is no rule or obligation "${word}". Did you mean:\n${near.map((one) => `  ${one}`).join('\n')}`,
    'rule-ambiguous': ({ word, among }) =>
      `"${word}" is more than one; name one of them, or the pack with --pack:\n${among.map((one) => `  ${one}`).join('\n')}`,
    'text-missing': () =>
      'No text of an approval was given. Usage: dixian draft <approval.txt | ->',
    'texts-several': () => 'One approval is drafted at a time; run it once for each.',
    'diff-one-pack': () =>
      'Two packs are compared: name one, then another or the amendments to apply to it.',
    'diff-many-packs': () =>
      'Two packs are compared; those behind the first must be one pack and amendments of it.',
    'word-unexpected': ({ word }) =>
      `"${word}" is not expected: this command takes options alone, e.g. --region ${word}.`,
    'output-exists': ({ path }) =>
      `--output: "${path}" exists and is not replaced, since it may be filled in; choose another path.`,
    'year-outside-period': ({ year, from, through }) =>
      `--year: ${year} lies outside the plan period (${from} to ${through}), so no limit holds in it.`,
    'template-empty': ({ quotas }) =>
      quotas
        ? 'No limit of these regions and years is assigned by a higher authority: the approval prints them all, and no quota is needed.'
        : "There is nothing to fill in for these regions and years. A city's own duties are asked for with --obligations.",
    'character-unencodable': ({ character, encoding }) =>
      `A name holds ${nameCharacter(character)}, which ${encoding} cannot write. Use --encoding utf-8, or mend the pack.`,
    other: ({ message }) => message,
  },
  nearest: (word) => `Did you mean ${word}?`,
  known: (words) => `Known: ${words.join(', ')}`,
  seeHelp: 'See dixian --help.',
  usage: 'Usage:',
  commands: 'Commands:',
  argumentsTitle: 'Arguments:',
  options: 'Options:',
  exitCodes: 'Exit codes:',
  examples: 'Examples:',
  about:
    'Holds the binding limits of an approved territorial spatial plan against actual figures, exactly and with citations.',
  help: 'show this help',
  version: 'show the version',
  beforeApproval: (years) =>
    `Note: figures of ${years.join(', ')} are for reference only, since the approval is later; nothing of them is judged.`,
  cannotWrite: (path, reason) => `Cannot write "${path}" (${reason}); nothing was changed there.`,
  cannotWriteStdout: (reason) =>
    `standard output cannot be written to (${reason}); the report is not complete.`,
  bug: 'This is a fault of dixian, not of your data. Please report it with the command and:',
};

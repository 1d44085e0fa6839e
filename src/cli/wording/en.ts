import { type CommandLineWording, EXAMPLES, exampleLines } from './wording.js';

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
    'output-without-path': ({ word }) =>
      `--output: "${word}" is not <format>=<path>, e.g. -o markdown=report.md.`,
    'output-folder-missing': ({ path }) =>
      `--output: "${path}" cannot be written: its folder does not exist, or it is one itself.`,
    'output-is-input': ({ path }) =>
      `--output: "${path}" is one of the files being read; choose another path.`,
    'output-repeated': ({ path }) => `--output: "${path}" is given twice.`,
    'stdin-repeated': () => 'Standard input (-) can be read only once.',
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
  exits: [
    [0, 'compliant: every limit that was checked is met'],
    [1, 'non-compliant: a limit is not met, or a control duty is answered no'],
    [2, 'error: usage, unreadable or invalid input, or nothing judged'],
    [3, 'incomplete: a figure, a quota or a required attestation is missing'],
  ],
  cannotWrite: (path, reason) => `Cannot write "${path}" (${reason}); nothing was changed there.`,
  bug: 'This is a fault of dixian, not of your data. Please report it with the command and:',
  command: {
    check: {
      about: 'check CSV files of actual figures (the default command)',
      argument: 'CSV files of actual figures; - is standard input',
      options: {
        pack: 'pack to check against: the id of a shipped one, or a path (repeatable; default: the shipped packs that cover the data)',
        region:
          'check these regions only (names or codes); names the region of a file that has none',
        year: 'check this year only; supplies the year of a file that has none',
        quotas: 'CSV of quotas assigned by a higher authority, each with its document number',
        only: 'check these indicators or obligations only (names or ids)',
        'all-regions': 'require every region of the pack: one not in the data is missing',
        'assume-units': "read figures without a unit in the approval's unit, and say so",
        allow: 'outcomes that shall not block: missing, unassigned',
        'require-attestations': 'require every duty of class control or mechanism to be attested',
        format: 'what goes to stdout: terminal (default), json, markdown',
        output: 'write a further report to a file (repeatable)',
        lang: "zh or en (default: the system's language)",
        quiet: 'shorten the terminal report to its verdict line',
        'no-color': 'no colour (so do NO_COLOR and a pipe; FORCE_COLOR asks for it)',
      },
      examples: [
        [EXAMPLES[0], 'check a file; the exit code is the verdict'],
        [EXAMPLES[1], 'a file that names neither year nor region'],
        [EXAMPLES[2], 'in a pipeline, with a report to keep'],
      ],
    },
  },
};

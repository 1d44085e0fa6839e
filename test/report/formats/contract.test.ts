import { describe, expect, test } from 'vitest';
import type { Finding } from '../../../src/core/finding.js';
import type { Report } from '../../../src/core/report.js';
import type { Language } from '../../../src/messages/text.js';
import { FORMATS, type Format } from '../../../src/report/load-reporter.js';
import { REPORTERS } from '../../../src/report/reporters.js';
import { makeContext } from '../make-context.js';
import { SAMPLES } from '../samples.js';
import { HOSTILE, hostileReport, MARK } from './hostile.js';
import { PARSERS, readCommands, readCsv } from './parsers.js';

const LANGUAGES: readonly Language[] = ['zh', 'en'];
const NAMES = Object.keys(SAMPLES) as (keyof typeof SAMPLES)[];
const EACH = FORMATS.flatMap((format) =>
  LANGUAGES.flatMap((language) => NAMES.map((name) => ({ format, language, name }))),
);
const write = (format: Format, report: Report, language: Language = 'zh') =>
  REPORTERS[format](report, makeContext(language));

const isLimit = ({ kind }: Finding) => kind === 'limit';
const isOpen = ({ outcome }: Finding) => outcome === 'missing' || outcome === 'undecided';
const isAlert = (finding: Finding) =>
  finding.outcome === 'fail' ||
  finding.outcome === 'undecided' ||
  (finding.outcome === 'unfulfilled' &&
    finding.kind === 'obligation' &&
    finding.obligation.class === 'control');

/**
 * The findings of which a format holds the rule's id: all, save where it is made for some alone. On a
 * terminal a rule is told by its region and its indicator's name, which `dixian explain` takes too.
 */
const HELD: Readonly<Record<Format, (finding: Finding) => boolean>> = {
  terminal: () => false,
  json: () => true,
  html: () => true,
  markdown: () => true,
  csv: () => true,
  corrections: (finding) => isLimit(finding) && isOpen(finding),
  junit: () => true,
  sarif: () => true,
  'sarif-github': isAlert,
  github: () => true,
  gitlab: () => true,
};

describe('every format', () => {
  test.each(EACH)('$format in $language holds the rule of each finding of $name', (given) => {
    const report = SAMPLES[given.name];
    const text = write(given.format, report, given.language);
    for (const finding of report.findings.filter(HELD[given.format])) {
      expect(text).toContain(finding.kind === 'limit' ? finding.rule.id : finding.obligation.id);
    }
  });

  test.each(EACH)('$format in $language ends $name with exactly one newline', (given) => {
    const text = write(given.format, SAMPLES[given.name], given.language);
    expect(text).toMatch(/[^\n]\n$/);
  });

  test.each(EACH.filter(({ format }) => format !== 'terminal'))(
    '$format in $language of $name is read by a program that is not ours',
    ({ format, language, name }) => {
      if (format === 'terminal') return;
      PARSERS[format](write(format, SAMPLES[name], language));
    },
  );

  test('names each region and indicator on the terminal, where no id stands', () => {
    const report = SAMPLES.everyOutcome;
    const text = write('terminal', report);
    for (const finding of report.findings.filter(isLimit)) {
      expect(text).toContain(finding.region.name);
    }
  });
});

describe.each(HOSTILE.map((text) => ({ text, shown: JSON.stringify(text) })))(
  'a cell that holds $shown',
  ({ text }) => {
    const report = hostileReport(text);

    test.each(FORMATS)('brings no control character into %s', (format) => {
      const written = write(format, report);
      // A byte order mark at the head of a CSV, and line ends, are the format's own.
      const own = written.replace(/^\ufeff/, '').replaceAll('\r\n', '\n');
      expect(own).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u);
    });

    test.each(FORMATS.filter((format) => format !== 'terminal'))('stays text in %s', (format) => {
      const written = write(format, report);
      expect(written).toContain(MARK);
      PARSERS[format](written);
    });

    test('is no element and no attribute of the page', () => {
      const written = write('html', report);
      expect(written).not.toMatch(/<script|<img|<\/style>[\s\S]*<\/style>/);
    });

    test.each(['csv', 'corrections'] as const)('is no formula in %s', (format) => {
      for (const cell of readCsv(write(format, report).slice(1)).flat()) {
        if (!/^-?\d+(\.\d+)?$/.test(cell)) expect(cell).not.toMatch(/^[=+\-@\t\r\n]/);
      }
    });

    test('is no command of the runner', () => {
      const names = readCommands(write('github', report)).map(({ name }) => name);
      // One figure fails and one problem is an error; the other is a warning.
      expect(names).toEqual(['error', 'error', 'warning', 'notice', 'group', 'endgroup']);
    });
  },
);

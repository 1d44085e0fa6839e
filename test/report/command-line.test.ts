import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { note } from '../../src/core/problem.js';
import { quotasTemplateCommand, quote } from '../../src/messages/command-line.js';
import { json } from '../../src/report/json.js';
import { markdown } from '../../src/report/markdown.js';
import { terminal } from '../../src/report/terminal.js';
import { makeContext } from './make-context.js';
import { makeReport } from './make-report.js';

const ARGUMENTS = {
  limits: 1,
  packs: ['a pack'],
  selected: ['江源区', '220681'],
  years: [2024, 2026],
};
const COMMAND =
  'dixian template --quotas --pack "a pack" --region 江源区,220681 --year 2024,2026 -o quotas.csv';

describe('the command that writes the template of quotas', () => {
  test('names packs, regions and years', () => {
    expect(quotasTemplateCommand(ARGUMENTS)).toBe(COMMAND);
  });

  test('names nothing that need not be named', () => {
    const args = { limits: 1, packs: [], selected: [], years: [2024] };
    expect(quotasTemplateCommand(args)).toBe('dixian template --quotas --year 2024 -o quotas.csv');
  });

  test('a value that looks like an option is tied to its own', () => {
    const args = { limits: 1, packs: ['-my pack'], selected: [], years: [] };
    expect(quotasTemplateCommand(args)).toBe(
      'dixian template --quotas --pack="-my pack" -o quotas.csv',
    );
  });
});

describe('a word quoted for a shell', () => {
  test.each([
    ['江源区,临江市', '江源区,临江市'],
    ['packs/a-1.yaml', 'packs/a-1.yaml'],
    ['my pack', '"my pack"'],
    ["it's", `"it's"`],
    ['$HOME', `'$HOME'`],
    [`"a" 'b'`, `'"a" '\\''b'\\'''`],
    ['', "''"],
  ])('%j is %s', (word, quoted) => {
    expect(quote(word)).toBe(quoted);
  });

  test('is the same word to a shell', () => {
    const word = fc
      .string({ unit: 'grapheme', maxLength: 12 })
      .filter((text) => !text.includes('\0'));
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 20 }), (words) => {
        const line = `printf '%s\\0' ${words.map(quote).join(' ')}`;
        expect(
          execFileSync('sh', ['-c', line], { encoding: 'utf8' }).split('\0').slice(0, -1),
        ).toEqual(words);
      }),
      { numRuns: 30 },
    );
  });
});

describe('a command in a report', () => {
  const report = makeReport({
    verdict: 'incomplete',
    problems: [note('quota-missing', null, ARGUMENTS)],
  });

  test.each([40, 60, 80])(
    'stands unbroken on a line of its own in a terminal of %i columns',
    (width) => {
      const lines = terminal(report, makeContext('zh', { width })).split('\n');
      expect(
        lines.filter((line) => line.includes('dixian template')).map((line) => line.trim()),
      ).toEqual([COMMAND]);
    },
  );

  test('ends the hint in JSON and stands once in Markdown', () => {
    expect(JSON.parse(json(report, makeContext('en'))).problems[0].hint).toMatch(
      /: dixian template --quotas /,
    );
    expect(markdown(report, makeContext('zh')).match(/dixian template --quotas/g)).toHaveLength(1);
  });
});

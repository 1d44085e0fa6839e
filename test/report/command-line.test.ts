import { execFileSync } from 'node:child_process';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AnswerProposal } from '../../src/core/answer.js';
import { note, question } from '../../src/core/problem.js';
import { answerOption, quotasTemplateCommand, quote } from '../../src/messages/command-line.js';
import { corrections } from '../../src/report/corrections.js';
import { reportHtml } from '../../src/report/html/html.js';
import { json } from '../../src/report/json.js';
import { markdown } from '../../src/report/markdown/markdown.js';
import schema from '../../src/report/report.schema.json' with { type: 'json' };
import { terminal } from '../../src/report/terminal/terminal.js';
import { makeContext } from './make-context.js';
import { makeReport } from './make-report.js';

const validate = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(schema);

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
    ['=ls', '"=ls"'],
    ['分类\n口径', "$'分类\\n口径'"],
    ["it's\u202e\\", "$'it\\'s\\342\\200\\256\\\\'"],
  ])('%j is %s', (word, quoted) => {
    expect(quote(word)).toBe(quoted);
  });

  test('is the same word to a shell', () => {
    const word = fc
      .oneof(
        fc.string({ unit: 'grapheme', maxLength: 12 }),
        fc.string({ unit: fc.constantFrom('\n', '\u001b', '\u202e', '1', "'", '\\', '口') }),
      )
      .filter((text) => !text.includes('\0'));
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 20 }), (words) => {
        const line = `printf '%s\\0' ${words.map(quote).join(' ')}`;
        expect(
          execFileSync('bash', ['-c', line], { encoding: 'utf8' }).split('\0').slice(0, -1),
        ).toEqual(words);
      }),
      { numRuns: 30 },
    );
  });
});

const ANSWERS: readonly AnswerProposal[] = [
  { kind: 'accept', code: 'zero-value', rule: '220605.water-use', year: 2025, value: '0' },
  { kind: 'accept', code: 'words-unknown', rule: 'r', year: null, value: '甲, 乙' },
  { kind: 'ignore-column', header: '口径\n（说明）' },
  { kind: 'value-column', header: '-实际值' },
  { kind: 'region', region: '220605' },
  { kind: 'region', region: null },
  { kind: 'regions', regions: ['江源区', '临江市'] },
  { kind: 'year', year: 2025 },
  { kind: 'year', year: null },
  { kind: 'indicator', indicator: '用水总量' },
  { kind: 'pack', pack: 'jizhenghan-2024-46' },
  { kind: 'assume-units' },
  { kind: 'encoding' },
];

test('each answer is an option, ready to paste', () => {
  expect(ANSWERS.map((answer) => answerOption(answer, 'en'))).toEqual([
    '--accept zero-value:220605.water-use:2025=0',
    '--accept "words-unknown:r:=甲, 乙"',
    "--ignore-column $'口径\\n（说明）'",
    '--value-column=-实际值',
    '--region 220605',
    '--region <name or code>',
    '--region 江源区,临江市',
    '--year 2025',
    '--year <yyyy>',
    '--indicator 用水总量',
    '--pack jizhenghan-2024-46',
    '--assume-units',
    '--encoding <name>',
  ]);
});

describe('answers in reports', () => {
  const asked = question(
    'words-unknown',
    null,
    { word: '甲', text: '甲', where: 'column' },
    ANSWERS,
  );
  const report = makeReport({ verdict: 'error', problems: [asked] });

  test('JSON has each with its values and its option, and holds against the schema', () => {
    const said = JSON.parse(json(report, makeContext('zh')));
    validate(said);
    expect(validate.errors).toBeNull();
    expect(said.problems[0].answers[0]).toEqual({
      ...ANSWERS[0],
      option: '--accept zero-value:220605.water-use:2025=0',
    });
    expect(said.problems[0].answers).toHaveLength(ANSWERS.length);
    expect(said.problems[0].hint).toContain(' 或 --accept "words-unknown:r:=甲, 乙"');
  });

  test('a terminal gives each option a line of its own', () => {
    const lines = terminal(report, makeContext('zh', { width: 60 })).split('\n');
    expect(lines.filter((line) => line.trim().startsWith('--')).length).toBe(8);
    expect(lines.map((line) => line.trim())).toContain(
      '--accept zero-value:220605.water-use:2025=0',
    );
  });

  test.each([
    ['html', reportHtml],
    ['markdown', markdown],
    ['corrections', corrections],
  ])('%s names no option', (_, reporter) => {
    expect(reporter(report, makeContext('zh'))).not.toMatch(/--(accept|year|region|value-column)/);
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

  test('ends the hint in JSON, and is not in the report to be signed', () => {
    expect(JSON.parse(json(report, makeContext('en'))).problems[0].hint).toMatch(
      /: dixian template --quotas /,
    );
    expect(markdown(report, makeContext('zh'))).not.toContain('dixian template');
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { error } from '../../src/core/problem.js';
import { createLocalizer } from '../../src/messages/localizer.js';
import type { Language } from '../../src/messages/text.js';
import { displayWidth } from '../../src/report/columns.js';
import { gridOf } from '../../src/report/terminal/grid.js';
import { rowOf } from '../../src/report/terminal/row.js';
import { terminal } from '../../src/report/terminal/terminal.js';
import { makeContext } from './make-context.js';
import { limitFinding, makeReport, obligationFinding } from './make-report.js';
import { SAMPLES as samples } from './samples.js';

const LANGUAGES: readonly Language[] = ['zh', 'en'];
const NAMES = Object.keys(samples) as (keyof typeof samples)[];

function linesOf(report: Parameters<typeof terminal>[0], language: Language = 'zh', width = 80) {
  return terminal(report, makeContext(language, { width })).trimEnd().split('\n');
}

describe('the width of the terminal report', () => {
  test.each(LANGUAGES.flatMap((language) => NAMES.map((name) => [language, name] as const)))(
    'is never exceeded in %s by %s',
    (language, name) => {
      for (const width of [60, 80, 100, 132]) {
        for (const line of linesOf(samples[name], language, width)) {
          expect(displayWidth(line), line).toBeLessThanOrEqual(width);
        }
      }
    },
  );

  test('is kept whatever a cell holds, and however long a number is', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.integer({ min: 0, max: 90 }),
        (text, digits) => {
          const report = makeReport({
            verdict: 'error',
            findings: [
              limitFinding({
                rule: '220605.cultivated-land',
                outcome: 'undecided',
                unusable: text,
                reasons: ['not-a-number'],
              }),
              limitFinding({
                rule: '220605.ecological-redline',
                outcome: 'pass',
                actual: `627.${'6'.repeat(digits)}7 平方千米`,
              }),
              obligationFinding('blue-line', '220605', 'attested', { text, evidence: text }),
            ],
            problems: [
              error(
                'not-a-number',
                { path: 'a.csv', line: 2, column: 4 },
                { text, because: 'other' },
              ),
            ],
          });
          for (const line of linesOf(report)) expect(displayWidth(line)).toBeLessThanOrEqual(80);
        },
      ),
    );
  });
});

describe('the tables of the terminal report', () => {
  test('are set however many rows there are', () => {
    const [finding] = samples.compliant.findings.filter(({ kind }) => kind === 'limit');
    if (finding?.kind !== 'limit') throw new Error('The sample holds no limit.');
    const row = rowOf(finding, createLocalizer(samples.compliant, 'zh'));
    const rows = Array.from({ length: 200_000 }, () => row);
    expect(gridOf(rows, 80)).toEqual(gridOf([row], 80));
  });

  test('set numbers, relations and results below each other', () => {
    const rows = linesOf(samples.compliant).filter((line) => /^ {2}✓/.test(line));
    const relations = rows.map((line) => displayWidth(line.slice(0, line.search(/[≥≤]/))));
    const results = rows.map((line) => displayWidth(line.slice(0, line.search(/余|持平/))));
    expect(rows).toHaveLength(5);
    expect(new Set(relations).size).toBe(1);
    expect(new Set(results).size).toBe(1);
  });

  test('give each row its value, limit, headroom and share', () => {
    const [row] = linesOf(samples.nonCompliant).filter((line) => line.includes('✓ 耕地保有量'));
    expect(row?.replace(/ +/g, ' ')).toBe(' ✓ 耕地保有量 17.60 万亩 ≥ 17.56 万亩 余 0.04 (0.23%)');
  });

  test('follow a failing row with its cell and the words of the approval', () => {
    const lines = linesOf(samples.nonCompliant);
    const row = lines.findIndex((line) => /^ {2}✗ 永久基本农田保护面积/.test(line));
    expect(lines[row + 1]?.trim()).toBe('fixtures/baishan-2025.csv:3:4');
    expect(lines[row + 2]?.trim()).toBe('第二部分：其中，永久基本农田保护面积不低于12万亩');
  });

  test('follow the order of the approval, whatever fails', () => {
    const lines = linesOf(samples.nonCompliant);
    const headings = lines.filter((line) => /\d{6} · 2025/.test(line));
    expect(headings.map((line) => line.split(' ')[0])).toEqual(['江源区', '长白朝鲜族自治县']);
  });

  test('mark each outcome differently, also without colour', () => {
    const text = terminal(samples.everyOutcome, makeContext('zh'));
    for (const mark of ['✓', '✗', '-', '!', '?', '~', '.']) expect(text).toContain(`\n  ${mark} `);
  });

  test('say once what is noted of each of their rows', () => {
    const text = terminal(samples.everyOutcome, makeContext('zh'));
    expect(text.match(/数据年末早于批复日期/g)).toHaveLength(1);
  });

  test('say what an unassigned limit needs', () => {
    const text = terminal(samples.everyOutcome, makeContext('zh')).replace(/\n\s*/g, '');
    expect(text).toContain('请提供上级下达指标及文号（--quotas 文件）');
  });
});

describe('the beginning of the terminal report', () => {
  test('names what is wrong before any table', () => {
    const lines = linesOf(samples.nonCompliant);
    expect(lines[0]).toBe('吉政函〔2024〕46号   fixtures/baishan-2025.csv');
    expect(lines[3]).toBe('  ✗ 江源区 2025  永久基本农田保护面积  缺 0.02 万亩 (0.17%)');
  });

  test('counts what goes beyond ten lines', () => {
    const findings = Array.from({ length: 13 }, (_, index) =>
      limitFinding({ rule: '220605.cultivated-land', year: 2024 + index, outcome: 'missing' }),
    );
    const text = terminal(makeReport({ verdict: 'incomplete', findings }), makeContext('zh'));
    expect(text).toContain('另有 3 项，见下');
  });

  test('counts the problems that it does not show', () => {
    const problems = Array.from({ length: 60 }, (_, index) =>
      error('year-blank', { path: 'a.csv', line: index + 2, column: 3 }, {}),
    );
    const text = terminal(makeReport({ verdict: 'error', problems }), makeContext('en'));
    expect(text).toContain('60 errors');
    expect(text).toContain('10 more problems');
  });
});

describe('a hostile cell', () => {
  const hostile = '\u001b[2J\u202e17.6\u0007\n✓ 符合\ud800';
  const report = makeReport({
    verdict: 'error',
    findings: [
      limitFinding({
        rule: '220605.cultivated-land',
        outcome: 'undecided',
        unusable: hostile,
        path: `\u001b]0;x\u0007.csv`,
        reasons: ['not-a-number'],
      }),
      obligationFinding('blue-line', '220605', 'unfulfilled', { text: hostile, evidence: hostile }),
    ],
    problems: [
      error(
        'region-unknown',
        { path: hostile, line: 2, column: 1 },
        {
          text: hostile,
          nearest: null,
          known: [hostile],
        },
      ),
    ],
  });

  test.each(LANGUAGES)('reaches the terminal in %s with nothing that it would obey', (language) => {
    const text = terminal(report, makeContext(language));
    expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}]/u);
    expect(text).toContain('␛[2J<U+202E>17.6');
    expect(text).not.toMatch(/^\s*✓/m);
  });
});

import { describe, expect, test } from 'vitest';
import { error, warning } from '../../../src/core/problem.js';
import { github } from '../../../src/report/github/github.js';
import { githubSummary } from '../../../src/report/github/summary.js';
import { gitlab } from '../../../src/report/gitlab.js';
import { markdown } from '../../../src/report/markdown/markdown.js';
import { makeContext } from '../make-context.js';
import { limitFinding, makeReport } from '../make-report.js';
import { SAMPLES } from '../samples.js';
import { readCommands } from './parsers.js';

const context = makeContext('zh');
const many = (count: number) =>
  makeReport({
    verdict: 'error',
    findings: [
      limitFinding({ rule: '220605.water-use', outcome: 'missing' }),
      limitFinding({ rule: '220605.cultivated-land', outcome: 'fail', actual: '17 万亩' }),
    ],
    problems: Array.from({ length: count }, (_, index) => {
      const place = { path: 'a.csv', line: index + 2, column: 1 };
      return index % 2 === 0
        ? error('negative', place, { text: `-${index}` })
        : warning('indicator-unknown', place, { text: `x${index}`, nearest: null });
    }),
  });

describe('annotations for GitHub', () => {
  test('put the worst first: what fails, then what is in error, then what is open', () => {
    const commands = readCommands(github(SAMPLES.everyOutcome, context));
    const levels = commands.map(({ name }) => name);
    expect(levels).toEqual([...levels].sort((a, b) => order(a) - order(b)));
    expect(commands[0]?.properties['title']).toBe(
      '江源区 2025年 耕地保有量 220605.cultivated-land',
    );
  });

  test.each([
    [20, 10, 10],
    [18, 10, 10],
    [10, 6, 6],
  ])(
    'of %i problems are no more than GitHub shows: %i errors, %i warnings',
    (count, errors, warnings) => {
      const commands = readCommands(github(many(count), context));
      const of = (name: string) => commands.filter((one) => one.name === name);
      expect(of('error')).toHaveLength(errors);
      expect(of('warning')).toHaveLength(warnings);
    },
  );

  test('say in the last one how many more there are, so that none is dropped silently', () => {
    const commands = readCommands(github(many(40), context));
    const errors = commands.filter(({ name }) => name === 'error');
    // One finding that fails and twenty problems: nine are shown.
    expect(errors[9]?.message).toContain('另有 12 项');
    const lines = github(many(40), context).split('\n');
    expect(lines.filter((line) => line.startsWith('[negative]'))).toHaveLength(20);
  });

  test('unescape to what they say, percent signs, colons and commas too', () => {
    const path = 'a,b:c%.csv';
    const finding = limitFinding({
      rule: '220605.cultivated-land',
      outcome: 'fail',
      actual: '17 万亩',
      path,
      remark: '100%，a:b,c',
    });
    const text = github(makeReport({ verdict: 'non-compliant', findings: [finding] }), context);
    const [first] = readCommands(text);
    expect(first?.properties['file']).toBe(path);
    expect(first?.message).toContain('100%，a:b,c');
    expect(first?.message).toContain('（3.19%）');
  });
});

describe('the summary of a step', () => {
  const bytes = (text: string) => new TextEncoder().encode(text).length;

  test('is the whole report where that fits', () => {
    expect(githubSummary(SAMPLES.everyOutcome, context, 100_000)).toBe(
      markdown(SAMPLES.everyOutcome, context),
    );
  });

  test.each([0, 100, 500, 1000, 2000, 4000])('is never longer than %i bytes', (limit) => {
    expect(bytes(githubSummary(SAMPLES.everyOutcome, context, limit))).toBeLessThanOrEqual(limit);
  });

  test('says that it was shortened, and keeps the verdict', () => {
    const text = githubSummary(SAMPLES.everyOutcome, context, 3000);
    expect(text).toContain('核对结论');
    expect(text).toContain('此处只列结论和汇总');
  });
});

describe('code quality for GitLab', () => {
  test.each(Object.keys(SAMPLES) as (keyof typeof SAMPLES)[])(
    'gives each issue of %s what GitLab wants, and a fingerprint of its own',
    (name) => {
      const issues = JSON.parse(gitlab(SAMPLES[name], context));
      const prints = issues.map(({ fingerprint }: { fingerprint: string }) => fingerprint);
      expect(new Set(prints).size).toBe(prints.length);
      for (const issue of issues) {
        expect(issue).toEqual({
          description: expect.stringMatching(/./),
          check_name: expect.stringMatching(/^[\w.-]+$/),
          fingerprint: expect.stringMatching(/./),
          severity: expect.stringMatching(/^(info|minor|major|critical|blocker)$/),
          location: {
            path: expect.stringMatching(/^[^/]/),
            lines: { begin: expect.any(Number) },
          },
        });
        expect(issue.location.lines.begin).toBeGreaterThanOrEqual(1);
      }
    },
  );

  test('calls info what passes, and critical what fails', () => {
    const issues: { check_name: string; severity: string; fingerprint: string }[] = JSON.parse(
      gitlab(SAMPLES.nonCompliant, context),
    );
    const severity = (rule: string) => issues.find((one) => one.check_name === rule)?.severity;
    expect(severity('220605.permanent-basic-farmland')).toBe('critical');
    expect(severity('220605.cultivated-land')).toBe('info');
  });
});

function order(level: string): number {
  return ['error', 'warning', 'notice', 'group', 'endgroup'].indexOf(level);
}

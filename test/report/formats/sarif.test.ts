import { describe, expect, test } from 'vitest';
import type { Report } from '../../../src/core/report.js';
import { sarif, sarifGithub } from '../../../src/report/sarif/sarif.js';
import { makeContext } from '../make-context.js';
import { PACK } from '../make-pack.js';
import { limitFinding, makeReport } from '../make-report.js';
import { SAMPLES } from '../samples.js';

// biome-ignore lint/suspicious/noExplicitAny: the parsed report is looked into freely
const runOf = (report: Report): any => JSON.parse(sarif(report, makeContext('zh'))).runs[0];
// biome-ignore lint/suspicious/noExplicitAny: as above
const githubOf = (report: Report): any =>
  JSON.parse(sarifGithub(report, makeContext('zh'))).runs[0];

describe('SARIF in full', () => {
  test('holds every rule and duty of the pack, the quote as its full description', () => {
    const { rules } = runOf(SAMPLES.compliant).tool.driver;
    const ids = rules.map(({ id }: { id: string }) => id);
    expect(ids).toEqual([...PACK.rules, ...PACK.obligations].map(({ id }) => id));
    const [first] = rules;
    expect(first.shortDescription.text).toBe('江源区 耕地保有量 ≥ 17.56 万亩（2035年）');
    expect(first.fullDescription.text).toBe(PACK.rules[0]?.limits[0]?.citation.quote);
  });

  test('gives every outcome its kind, and a level to failures alone', () => {
    const { results } = runOf(SAMPLES.everyOutcome);
    const kinds = new Map<string, string>(
      results.map((one: { properties: { outcome?: string }; ruleId: string; kind: string }) => [
        one.properties.outcome ?? one.ruleId,
        one.kind,
      ]),
    );
    expect(Object.fromEntries(kinds)).toMatchObject({
      pass: 'pass',
      fail: 'fail',
      missing: 'open',
      unassigned: 'open',
      undecided: 'open',
      reference: 'informational',
      'not-applicable': 'notApplicable',
      attested: 'informational',
      partial: 'review',
      unfulfilled: 'fail',
      unattested: 'open',
      'not-a-number': 'fail',
      'totals-skipped': 'informational',
    });
    for (const { kind, level } of results) expect(level === 'none').toBe(kind !== 'fail');
  });

  test('points each result at its rule by index, at its cell, and at the words of the approval', () => {
    const cell = () => ({
      row: 5,
      start: { line: 5, column: 23 },
      end: { line: 5, column: 31 },
      text: '17.56',
    });
    const input = SAMPLES.compliant.inputs[0];
    if (input === undefined) throw new Error('no input');
    const report = makeReport({
      verdict: 'compliant',
      inputs: [{ ...input, cell }],
      findings: [
        limitFinding({
          rule: '220623.cultivated-land',
          outcome: 'pass',
          actual: '10.38 万亩',
          line: 5,
        }),
      ],
    });
    const run = runOf(report);
    const [result] = run.results;
    expect(run.tool.driver.rules[result.ruleIndex].id).toBe('220623.cultivated-land');
    expect(result.locations[0].physicalLocation).toEqual({
      artifactLocation: { uri: 'fixtures/baishan-2025.csv' },
      region: { startLine: 5, startColumn: 23, endLine: 5, endColumn: 31 },
    });
    const { citation } = PACK.rules.find(({ id }) => id === '220623.cultivated-land')
      ?.limits[0] ?? {
      citation: null,
    };
    const [related] = result.relatedLocations;
    expect(related.physicalLocation.artifactLocation).toEqual({
      uri: 'approval.txt',
      uriBaseId: 'jizhenghan-2024-46',
    });
    expect(related.physicalLocation.region).toMatchObject({
      startLine: citation?.line,
      startColumn: citation?.column,
      snippet: { text: citation?.quote },
    });
    expect(run.originalUriBaseIds).toHaveProperty('jizhenghan-2024-46');
  });

  test('names Chinese paths as URIs', () => {
    const { artifacts } = runOf(SAMPLES.unreadable);
    expect(artifacts[0].location.uri).toBe(encodeURI('数据/二〇二五年度.csv'));
  });

  test('keeps its fingerprints when lines move, and gives no two results one', () => {
    const prints = (report: Report) =>
      runOf(report).results.map(
        ({ partialFingerprints }: { partialFingerprints: object }) =>
          Object.values(partialFingerprints)[0],
      );
    const before = prints(SAMPLES.everyOutcome);
    expect(new Set(before).size).toBe(before.length);
    const moved: Report = {
      ...SAMPLES.everyOutcome,
      findings: SAMPLES.everyOutcome.findings.map((finding) =>
        finding.kind === 'limit' && finding.actual?.location != null
          ? {
              ...finding,
              actual: {
                ...finding.actual,
                location: {
                  ...finding.actual.location,
                  line: (finding.actual.location.line ?? 0) + 7,
                },
              },
            }
          : finding,
      ),
      problems: SAMPLES.everyOutcome.problems.map((problem) =>
        problem.location === null
          ? problem
          : {
              ...problem,
              location: { ...problem.location, line: (problem.location.line ?? 0) + 7 },
            },
      ),
    };
    expect(prints(moved)).toEqual(before);
  });
});

describe('SARIF for GitHub code scanning', () => {
  test('holds what fails and what is undecided alone, and errors that no finding tells of', () => {
    const ids = githubOf(SAMPLES.everyOutcome).results.map(
      ({ ruleId }: { ruleId: string }) => ruleId,
    );
    expect(ids).toEqual([
      '220605.cultivated-land',
      '220605.ecological-redline',
      '220623.cultivated-land',
      '220623.permanent-basic-farmland',
      'blue-line',
      'region-unknown',
    ]);
  });

  test('is empty of results where all complies', () => {
    expect(githubOf(SAMPLES.compliant).results).toEqual([]);
  });

  test.each(Object.keys(SAMPLES) as (keyof typeof SAMPLES)[])(
    'gives each result of %s a file and a line, from 1',
    (name) => {
      for (const { locations, level } of githubOf(SAMPLES[name]).results) {
        expect(level).toBe('error');
        expect(locations).toHaveLength(1);
        const { artifactLocation, region } = locations[0].physicalLocation;
        expect(artifactLocation.uri).not.toBe('');
        expect(region.startLine).toBeGreaterThanOrEqual(1);
      }
    },
  );
});

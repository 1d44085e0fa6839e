import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { ACCEPTABLE_CODES } from '../../src/core/answer.js';
import type { Language } from '../../src/messages/text.js';
import { json } from '../../src/report/json.js';
import schema from '../../src/report/report.schema.json' with { type: 'json' };
import { makeContext } from './make-context.js';
import { limitFinding, makeReport } from './make-report.js';
import { SAMPLES as samples } from './samples.js';

const validate = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true }).compile(
  schema,
);
const NAMES = Object.keys(samples) as (keyof typeof samples)[];
const LANGUAGES: readonly Language[] = ['zh', 'en'];

// biome-ignore lint/suspicious/noExplicitAny: the parsed report is looked into freely
function parsed(report: Parameters<typeof json>[0], language: Language = 'zh'): any {
  return JSON.parse(json(report, makeContext(language)));
}

describe('the JSON report', () => {
  test.each(LANGUAGES.flatMap((language) => NAMES.map((name) => [language, name] as const)))(
    'in %s of %s holds against its published schema',
    (language, name) => {
      validate(parsed(samples[name], language));
      expect(validate.errors).toBeNull();
    },
  );

  test('would not hold against its schema with a key too many or a number for a string', () => {
    const report = parsed(samples.nonCompliant);
    expect(validate({ ...report, extra: 1 })).toBe(false);
    report.findings[0].limit.value = 17.56;
    expect(validate(report)).toBe(false);
  });

  test('has a schema that knows every doubt that can be confirmed', () => {
    expect(schema.$defs.acceptable.enum).toEqual(ACCEPTABLE_CODES);
  });

  test('prints its keys in the order of the format', () => {
    const report = parsed(samples.nonCompliant);
    expect(Object.keys(report)).toEqual([
      'format',
      'tool',
      'verdict',
      'exitCode',
      'gate',
      'counts',
      'obligations',
      'settings',
      'packs',
      'inputs',
      'regions',
      'findings',
      'problems',
    ]);
    expect(Object.keys(report.findings[0])).toEqual([
      'rule',
      'pack',
      'kind',
      'outcome',
      'reasons',
      'region',
      'indicator',
      'year',
      'basis',
      'limit',
      'actual',
      'headroom',
      'citation',
      'notes',
    ]);
  });

  test('gives each number as printed, as a string, with its exact fraction', () => {
    const finding = limitFinding({
      rule: '220605.cultivated-land',
      outcome: 'pass',
      actual: '11706.67 公顷',
    });
    const report = parsed(makeReport({ verdict: 'compliant', findings: [finding] }));
    expect(report.findings[0]).toMatchObject({
      basis: 'interim',
      limit: {
        relation: '>=',
        value: '17.56',
        unit: '万亩',
        exact: '439/25',
        year: 2035,
        source: 'pack',
      },
      actual: {
        text: '11706.67',
        value: '11706.67',
        unit: '公顷',
        exact: '1170667/100',
        converted: { value: '17.560005', unit: '万亩', exact: '3512001/200000' },
      },
      headroom: { value: '0.000005', unit: '万亩', exact: '1/200000', percent: '0.00003' },
    });
  });

  test('says nothing of a conversion where the figure has the unit of its limit', () => {
    expect(parsed(samples.nonCompliant).findings[0].actual).not.toHaveProperty('converted');
  });

  test('gives a figure beyond its limit a negative headroom', () => {
    const { findings } = parsed(samples.nonCompliant);
    expect(findings[1].headroom).toEqual({
      value: '-0.02',
      unit: '万亩',
      exact: '-1/50',
      percent: '-0.17',
    });
  });

  test('leaves a figure that cannot be used without a value, with its cell', () => {
    const undecided = parsed(samples.everyOutcome).findings.find(
      ({ outcome }: { outcome: string }) => outcome === 'undecided',
    );
    expect(undecided.actual).toEqual({
      text: '约628',
      value: null,
      unit: null,
      exact: null,
      location: { path: 'fixtures/baishan-2025.csv', line: 7, column: 4 },
    });
    expect(undecided.headroom).toBeNull();
    expect(undecided.reasons).toEqual(['not-a-number', 'unit-missing']);
  });

  test('gives an assigned limit without a number, and the quota that fills another', () => {
    const { findings } = parsed(samples.everyOutcome);
    const [unassigned, filled] = ['unassigned', 'pass'].map((outcome) =>
      findings.find((finding: { outcome: string }) => finding.outcome === outcome),
    );
    expect(unassigned.limit).toMatchObject({
      value: null,
      unit: null,
      exact: null,
      source: 'assigned',
    });
    expect(filled.limit.quota).toEqual({
      document: '白水资〔2026〕3号',
      issuer: '白山市水务局',
      location: { path: 'quotas.csv', line: 2, column: 5 },
    });
  });

  test('tells how a computed value came about', () => {
    const computed = parsed(samples.compliant).findings[3].actual;
    expect(computed.location).toBeNull();
    expect(computed.derived.formula).toBe('城镇开发边界面积 ÷ 2020年城镇建设用地规模');
    expect(computed.derived.from[1]).toMatchObject({
      indicator: { id: 'urban-construction-land-2020' },
      text: '1250',
      unit: '公顷',
    });
  });

  test('names a file that cannot be read, and no pack that was held against it', () => {
    const { packs, inputs, findings, verdict, exitCode } = parsed(samples.unreadable);
    expect({ packs, findings, verdict, exitCode }).toEqual({
      packs: [],
      findings: [],
      verdict: 'error',
      exitCode: 2,
    });
    expect(inputs).toEqual([
      {
        role: 'figures',
        path: '数据/二〇二五年度.csv',
        sha256: null,
        encoding: null,
        layout: null,
        figures: 0,
      },
    ]);
  });

  test('gives an obligation its answer and evidence, and nothing measured', () => {
    const attested = parsed(samples.everyOutcome).findings.find(
      ({ rule }: { rule: string }) => rule === 'blue-line',
    );
    expect(attested).toMatchObject({
      kind: 'obligation',
      outcome: 'attested',
      indicator: null,
      limit: null,
      actual: null,
      headroom: null,
      answer: '是',
      evidence: '江源区蓝线划定图（2025）',
    });
  });

  test('changes only words with the language', () => {
    const zh = parsed(samples.everyOutcome, 'zh');
    const en = parsed(samples.everyOutcome, 'en');
    expect(en.settings.lang).toBe('en');
    expect(en.counts).toEqual(zh.counts);
    expect(en.problems[0].code).toBe(zh.problems[0].code);
    expect(en.problems[0].message).not.toBe(zh.problems[0].message);
    expect(en.findings[0].citation).toEqual(zh.findings[0].citation);
  });
});

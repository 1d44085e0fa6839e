import { describe, expect, test } from 'vitest';
import { error } from '../../src/core/problem.js';
import { markdown } from '../../src/report/markdown/markdown.js';
import { run } from '../support/run.js';
import { makeContext } from './make-context.js';
import { limitFinding, makeReport } from './make-report.js';
import { SAMPLES as samples } from './samples.js';

const text = markdown(samples.nonCompliant, makeContext('zh'));

describe('the report to be signed', () => {
  test('has the columns of the sheet in their order', () => {
    expect(text).toContain(
      '| 序号 | 行政区（代码） | 指标 | 单位 | 底线值（适用年份） | 现状值（折算） | 原填报值及单位 | 数据年份（时点） | 与底线差额（余/缺/超/持平） | 核对结果 | 数据来源 | 依据（文号、部分、原文） | 备注 |',
    );
  });

  test('has lines to sign for each county', () => {
    for (const line of ['填报单位（盖章）', '填表人', '审核人', '负责人', '联系电话', '填报日期']) {
      expect(text.match(new RegExp(`^- ${line}：＿+$`, 'gm'))).toHaveLength(2);
    }
  });

  test('names the basis by its document, part, heading and words', () => {
    expect(text).toContain(
      '吉政函〔2024〕46号 第二部分“筑牢安全发展的空间基础”：其中，永久基本农田保护面积不低于12万亩',
    );
  });

  test('shows a converted value beside the one entered', () => {
    expect(text).toContain(
      '| 万亩 | ≥ 10.38（2035年） | 10.38 | 6920 公顷 | 2025年 | 持平 | 符合 |',
    );
  });

  test('says where no source is stated', () => {
    expect(text).toMatch(/\| 1\.21 倍 \|.*\| 未注明 \|/);
  });

  test('holds checksum, scope, pack, tool, the state of its interpretations and the foot', () => {
    expect(text).toContain(`校验码（SHA-256）：${'ab'.repeat(32)}`);
    expect(text).toContain('核对 2 个县（市、区）中的 2 个');
    expect(text).toContain('dixian 0.1.0');
    expect(text).toContain('判读说明（未经法制审核）');
    expect(text).toContain('本表为数据比对结果，不作为行政认定');
  });

  test('lists unattested duties of control and mechanism, and counts the others', () => {
    expect(text).toContain('待佐证的管控类、机制类义务 6 项：');
    expect(text).toContain('- 紫线（管控类，purple-line）：江源区、长白朝鲜族自治县；');
    expect(text).toContain('另有引导类、总体类义务 2 项');
  });

  test('marks in the summary what is near its limit', () => {
    const marked = markdown(samples.configured, makeContext('zh'));
    expect(marked).toContain('符合（余 0.04 万亩，临近底线）');
    expect(marked).toContain('符合（持平，临近底线）');
  });

  test('of a whole city fits a comment, its long tables folded and what is amiss open', () => {
    const { stdout } = run(['check', 'fixtures/baishan-2025-shortfall.csv', '-f', 'markdown']);
    expect(stdout.length).toBeLessThan(65_536);
    expect(stdout.match(/<details open>/g)).toHaveLength(3);
    expect(stdout.match(/<details>/g)?.length).toBeGreaterThanOrEqual(2);
  });

  test('is not broken by hostile cells', () => {
    const hostile = 'a|b\n<script>alert(1)</script> `c` &amp; \u202e| [x](y)';
    const report = makeReport({
      verdict: 'error',
      findings: [
        limitFinding({
          rule: '220605.cultivated-land',
          outcome: 'undecided',
          unusable: hostile,
          source: hostile,
          remark: hostile,
          reasons: ['not-a-number'],
        }),
      ],
      problems: [error('not-a-number', null, { text: hostile, because: 'other' })],
    });
    const written = markdown(report, makeContext('zh'));
    expect(written).not.toMatch(/<script|\u202e/);
    const rows = written.split('\n').filter((line) => line.startsWith('| 1 |'));
    expect(rows).toHaveLength(1);
    expect(rows[0]?.replace(/\\./g, '').split('|')).toHaveLength(15);
  });
});

import { describe, expect, test } from 'vitest';
import type { QuotedDocument } from '../../../src/core/explanation.js';
import type { Report } from '../../../src/core/report.js';
import type { Language } from '../../../src/messages/text.js';
import { reportHtml } from '../../../src/report/html/html.js';
import { makeContext } from '../make-context.js';
import { PACK } from '../make-pack.js';
import { limitFinding, makeReport } from '../make-report.js';
import { SAMPLES } from '../samples.js';

const page = (report: Report, language: Language = 'zh') =>
  reportHtml(report, makeContext(language));
const NAMES = Object.keys(SAMPLES) as (keyof typeof SAMPLES)[];

/** The picture in the row of a finding of one figure. */
function pictureOf(rule: string, actual: string, outcome: 'pass' | 'fail' = 'pass'): string {
  const findings = [limitFinding({ rule, outcome, actual })];
  const text = page(makeReport({ verdict: 'compliant', findings }));
  return /<svg[\s\S]*?<\/svg>/.exec(text)?.[0] ?? '';
}

describe('the page', () => {
  test.each(NAMES)('loads nothing, runs nothing and says so: %s', (name) => {
    const text = page(SAMPLES[name]);
    expect(text).not.toMatch(/<script|<link|<img|<iframe|\ssrc=|\son\w+=|@import|url\(/i);
    expect(text).not.toMatch(/https?:\/\//);
    expect(text).toContain(
      `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">`,
    );
  });

  test.each(NAMES)('names its language, and each id and link target of %s once', (name) => {
    for (const language of ['zh', 'en'] as const) {
      const text = page(SAMPLES[name], language);
      expect(text).toContain(`<html lang="${language === 'zh' ? 'zh-Hans' : 'en'}">`);
      const ids = [...text.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
      expect(new Set(ids).size).toBe(ids.length);
      for (const [, target] of text.matchAll(/href="#([^"]*)"/g)) expect(ids).toContain(target);
    }
  });

  test('is to be printed on A4, landscape, its pages numbered and its foot on each', () => {
    const text = page(SAMPLES.nonCompliant);
    expect(text).toContain('size: A4 landscape');
    expect(text).toMatch(/@bottom-center \{ content: "第 " counter\(page\)/);
    expect(text).toContain('thead { display: table-header-group; }');
    expect(text).toMatch(/@page c-jizhenghan-2024-46-220605 \{ @top-right \{ content: "江源区/);
  });
});

describe('what the page holds', () => {
  const text = page(SAMPLES.everyOutcome);

  test('opens with the verdict, then the matrix of counties and indicators', () => {
    const order = ['核对结论：</strong>数据有误', 'class="matrix"', 'class="county"', '数据问题'];
    const places = order.map((words) => text.indexOf(words));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  test('tells each outcome by sign and word', () => {
    for (const [sign, word] of [
      ['✓', '符合'],
      ['✗', '不符合'],
      ['?', '无法判定'],
      ['–', '未填报'],
      ['!', '未提供下达指标'],
      ['~', '仅供比对'],
      ['·', '不在规划期内'],
    ]) {
      expect(text).toContain(
        `<span class="sign" aria-hidden="true">${sign}</span><span class="word">${word}</span>`,
      );
    }
  });

  test('marks a source that is not stated', () => {
    expect(text).toContain('<mark class="lacking">未注明</mark>');
  });

  test('says what would decide what is open', () => {
    const open = text.slice(text.indexOf('未能判定事项及判定所需'));
    expect(open).toContain('约数不能核对，请填写实际数值');
    expect(open).toContain('填报数值、计量单位（如万亩）和数据来源');
    expect(open).toContain('请提供上级下达指标及文号');
  });

  test('gives each county its lines to sign, the day left blank unless one is given', () => {
    const signatures = (report: Report) => page(report).match(/<dl class="signature"/g);
    expect(signatures(SAMPLES.nonCompliant)).toHaveLength(2);
    expect(page(SAMPLES.nonCompliant)).toContain(
      '<dt>填报日期：</dt><dd>　　　　年　　月　　日</dd>',
    );
    expect(page(SAMPLES.configured)).toContain('<dt>填报日期：</dt><dd>2026年1月31日</dd>');
  });

  test('gives the addressee’s own duties a part of their own', () => {
    const duty = PACK.obligations.find(({ id }) => id === 'one-map-coordination');
    if (duty === undefined || PACK.parent === null) throw new Error('no duty of the city');
    const text = page(
      makeReport({
        verdict: 'compliant',
        findings: [
          ...SAMPLES.compliant.findings,
          {
            kind: 'obligation',
            pack: PACK.id,
            obligation: duty,
            region: PACK.parent,
            outcome: 'attested',
            reasons: [],
            text: '是',
            location: null,
            evidence: '会议纪要',
            citation: duty.citation,
            notes: [],
          },
        ],
      }),
    );
    expect(text).toMatch(/白山市 <span class="code">220600<\/span> <small>受文单位<\/small>/);
  });

  test('says the settings in plain words', () => {
    const settings = page(SAMPLES.configured);
    expect(settings).toContain('未填报的指标不影响结论（--allow missing）。');
    expect(settings).toContain('差额不超过底线值 0.5% 的，标为“临近底线”');
    expect(settings).toContain('以下设置取自配置文件 ../dixian.config.yaml：figures、allow');
    expect(page(SAMPLES.compliant)).toContain('按默认设置核对。');
  });

  test('holds the checksum, the scope and the reservation', () => {
    expect(text).toContain(`填报数据校验码（SHA-256）${'ab'.repeat(32)}`);
    expect(text).toContain('核对 2 个县（市、区）中的 2 个');
    expect(text).toContain('本表为数据比对结果，不作为行政认定');
  });
});

describe('the approval on the page', () => {
  const [first, second] = PACK.rules.flatMap(({ limits }) =>
    limits.map(({ citation }) => citation),
  );
  const quotes = [first?.quote ?? '', second?.quote ?? ''];
  const text = `到2035年，${quotes[0]}（${quotes[1]}）。`;
  const words: QuotedDocument = {
    document: PACK.document,
    citations: [],
    text: 'found',
    passages: [
      {
        line: first?.line ?? 0,
        text,
        marks: quotes.map((quote) => {
          const start = text.indexOf(quote);
          return { start, end: start + quote.length };
        }),
      },
    ],
  };
  const located = {
    ...SAMPLES.nonCompliant,
    findings: SAMPLES.nonCompliant.findings.slice(0, 2).map((finding, index) => ({
      ...finding,
      citation: { ...finding.citation, column: (words.passages[0]?.marks[index]?.start ?? 0) + 1 },
    })),
  };

  test('has its quotes marked, and what is not met told by a sign', () => {
    const text = reportHtml(located, { ...makeContext('zh'), words: () => [words] });
    expect(text).toContain(
      `到2035年，<mark class="quote"><a href="#r-jizhenghan-2024-46-220605-cultivated-land-2025">${quotes[0]}</a></mark>（`,
    );
    expect(text).toMatch(/<mark class="quote fail"><a href="[^"]*permanent-basic-farmland-2025">/);
    expect(text).toMatch(/\.quote\.fail::before \{ content: "✗"/);
  });

  test('is its quotes alone where no text is at hand, or it is another one', () => {
    for (const context of [
      makeContext('zh'),
      { ...makeContext('zh'), words: () => [{ ...words, passages: [], text: 'changed' as const }] },
    ]) {
      const text = reportHtml(located, context);
      expect(text).toContain('批复全文不在手边');
      expect(text).toContain(`<li>${quotes[0]}</li>`);
    }
  });
});

describe('the picture of headroom', () => {
  const x = (svg: string) => Number(/translate\(([\d.]+) /.exec(svg)?.[1]);
  const LINE = 60;

  test('of a figure exactly on its line is a dot on it, and calm', () => {
    const svg = pictureOf('220605.cultivated-land', '17.56 万亩');
    expect(svg).toContain('class="headroom equal"');
    expect(x(svg)).toBe(LINE);
    expect(svg).not.toContain('class="bar"');
    expect(svg).toContain('aria-label="持平（恰在底线上，符合）"');
  });

  test.each([
    ['220605.cultivated-land', '17.5600001 万亩', 'pass', 1],
    ['220605.cultivated-land', '17.5599999 万亩', 'fail', -1],
    ['220605.water-use', '0.3699999 亿立方米', 'pass', 1],
    ['220605.water-use', '0.3700001 亿立方米', 'fail', -1],
  ] as const)('of %s at %s (%s) is seen to be off its line', (rule, actual, outcome, side) => {
    const svg = pictureOf(rule, actual, outcome);
    expect(Math.sign(x(svg) - LINE)).toBe(side);
    expect(Math.abs(x(svg) - LINE)).toBeGreaterThanOrEqual(9);
    expect(svg).toContain(side > 0 ? 'headroom inside' : 'headroom beyond');
  });

  test('grows with the distance, and stays inside its frame however far that is', () => {
    const at = (value: string) => x(pictureOf('220605.cultivated-land', `${value} 万亩`));
    const places = ['17.6', '18', '20', '30', '99999999999999999999'].map(at);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(new Set(places).size).toBe(places.length);
    expect(Math.max(...places)).toBeLessThanOrEqual(120);
  });

  test('is drawn for what can be compared alone', () => {
    expect(page(SAMPLES.unreadable)).not.toContain('<svg');
  });
});

import { describe, expect, test } from 'vitest';
import type { Explanation } from '../../../src/core/explanation.js';
import type { Language } from '../../../src/messages/text.js';
import { displayWidth } from '../../../src/report/columns.js';
import { excerpt, marksFor } from '../../../src/report/explain/excerpt.js';
import { EXPLANATION_REPORTERS } from '../../../src/report/explain.js';
import type { Paint } from '../../../src/report/reporter.js';
import { explainShipped } from '../../support/explain-sample.js';
import { makeContext } from '../make-context.js';

const DERIVED = `县（市、区）,年份,指标,数值,单位,数据来源
江源区,2025,城镇开发边界面积,12.3,平方千米,一张图
江源区,2020,2020年城镇建设用地规模,"1,010.5",公顷,一张图
`;
const UNREAD = `县（市、区）,年份,指标,数值,单位,数据来源
江源区,2025,耕地保有量,约17.6,万亩,调查
`;
const ATTESTED = `县（市、区）,年份,指标,数值,单位,数据来源
江源区,,蓝线,是,,江源区水域蓝线划定方案
临江市,,蓝线,否,,
`;

const SAMPLES: Readonly<Record<string, Explanation>> = {
  floor: explainShipped('220605.cultivated-land', { file: 'fixtures/baishan-2025.csv' }),
  assigned: explainShipped('220681.water-use', {
    file: 'fixtures/baishan-2024.csv',
    quotas: 'fixtures/quotas-2024.csv',
  }),
  shortfall: explainShipped('220605.permanent-basic-farmland', {
    file: 'fixtures/baishan-2025-shortfall.csv',
  }),
  derived: explainShipped('220605.urban-expansion-multiple', { csv: DERIVED }),
  unread: explainShipped('220605.cultivated-land', { csv: UNREAD }),
  duty: explainShipped('blue-line', { csv: ATTESTED }),
  hidden: hide(explainShipped('220623.ecological-redline')),
};

function hide(explanation: Explanation): Explanation {
  const words = explanation.words.map((one) => ({
    ...one,
    passages: [],
    text: 'changed' as const,
  }));
  return { ...explanation, words };
}

const EXTENSIONS = { terminal: 'txt', json: 'json', markdown: 'md' } as const;
const LANGUAGES: readonly Language[] = ['zh', 'en'];
const CASES = Object.keys(SAMPLES).flatMap((name) =>
  LANGUAGES.flatMap((language) =>
    (['terminal', 'json', 'markdown'] as const).map((format) => ({ name, language, format })),
  ),
);

/** The others differ from these in few words, which are asserted. */
const GOLDENS: Readonly<Record<(typeof CASES)[number]['format'], readonly string[]>> = {
  terminal: ['assigned', 'shortfall', 'derived', 'unread', 'duty'],
  markdown: ['assigned', 'shortfall', 'derived', 'unread', 'duty'],
  json: ['derived', 'duty'],
};
const WITH_GOLDEN = CASES.filter(({ format, name }) => GOLDENS[format].includes(name));

function write(
  { name, language, format }: (typeof CASES)[number],
  more: Parameters<typeof makeContext>[1] = {},
): string {
  const sample = SAMPLES[name];
  if (sample === undefined) throw new Error(`no sample ${name}`);
  return EXPLANATION_REPORTERS[format](sample, makeContext(language, more));
}

describe('an explanation', () => {
  test.each(WITH_GOLDEN)('$name as $format in $language reads as its golden', async (given) => {
    const { name, language, format } = given;
    const file = `goldens/${name}.${language}.${EXTENSIONS[format]}`;
    await expect(write(given)).toMatchFileSnapshot(file);
  });

  test.each(CASES)(
    '$name as $format in $language ends in one newline, says nothing undefined',
    (given) => {
      const text = write(given);
      expect(text).toMatch(/[^\n]\n$/);
      expect(text).not.toMatch(/undefined|\[object|NaN|\$\{/);
      expect(text).not.toContain('约束性指标');
    },
  );

  test.each([
    ['zh', '批复原文与规则库所核验的不一致'],
    ['en', 'checksum differs'],
  ] as const)(
    'in %s of a text that was changed shows the quote alone, and says why',
    (language, says) => {
      for (const format of ['terminal', 'markdown'] as const) {
        const text = write({ name: 'hidden', language, format });
        expect(text).toContain(says);
        expect(text).toContain('生态保护红线面积不低于1648.65平方千米');
        expect(text).not.toContain('到2035年，');
      }
    },
  );

  test('as JSON tells what was not read, and that a text was changed', () => {
    const [unread, hidden] = ['unread', 'hidden'].map((name) =>
      JSON.parse(write({ name, language: 'zh', format: 'json' })),
    );
    expect(unread.workings).toMatchObject([
      { finding: { outcome: 'undecided', reasons: ['not-a-number'] }, steps: [] },
    ]);
    expect(unread.problems).toMatchObject([{ code: 'not-a-number', location: { line: 2 } }]);
    expect(hidden.words).toMatchObject([{ text: 'changed' }]);
    expect(JSON.stringify(hidden.words)).not.toContain('到2035年，');
  });

  const terminal = CASES.filter(({ format }) => format === 'terminal');
  test.each(terminal)('$name in $language is no wider than the terminal', (given) => {
    for (const width of [60, 80, 100]) {
      for (const line of write(given, { width }).split('\n')) {
        expect(displayWidth(line), line).toBeLessThanOrEqual(width);
      }
    }
  });

  test('marks the quote also where there is no colour, and with colour adds nothing but colour', () => {
    const given = { name: 'floor', language: 'zh', format: 'terminal' } as const;
    const plain = write(given);
    expect(plain).toContain('【白山市江源区耕地保有量不低于17.56万亩】');
    const wrap = (text: string) => `\u001b[1m${text}\u001b[0m`;
    const names = ['bold', 'dim', 'red', 'green', 'yellow', 'cyan'] as const;
    const paint = Object.fromEntries(names.map((name) => [name, wrap])) as unknown as Paint;
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the escapes are what is removed
    expect(write(given, { paint }).replace(/\u001b\[\d+m/g, '')).toBe(plain);
  });
});

describe('what an explanation need not say', () => {
  const texts = (explanation: Explanation, language: Language) =>
    (['terminal', 'markdown'] as const).map((format) =>
      EXPLANATION_REPORTERS[format](explanation, makeContext(language, { width: 200 })),
    );

  test('a reason that is the outcome in the same words', () => {
    const explanation = explainShipped('220681.water-use', { file: 'fixtures/baishan-2024.csv' });
    for (const text of texts(explanation, 'zh')) {
      expect(text).toMatch(/核对结果.*未提供下达指标/);
      expect(text).not.toContain('未提供下达指标：未提供下达指标');
    }
  });

  test.each([
    ['19.316', '10% = 10.00%'],
    ['17.999', '5/2% = 2.50%'],
    ['17.60', '100/439% ≈ 0.23%'],
  ])('that a share is about what it is exactly: %s', (value, share) => {
    const csv = `县,年份,指标,数值,单位\n江源区,2025,耕地保有量,${value},万亩\n`;
    for (const text of texts(explainShipped('220605.cultivated-land', { csv }), 'zh')) {
      expect(text).toContain(share);
    }
  });

  test('that a figure needs no year, where the year asked for is not judged', () => {
    const said = 'a figure without a year can be checked';
    for (const [year, says] of [
      [2040, false],
      [2023, false],
      [2025, true],
      [undefined, true],
    ] as const) {
      const given = year === undefined ? {} : { year };
      for (const text of texts(explainShipped('220605.cultivated-land', given), 'en')) {
        expect(text.includes(said), `${year}`).toBe(says);
      }
    }
  });
});

describe('an excerpt', () => {
  const text = (words: string, quote: string) => {
    const start = words.indexOf(quote);
    const passage = { line: 1, text: words, marks: [{ start, end: start + quote.length }] };
    return excerpt(passage)
      .map((piece) => (piece.kind === 'quote' ? `[${piece.text}]` : piece.text))
      .join('');
  };

  test('is the clause, with the year that carries to it', () => {
    expect(text('一、起。到2035年，甲县A；乙县B，丙C；丁D。终。', '丙C')).toBe(
      '到2035年，……乙县B，[丙C]；……',
    );
  });

  test('leaves nothing out of a short paragraph', () => {
    expect(text('严格执行。', '严格执行')).toBe('[严格执行]。');
  });

  test('cuts what is far away at a pause', () => {
    const far = '很长的话，'.repeat(60);
    const shown = text(`${far}引文，${far}`, '引文');
    expect(shown).toMatch(/^……很长的话，.*\[引文\]，很长的话，.*……$/);
    expect(shown.length).toBeLessThan(360);
  });

  test('is marked with signs that do not stand in the text', () => {
    expect(marksFor('甲')).toEqual(['【', '】']);
    expect(marksFor('甲【注】')).toEqual(['〖', '〗']);
  });
});

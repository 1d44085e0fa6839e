import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { draft, limitsOf } from './drafting.js';
import { BATCH, expectedOf, FAMILIES, ONE, STYLE } from './render.js';

const APPROVAL = readFileSync('rules/jizhenghan-2024-46/approval.txt', 'utf8');
const TRUE_LIMITS = new Set(limitsOf(draft(APPROVAL)));

const NUMBER = /\d+(?:\.\d+)?(?=万?亩|万?公顷|万?平方|[万亿]立方米|倍|%)/g;
const COMPARATOR = /将?不(?:低于|少于|小于|超过|大于|高于|突破)|控制在|以内|以上/g;

/** The places of a text where a pattern stands, some of which a property picks. */
function places(text: string, pattern: RegExp): readonly (readonly [start: number, end: number])[] {
  return [...text.matchAll(pattern)].map(({ 0: { length }, index }) => [index, index + length]);
}

/** A text without what stands at some places. */
function without(text: string, gone: readonly (readonly [number, number])[]): string {
  let rest = text;
  for (const [start, end] of [...gone].sort((a, b) => b[0] - a[0])) {
    rest = rest.slice(0, start) + rest.slice(end);
  }
  return rest;
}

/** What a limit says, whenever it holds. */
function sayings(limits: Iterable<string>): ReadonlySet<string> {
  return new Set([...limits].map((limit) => limit.replace(/ \| [^|]*$/, '')));
}

/** Each phrase that lost something is missing or unread; none turned into another limit. */
function expectNoneInvented(text: string, truth: ReadonlySet<string>, lost: number): void {
  const drafted = draft(text);
  const limits = limitsOf(drafted);
  expect(
    limits.filter((limit) => !truth.has(limit)),
    text,
  ).toEqual([]);
  expect(limits.length).toBeLessThanOrEqual(truth.size - (lost > 0 ? 1 : 0));
  if (lost > 0) expect(drafted.pack.unread?.length ?? 0).toBeGreaterThan(0);
}

const MODELS = fc.oneof(
  fc.tuple(fc.constantFrom('a batch in one sentence', 'a line a county', 'a numbered list'), BATCH),
  fc.tuple(
    fc.constantFrom('one region', 'one region, unnamed'),
    ONE.map((region) => [region]),
  ),
);

function rendered(
  [family, regions]: readonly [string, Parameters<typeof expectedOf>[0]],
  style: Parameters<NonNullable<(typeof FAMILIES)[string]>>[1],
) {
  const render = FAMILIES[family];
  if (render === undefined) throw new Error(family);
  return { text: render(regions, style), truth: new Set(expectedOf(regions)) };
}

describe.each([
  ['numbers', NUMBER],
  ['comparators', COMPARATOR],
] as const)('where a copier dropped %s', (_, pattern) => {
  test('of the approval, no limit is invented', () => {
    fc.assert(
      fc.property(fc.subarray([...places(APPROVAL, pattern)], { minLength: 1 }), (gone) => {
        expectNoneInvented(without(APPROVAL, gone), TRUE_LIMITS, pattern === NUMBER ? 1 : 0);
      }),
      { numRuns: 60 },
    );
  });

  test('of any other text, no limit is invented', () => {
    fc.assert(
      fc.property(MODELS, STYLE, fc.infiniteStream(fc.boolean()), (model, style, choose) => {
        const { text, truth } = rendered(model, style);
        const gone = places(text, pattern).filter(() => choose.next().value);
        expectNoneInvented(without(text, gone), truth, 0);
      }),
      { numRuns: 150 },
    );
  });
});

/** The sentences of a text, in some order. */
function shuffled(text: string, mark: RegExp, order: readonly number[]): string {
  const parts = text.split(mark);
  return order.map((at) => parts[at % parts.length]).join('');
}

describe('where sentences were shuffled', () => {
  const AFTER_SENTENCE = /(?<=[；。;])/;

  test('of the approval, each limit is still the one of its region', () => {
    const parts = APPROVAL.split(AFTER_SENTENCE);
    const order = fc.shuffledSubarray(
      parts.map((_, at) => at),
      { minLength: parts.length },
    );
    const truth = sayings(TRUE_LIMITS);
    fc.assert(
      fc.property(order, (chosen) => {
        const text = shuffled(APPROVAL, AFTER_SENTENCE, chosen);
        const limits = sayings(limitsOf(draft(text)));
        expect(
          [...limits].filter((limit) => !truth.has(limit)),
          text,
        ).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test('and clauses too, each number is still that of its indicator, once or not at all', () => {
    // Words behind 其中 stay with what they are a part of.
    const AFTER_CLAUSE = /(?<=[，；。;,])(?!其中)/;
    fc.assert(
      fc.property(MODELS, STYLE, fc.infiniteStream(fc.nat()), (model, style, random) => {
        const { text, truth } = rendered(model, style);
        const parts = text.split(AFTER_CLAUSE);
        const keys = parts.map((part, at) => ({ part, key: at === 0 ? -1 : random.next().value }));
        const mixed = keys.sort((a, b) => a.key - b.key).map(({ part }) => part);
        const own = (limits: Iterable<string>) =>
          new Set([...limits].map((limit) => limit.replace(/^[^|]*\| | \| [^|]*$/g, '')));
        const said = own(truth);
        const limits = limitsOf(draft(mixed.join('')));
        expect(
          [...own(limits)].filter((limit) => !said.has(limit)),
          mixed.join(''),
        ).toEqual([]);
        expect(limits.length).toBeLessThanOrEqual(truth.size);
      }),
      { numRuns: 150 },
    );
  });
});

test('what stands in no number of the text stands in no limit', () => {
  const scrap = fc.constantFrom(
    ...['抚松县', '到2035年，', '耕地保有量', '其中，', '不低于', '控制在', '以内', '17.5', '万亩'],
    ...[
      '，',
      '；',
      '（',
      '）',
      '。',
      '\n',
      '2025年',
      '上级下达指标',
      '用水总量',
      '亿立方米',
      '的',
      '全县',
    ],
  );
  fc.assert(
    fc.property(fc.array(scrap, { maxLength: 40 }), (scraps) => {
      const text = scraps.join('');
      const drafted = draft(text);
      for (const limit of limitsOf(drafted)) {
        const [, , said = ''] = limit.split(' | ');
        const number = /[\d.]+/.exec(said)?.[0];
        if (number !== undefined) expect(['17.5', '2035', '2025']).toContain(number);
      }
      for (const { quote, limits } of drafted.pack.rules) {
        for (const words of limits?.map((one) => one.quote) ?? [quote]) {
          expect(text).toContain(words);
        }
      }
    }),
    { numRuns: 500 },
  );
});

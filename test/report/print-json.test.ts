import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Items, jsonParts, printJson } from '../../src/report/print-json.js';

test('what a terminal would obey or hide is escaped, and reads back as it was', () => {
  const text = 'a\u001b[31m\u009b31m\u202e\u200b\u2028\u{e0041}县"\\\n';
  const printed = printJson({ text });
  expect(JSON.parse(printed)).toEqual({ text });
  expect(printed).not.toMatch(/[^\P{Cc}\n]|\p{Cf}|\p{Zl}|\p{Zp}/u);
  expect(printed).toContain('县');
  expect(printed).toContain('\\udb40\\udc41');
});

test('any value reads back as it was', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(JSON.parse(printJson({ value }))).toEqual({
        value: JSON.parse(JSON.stringify(value)),
      });
    }),
  );
});

test('in parts it is the same, and lists are made an item at a time', () => {
  fc.assert(
    fc.property(
      fc.dictionary(fc.string(), fc.jsonValue()),
      fc.array(fc.jsonValue()),
      (rest, list) => {
        const { items: _, ...before } = rest;
        const whole = { ...before, items: list };
        const inParts = { ...before, items: new Items(list, (one) => one) };
        expect(printJson(inParts)).toBe(printJson(whole));
        expect([...jsonParts(inParts)].join('')).toBe(printJson(whole));
      },
    ),
  );
});

test('it is what JSON.stringify indents, where there is nothing to hide', () => {
  const document = { a: [], b: {}, c: [1, { d: '县' }], e: null, f: undefined };
  expect(printJson(document)).toBe(`${JSON.stringify(document, null, 2)}\n`);
  expect(printJson({})).toBe('{}\n');
});

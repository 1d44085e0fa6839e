/** The first place where a text stops being JSON. */
export interface JsonFault {
  readonly offset: number;
  readonly detail: string;
}

const TOKEN =
  /[\t\n\r ]*(?:([{}[\]:,])|("[ !#-[\]-\uffff]*(?:\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4})[ !#-[\]-\uffff]*)*")|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null))/y;

/** What may come next: a value, a key, a colon, or what parts and closes a list or a map. */
type Expected = 'value' | 'value or ]' | 'key' | 'key or }' | ':' | ', or ]' | ', or }' | 'end';

/**
 * Finds where a text that `JSON.parse` refused stops being JSON, since engines name the place each
 * in its own way or not at all.
 */
export function findJsonFault(source: string): JsonFault {
  const open: ('{' | '[')[] = [];
  let expected: Expected = 'value';
  let offset = 0;
  for (;;) {
    TOKEN.lastIndex = offset;
    const token = TOKEN.exec(source);
    const text = token === null ? '' : (token[1] ?? (token[2] === undefined ? 'value' : '"'));
    const then = advance(expected, text, open);
    if (token === null || then === null) {
      const at = offset + (/^[\t\n\r ]*/.exec(source.slice(offset))?.[0].length ?? 0);
      return { offset: at, detail: `expected ${expected}` };
    }
    expected = then;
    offset = TOKEN.lastIndex;
  }
}

/** What to expect behind a token; `null` where the token may not stand here. */
function advance(expected: Expected, token: string, open: ('{' | '[')[]): Expected | null {
  const wantsValue = expected === 'value' || expected === 'value or ]';
  switch (token) {
    case '{':
    case '[':
      if (!wantsValue) return null;
      open.push(token);
      return token === '{' ? 'key or }' : 'value or ]';
    case '}':
      return expected === 'key or }' || expected === ', or }' ? close(open) : null;
    case ']':
      return expected === 'value or ]' || expected === ', or ]' ? close(open) : null;
    case ':':
      return expected === ':' ? 'value' : null;
    case ',':
      if (expected === ', or }') return 'key';
      return expected === ', or ]' ? 'value' : null;
    case '"':
      if (expected === 'key' || expected === 'key or }') return ':';
      return wantsValue ? expectAfterValue(open) : null;
    default:
      return wantsValue ? expectAfterValue(open) : null;
  }
}

function close(open: ('{' | '[')[]): Expected {
  open.pop();
  return expectAfterValue(open);
}

function expectAfterValue(open: readonly ('{' | '[')[]): Expected {
  const innermost = open.at(-1);
  if (innermost === undefined) return 'end';
  return innermost === '{' ? ', or }' : ', or ]';
}

/**
 * Whether a map in this JSON names a key twice, of which `JSON.parse` keeps the last in silence:
 * each colon outside a string belongs to one key, so more colons than keys tell.
 *
 * @param source valid JSON. @param value what `JSON.parse` made of it.
 */
export function hasDuplicateKeys(source: string, value: unknown): boolean {
  return countColons(source) !== countKeys(value);
}

/** Colons outside strings; from quote to quote, since a large pack is mostly strings. */
function countColons(source: string): number {
  let colons = 0;
  for (let at = 0; at < source.length; at += 1) {
    const sign = source.charCodeAt(at);
    if (sign === COLON) colons += 1;
    if (sign === QUOTE) at = endOfString(source, at);
  }
  return colons;
}

const COLON = 0x3a;
const QUOTE = 0x22;
const BACKSLASH = 0x5c;

/** Where the string that opens at an offset closes: at a quote behind an even number of backslashes. */
function endOfString(source: string, open: number): number {
  for (let end = source.indexOf('"', open + 1); end >= 0; end = source.indexOf('"', end + 1)) {
    let first = end;
    while (source.charCodeAt(first - 1) === BACKSLASH) first -= 1;
    if ((end - first) % 2 === 0) return end;
  }
  return source.length;
}

function countKeys(value: unknown): number {
  let keys = 0;
  const waiting = [value];
  while (waiting.length > 0) {
    const one = waiting.pop();
    if (typeof one !== 'object' || one === null) continue;
    if (!Array.isArray(one)) keys += Object.keys(one).length;
    for (const inner of Object.values(one)) waiting.push(inner);
  }
  return keys;
}

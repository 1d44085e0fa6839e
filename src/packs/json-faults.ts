/** The first place where a text is not JSON. */
export interface JsonFault {
  readonly offset: number;
  readonly detail: string;
}

const TOKEN =
  /[\t\n\r ]*(?:([{}[\]:,])|("[ !#-[\]-\uffff]*(?:\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4})[ !#-[\]-\uffff]*)*")|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null))/y;

/** What may come next: a value, a key, or punctuation. */
type Expected = 'value' | 'value or ]' | 'key' | 'key or }' | ':' | ', or ]' | ', or }' | 'end';

/**
 * Finds where a text that `JSON.parse` rejects stops being JSON. Engines report the place
 * differently or not at all.
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

/** Returns what may follow a token; `null` if the token is not allowed here. */
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
 * Reports whether this JSON has duplicate keys, of which `JSON.parse` silently keeps the last.
 * Each colon outside strings belongs to one key, so it compares the number of colons and keys.
 *
 * @param source valid JSON. @param value what `JSON.parse` made of it.
 */
export function hasDuplicateKeys(source: string, value: unknown): boolean {
  return countColons(source) !== countKeys(value);
}

/** Counts colons outside strings, skipping whole strings: a large pack is mostly strings. */
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

/** Finds where a string closes: at a quote after an even number of backslashes. */
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

import { isCommonText } from '../core/visible-text.js';

/**
 * The text with everything made visible that a terminal would obey or hide: ESC as ␛, a newline as
 * ␊, a right-to-left override as `<U+202E>`. Text from a cell reaches no reader without it.
 *
 * That is control characters (Cc), format characters such as bidi marks, zero-width spaces and tags
 * (Cf), line and paragraph separators, lone surrogates (Cs); and noncharacters, which XML and HTML
 * forbid.
 */
export function safeText(text: string): string {
  if (isCommonText(text)) return text;
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Noncharacter_Code_Point}]/gu, show);
}

function show(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x20) return String.fromCodePoint(0x2400 + code);
  if (code === 0x7f) return '␡';
  return `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`;
}

/** Most documents hold none of it, which is seen sooner than it is looked for. */
const PLAIN = /^[\n -~\u2010-\u2027\u2200-\u22ff\u3000-\u9fff\uff01-\uff5e]*$/;

/** A value as indented JSON, all that cannot be seen escaped; it reads back as it was. */
export function writeJson(value: unknown): string {
  const text = JSON.stringify(value, null, 2);
  if (PLAIN.test(text)) return text;
  // What JSON may hold as it is and a terminal would obey or hide: C1 controls, bidi and tag marks.
  return text.replace(/[\u007f-\u009f]|\p{Cf}|\p{Zl}|\p{Zp}/gu, escapeUnits);
}

function escapeUnits(character: string): string {
  const units = Array.from({ length: character.length }, (_, index) => character.charCodeAt(index));
  return units.map((unit) => `\\u${unit.toString(16).padStart(4, '0')}`).join('');
}

/**
 * ASCII that can be seen, Chinese characters, and the signs that documents of both are written with.
 * Nothing among them is hidden, sits on another character, or takes two units of UTF-16.
 */
const COMMON =
  /^[ -~\u00b0-\u00b7\u00d7\u2010-\u2027\u2030-\u205e\u2190-\u23ff\u2460-\u27bf\u3000-\u3029\u3030-\u303e\u4e00-\u9fff\uff01-\uff5e]*$/;

/**
 * Whether a text holds nothing uncommon. To ask this first spares a short run the exact sets of
 * Unicode's properties (`\p{Mn}`), each of which takes up to a millisecond when it is made.
 */
export function isCommonText(text: string): boolean {
  return COMMON.test(text);
}

/** Cheap pre-check: most documents contain nothing to escape. */
const PLAIN = /^[\n -~\u2010-\u2027\u2200-\u22ff\u3000-\u9fff\uff01-\uff5e]*$/;

/** Writes a value as indented JSON, every invisible character escaped; it parses back. */
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
 * Visible ASCII, Chinese characters and the punctuation of both. None of these is invisible,
 * combines with another character, or takes two UTF-16 units.
 */
const COMMON =
  /^[ -~\u00b0-\u00b7\u00d7\u2010-\u2027\u2030-\u205e\u2190-\u23ff\u2460-\u27bf\u3000-\u3029\u3030-\u303e\u4e00-\u9fff\uff01-\uff5e]*$/;

/**
 * Reports whether a text has common characters only. This pre-check spares short runs the exact
 * sets of Unicode's properties (`\p{Mn}`), each of which takes up to a millisecond to build.
 */
export function isCommonText(text: string): boolean {
  return COMMON.test(text);
}

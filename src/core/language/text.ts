/**
 * Folds full-width ASCII (１２．５％，：) to half-width, and every kind of space and text-direction mark
 * to a plain space. The length does not change, so that offsets stay valid.
 */
export function foldWidth(text: string): string {
  return PLAIN.test(text) ? text : text.replace(WIDE, foldCharacter);
}

const PLAIN = /^[\x20-\x7e]*$/;
const WIDE =
  /[\uff01-\uff5e\u00a0\u1680\u2000-\u200f\u202a-\u202f\u205f\u2060\u2066-\u2069\u3000\ufeff\t\r\n]/g;

function foldCharacter(character: string): string {
  const code = character.charCodeAt(0);
  return code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : ' ';
}

/** Cheap pre-check: most names, units and codes need no folding. */
const FOLDED = /^[\u4e00-\u9fff0-9a-z.-]*$/;

/**
 * Folds a name for comparison: compatibility forms (㎡, ²) are resolved, case and spaces dropped.
 * Not for numbers, where it would turn ① into 1.
 */
export function foldName(text: string): string {
  if (FOLDED.test(text)) return text;
  return foldWidth(text.normalize('NFKC')).replace(/ /g, '').toLowerCase();
}

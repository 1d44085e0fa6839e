/**
 * Full-width ASCII (１２．５％，：) as half-width and every kind of space, also the marks that say which
 * way a text runs, as a plain one. Length is
 * kept, so that a place in the folded text is the same place in the original.
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

/** What folding leaves as it is: most names, units and codes that files hold. */
const FOLDED = /^[\u4e00-\u9fff0-9a-z.-]*$/;

/**
 * The form in which names are compared: compatibility forms (㎡, ²) resolved, case and every space
 * dropped. Not for numbers, where it would read ① as 1.
 */
export function foldName(text: string): string {
  if (FOLDED.test(text)) return text;
  return foldWidth(text.normalize('NFKC')).replace(/ /g, '').toLowerCase();
}

/** What JSON may hold as it is and a terminal would obey or hide: C1 controls, bidi and tag marks. */
const HIDDEN = /[\u007f-\u009f]|\p{Cf}|\p{Zl}|\p{Zp}/gu;

/** A document as indented JSON, everything that cannot be seen in it escaped. Ends with a newline. */
export function printJson(document: unknown): string {
  return `${JSON.stringify(document, null, 2).replace(HIDDEN, escapeUnits)}\n`;
}

function escapeUnits(character: string): string {
  const units = Array.from({ length: character.length }, (_, index) => character.charCodeAt(index));
  return units.map((unit) => `\\u${unit.toString(16).padStart(4, '0')}`).join('');
}

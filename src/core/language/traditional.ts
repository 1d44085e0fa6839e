import pairs from '#traditional';

let forms: Map<number, number> | null = null;

/** Returns the simplified form (畝 → 亩) of a UTF-16 unit; any other unit unchanged. */
export function simplifyUnit(unit: number): number {
  if (unit < 0x2e80) return unit;
  forms ??= unfold();
  return forms.get(unit) ?? unit;
}

/**
 * Converts a text to simplified script, unit by unit, so that offsets stay valid. Only for
 * comparing words that were all simplified: 乾县 and 干县 become the same.
 */
export function simplify(text: string): string {
  let simplified = '';
  let kept = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    const form = simplifyUnit(unit);
    if (form === unit) continue;
    simplified += text.slice(kept, at) + String.fromCharCode(form);
    kept = at + 1;
  }
  return kept === 0 ? text : simplified + text.slice(kept);
}

function unfold(): Map<number, number> {
  const map = new Map<number, number>();
  for (let at = 0; at < pairs.length; at += 2) {
    map.set(pairs.charCodeAt(at), pairs.charCodeAt(at + 1));
  }
  return map;
}

import type { Interpretation, Pack } from './pack.js';

/** The readings of a pack that touch any of these indicators, rules or obligations, by id. */
export function interpretationsOf(
  { interpretations }: Pick<Pack, 'interpretations'>,
  ids: ReadonlySet<string>,
): readonly Interpretation[] {
  return interpretations.filter((one) => isGeneral(one) || one.appliesTo.some((id) => ids.has(id)));
}

/** Whether a reading is of everything (`*`), so that it says nothing of one rule alone. */
export function isGeneral({ appliesTo }: Interpretation): boolean {
  return appliesTo.includes('*');
}

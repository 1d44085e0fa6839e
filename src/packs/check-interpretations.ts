import { nearest } from '../core/language/nearest.js';
import type { Interpretation } from '../core/pack.js';
import type { Encoding } from './encoding.js';
import type { Path } from './source-document.js';

/** Reads the interpretations; each applies to something that the pack or the catalogue has. */
export function checkInterpretations({
  parts,
  catalogue,
  report,
}: Encoding): readonly Interpretation[] {
  const targets = new Set(['*', ...catalogue.keys()]);
  const items = [...(parts.rules ?? []), ...(parts.obligations ?? [])];
  for (const item of items) if (item !== undefined) targets.add(item.id);
  // The id that is missed may be that of an item which could not be read.
  const complete = !items.includes(undefined);
  return (parts.interpretations ?? []).flatMap((source, index) => {
    if (source === undefined) return [];
    const { id, 'applies-to': appliesTo, reading, alternative, effect = '', status } = source;
    for (const [position, target] of appliesTo.entries()) {
      if (!complete || targets.has(target)) continue;
      const path = ['interpretations', index, 'applies-to', position];
      report('pack-indicator-unknown', path, {
        indicator: target,
        nearest: nearest(target, targets),
      });
    }
    return [{ id, appliesTo, reading, alternative, effect, status }];
  });
}

/** Reports an id that names two rules or obligations, or two interpretations. */
export function checkIds({ parts, report }: Encoding): void {
  const { rules = [], obligations = [], interpretations = [] } = parts;
  const claim = (seen: Set<string>, id: string | undefined, path: Path) => {
    if (id === undefined) return;
    if (seen.has(id)) report('pack-id-duplicate', path, { id });
    seen.add(id);
  };
  const binding = new Set<string>();
  for (const [index, rule] of rules.entries()) claim(binding, rule?.id, ['rules', index, 'id']);
  for (const [index, duty] of obligations.entries()) {
    claim(binding, duty?.id, ['obligations', index, 'id']);
  }
  const readings = new Set<string>();
  for (const [index, reading] of interpretations.entries()) {
    claim(readings, reading?.id, ['interpretations', index, 'id']);
  }
}

import { findOccurrences } from '../core/language/citation.js';
import { findNearest } from '../core/language/nearest.js';
import type { Excuse, Interpretation, Obligation, ObligationClass } from '../core/pack.js';
import { checkRegion } from './check-rules.js';
import { type PackContext, resolveQuote } from './pack-context.js';
import type { ObligationSource } from './pack-schema.js';
import type { Path } from './source-document.js';

/** The default attestation of each class of duty. */
const ATTESTATION: Readonly<Record<ObligationClass, Obligation['attestation']>> = {
  control: 'required',
  mechanism: 'required',
  guidance: 'optional',
  principle: 'none',
};

/** Reads the obligations and finds the words of each in its part of the text. */
export function checkObligations(context: PackContext): readonly Obligation[] {
  return (context.parts.obligations ?? []).flatMap((obligation, index) => {
    if (obligation === undefined) return [];
    return checkObligation(context, obligation, ['obligations', index]) ?? [];
  });
}

function checkObligation(
  context: PackContext,
  source: ObligationSource,
  item: Path,
): Obligation | null {
  const { region, quote, clause, class: firmness, binds } = source;
  for (const [key, value] of [
    ['class', firmness],
    ['binds', binds],
  ] as const) {
    if (value === undefined) context.report('pack-key-missing', item, { key });
  }
  if (region !== undefined) {
    const known = checkRegion(context, region, [...item, 'region']);
    if (!known || !context.regions.has(region)) return null;
  }
  const path = [...item, 'quote'];
  const found = resolveQuote(context, { quote, clause, region, item, path });
  if (found === null || firmness === undefined || binds === undefined) return null;
  return {
    id: source.id,
    name: source.name,
    class: firmness,
    binds,
    region: region ?? null,
    attestation: source.attestation ?? ATTESTATION[firmness],
    frequency: source.frequency ?? null,
    mayNotApply: source['may-not-apply'],
    note: source.note ?? null,
    citation: found.citation,
  };
}

/** Reads the excused words, each of which occurs once unless every occurrence is meant. */
export function checkExcuses({ parts, words, report }: PackContext): readonly Excuse[] {
  return (parts.excused ?? []).flatMap((excuse, index) => {
    if (excuse === undefined || words === null) return [];
    const { quote, reason, every } = excuse;
    const times = findOccurrences(words.approval.text, quote).length;
    const path = ['excused', index, 'quote'];
    if (times === 0) report('pack-quote-not-found', path, { quote });
    else if (times > 1 && !every) report('pack-quote-ambiguous', path, { quote, times });
    return [{ quote, reason, every }];
  });
}

/** Reads the interpretations. Each must apply to something in the pack or the catalogue. */
export function checkInterpretations({
  parts,
  catalogue,
  report,
}: PackContext): readonly Interpretation[] {
  const targets = new Set(['*', ...catalogue.keys()]);
  const items = [...(parts.rules ?? []), ...(parts.obligations ?? [])];
  for (const item of items) if (item !== undefined) targets.add(item.id);
  // The missing id may belong to an item that could not be read.
  const complete = !items.includes(undefined);
  return (parts.interpretations ?? []).flatMap((source, index) => {
    if (source === undefined) return [];
    const { id, 'applies-to': appliesTo, reading, alternative, effect = '', status } = source;
    for (const [position, target] of appliesTo.entries()) {
      if (!complete || targets.has(target)) continue;
      const path = ['interpretations', index, 'applies-to', position];
      report('pack-indicator-unknown', path, {
        indicator: target,
        nearest: findNearest(target, targets),
      });
    }
    return [{ id, appliesTo, reading, alternative, effect, status }];
  });
}

/** Reports an id that names two rules or obligations, or two interpretations. */
export function checkIds({ parts, report }: PackContext): void {
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

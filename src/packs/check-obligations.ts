import { findOccurrences } from '../core/language/citation.js';
import type { Excuse, Obligation, ObligationClass } from '../core/pack.js';
import { checkRegion } from './check-rules.js';
import { type PackContext, resolveQuote } from './pack-context.js';
import type { ObligationSource } from './pack-schema.js';
import type { Path } from './source-document.js';

/** What is asked for where a duty does not say: its class does. */
const ATTESTATION: Readonly<Record<ObligationClass, Obligation['attestation']>> = {
  control: 'required',
  mechanism: 'required',
  guidance: 'optional',
  principle: 'none',
};

/** Reads the obligations and finds each one's words in its part of the text. */
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

/** Reads the excused words; each stands in the text once, or wherever it stands is meant. */
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

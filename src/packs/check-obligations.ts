import { occurrences } from '../core/language/citation.js';
import type { Excuse, Obligation, ObligationClass } from '../core/pack.js';
import { checkRegion } from './check-rules.js';
import { type Encoding, resolveQuote } from './pack-context.js';
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
export function checkObligations(encoding: Encoding): readonly Obligation[] {
  return (encoding.parts.obligations ?? []).flatMap((obligation, index) => {
    if (obligation === undefined) return [];
    return checkObligation(encoding, obligation, ['obligations', index]) ?? [];
  });
}

function checkObligation(
  encoding: Encoding,
  source: ObligationSource,
  item: Path,
): Obligation | null {
  const { region, quote, clause, class: firmness, binds } = source;
  for (const [key, value] of [
    ['class', firmness],
    ['binds', binds],
  ] as const) {
    if (value === undefined) encoding.report('pack-key-missing', item, { key });
  }
  if (region !== undefined) {
    const known = checkRegion(encoding, region, [...item, 'region']);
    if (!known || !encoding.regions.has(region)) return null;
  }
  const path = [...item, 'quote'];
  const found = resolveQuote(encoding, { quote, clause, region, item, path });
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
export function checkExcuses({ parts, words, report }: Encoding): readonly Excuse[] {
  return (parts.excused ?? []).flatMap((excuse, index) => {
    if (excuse === undefined || words === null) return [];
    const { quote, reason, every } = excuse;
    const times = occurrences(words.approval.text, quote).length;
    const path = ['excused', index, 'quote'];
    if (times === 0) report('pack-quote-not-found', path, { quote });
    else if (times > 1 && !every) report('pack-quote-ambiguous', path, { quote, times });
    return [{ quote, reason, every }];
  });
}

import type { Finding } from '../../core/finding.js';
import { findInterpretations } from '../../core/pack.js';
import type { Report } from '../../core/report.js';
import type { Localizer } from '../../messages/localizer.js';
import { type Line, paragraph } from './spans.js';

/** How many readings that no lawyer has reviewed touch the findings, and where they are told. */
export function readingLines(
  { findings, packs }: Report,
  width: number,
  localizer: Localizer,
): Line[] {
  const open = packs.flatMap((pack) => {
    const own = findings.filter((finding) => finding.pack === pack.id);
    if (own.length === 0) return [];
    return findInterpretations(pack, new Set(own.flatMap(idsOf))).filter(
      ({ status }) => status === 'unreviewed',
    );
  });
  if (open.length === 0) return [];
  const text = localizer.wording.labels.readings(open.length);
  return paragraph(text, { width, indent: 2, lead: [], styles: ['dim'] });
}

function idsOf(finding: Finding): readonly string[] {
  return finding.kind === 'limit'
    ? [finding.rule.id, finding.indicator.id]
    : [finding.obligation.id];
}

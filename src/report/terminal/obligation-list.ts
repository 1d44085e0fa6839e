import { isViolation, type ObligationFinding, type ObligationOutcome } from '../../core/finding.js';
import type { Localizer } from '../../messages/localizer.js';
import { formatLocation } from '../../messages/phrases.js';
import { padEnd, widest } from '../columns.js';
import type { Paint } from '../reporter.js';
import { quoteText } from '../sheet-cells.js';
import { columnsOrFlow, type Line, lineWidth, paragraph, span } from './spans.js';

/** Marks of what was attested. None is ✓: an attestation is self-declared and never a pass. */
const MARKS: Readonly<Record<Exclude<ObligationOutcome, 'unattested'>, string>> = {
  attested: '+',
  partial: '~',
  unfulfilled: '✗',
  'not-applicable': '.',
};

/** What was attested, with its evidence; of what was not, the number alone. */
export function obligationLines(
  findings: readonly ObligationFinding[],
  width: number,
  localizer: Localizer,
): Line[] {
  const answered = findings.filter(({ outcome }) => outcome !== 'unattested');
  if (answered.length === 0) return [];
  const { labels, obligationOutcomes } = localizer.wording;
  const left = span(labels.obligations, 'bold');
  const open = findings.length - answered.length;
  const right = span(open === 0 ? '' : labels.unattested(open));
  const gap = Math.max(2, width - lineWidth([left, right]));
  const columns = [
    answered.map(({ region }) => region.name),
    answered.map(({ obligation }) => obligation.name),
    answered.map(({ outcome }) => obligationOutcomes[outcome]),
  ].map(widest);
  return [
    [left, span(' '.repeat(gap)), right],
    ...answered.flatMap((finding) => oneObligation(finding, columns, width, localizer)),
  ];
}

function oneObligation(
  finding: ObligationFinding,
  columns: readonly number[],
  width: number,
  localizer: Localizer,
): Line[] {
  const { outcome, region, obligation, evidence, location, citation } = finding;
  if (outcome === 'unattested') return [];
  const { labels, obligationOutcomes } = localizer.wording;
  const style = styleOf(finding);
  const [first = 0, second = 0, third = 0] = columns;
  const said = padEnd(obligationOutcomes[outcome], third);
  const mark = [span(`  ${MARKS[outcome]} `, style)];
  const columned = `${padEnd(region.name, first)}  ${padEnd(obligation.name, second)}  `;
  const lead = [...mark, span(columned), span(said, style), span('  ')];
  const shown = evidence === null ? '' : labels.evidence + labels.colon + evidence;
  const proof = outcome === 'attested' && evidence === null ? labels.noEvidence : shown;
  const flow = [region.name, obligation.name, said.trim(), proof].join('  ');
  const lines = columnsOrFlow(lead, mark, flow, proof, width);
  if (!isViolation(finding)) return lines;
  return [
    ...lines,
    ...(location === null ? [] : [[span(`      ${formatLocation(location)}`, 'cyan')]]),
    ...paragraph(quoteText(citation, labels), { width, indent: 6, styles: ['dim'] }),
  ];
}

function styleOf(finding: ObligationFinding): keyof Paint {
  if (isViolation(finding)) return 'red';
  if (finding.outcome === 'attested') return 'cyan';
  return finding.outcome === 'not-applicable' ? 'dim' : 'yellow';
}

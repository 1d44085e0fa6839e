import type { ObligationFinding } from '../../core/finding.js';
import type { Pack } from '../../core/pack.js';
import type { Report } from '../../core/report.js';
import type { Localizer } from '../../messages/localizer.js';
import { formatLocation } from '../../messages/phrases.js';
import { basisText, sourceText } from '../sheet-cells.js';
import { folded, literal, tableText } from './text.js';

/** What was attested with its evidence, and which duties of class control or mechanism were not. */
export function obligationSections(
  findings: readonly ObligationFinding[],
  report: Report,
  localizer: Localizer,
): string[] {
  if (findings.length === 0) return [];
  const { labels, classes } = localizer.wording;
  const packs = new Map(report.packs.map((pack) => [pack.id, pack]));
  const answered = findings.filter(({ outcome }) => outcome !== 'unattested');
  const open = findings.filter(({ outcome }) => outcome === 'unattested');
  const wanted = open.filter(({ obligation }) => isWanted(obligation.class));
  const others = open.filter(({ obligation }) => !isWanted(obligation.class));
  const table = tableText(
    labels.sheet.attestationColumns,
    answered.map((finding) => rowOf(finding, packs.get(finding.pack), localizer)),
  );
  const names = (unsaid: readonly ObligationFinding[]) =>
    byObligation(unsaid)
      .map(({ finding, regions }) => {
        const { obligation } = finding;
        const kind = [classes[obligation.class], obligation.id].join(labels.comma);
        const title = labels.bracketed(obligation.name, kind);
        const basis = basisText(finding, packs.get(finding.pack), localizer);
        return `- ${literal(title + labels.colon + regions.join(labels.separator) + labels.semicolon + basis)}`;
      })
      .join('\n');
  return [
    `## ${labels.obligations}`,
    answered.length === 0 ? labels.sheet.noAttestations : table,
    ...(wanted.length === 0
      ? []
      : [folded(labels.sheet.unattested(wanted.length), [names(wanted)])]),
    ...(others.length === 0
      ? []
      : [folded(labels.sheet.unattestedOthers(others.length), [names(others)])]),
  ];
}

function isWanted(kind: ObligationFinding['obligation']['class']): boolean {
  return kind === 'control' || kind === 'mechanism';
}

function rowOf(
  finding: ObligationFinding,
  pack: Pack | undefined,
  localizer: Localizer,
): readonly string[] {
  const { labels, classes, obligationOutcomes } = localizer.wording;
  const { region, obligation, outcome, text, notes, location } = finding;
  const place = location === null ? '' : formatLocation(location);
  return [
    region.name,
    obligation.name,
    classes[obligation.class],
    obligationOutcomes[outcome],
    text ?? '',
    sourceText(finding, localizer),
    basisText(finding, pack, localizer),
    [...notes.map((note) => localizer.note(note)), place]
      .filter((part) => part !== '')
      .concat(obligation.id)
      .join(labels.semicolon),
  ];
}

/** The findings that say the same of several regions, with the regions' names. */
function byObligation(findings: readonly ObligationFinding[]) {
  const groups = new Map<string, { finding: ObligationFinding; regions: string[] }>();
  for (const finding of findings) {
    const key = `${finding.pack} ${finding.obligation.id}`;
    const group = groups.get(key) ?? { finding, regions: [] };
    group.regions.push(finding.region.name);
    groups.set(key, group);
  }
  return [...groups.values()];
}

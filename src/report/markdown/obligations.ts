import type { ObligationFinding } from '../../core/finding.js';
import type { Pack } from '../../core/pack.js';
import type { Report } from '../../core/report.js';
import { basisText } from '../sheet/basis.js';
import type { Speaker } from '../speaker.js';
import { formatLocation } from '../wording/phrases.js';
import { literal, tableText } from './text.js';

/** What was attested with its evidence, and which duties of class control or mechanism were not. */
export function obligationSections(
  findings: readonly ObligationFinding[],
  report: Report,
  speaker: Speaker,
): string[] {
  if (findings.length === 0) return [];
  const { labels, classes } = speaker.wording;
  const packs = new Map(report.packs.map((pack) => [pack.id, pack]));
  const answered = findings.filter(({ outcome }) => outcome !== 'unattested');
  const open = findings.filter(({ outcome }) => outcome === 'unattested');
  const wanted = open.filter(({ obligation }) => isWanted(obligation.class));
  const others = open.length - wanted.length;
  return [
    `## ${labels.obligations}`,
    answered.length === 0
      ? labels.sheet.noAttestations
      : tableText(
          labels.sheet.attestationColumns,
          answered.map((finding) => rowOf(finding, packs.get(finding.pack), speaker)),
        ),
    ...(wanted.length === 0 ? [] : [labels.sheet.unattested(wanted.length)]),
    ...byObligation(wanted).map(({ obligation, regions }) => {
      const title = labels.bracketed(obligation.name, classes[obligation.class]);
      return `- ${literal(title + labels.colon + regions.join(labels.separator))}`;
    }),
    ...(others === 0 ? [] : [labels.sheet.unattestedOthers(others)]),
  ].reduce<string[]>(joinLists, []);
}

function isWanted(kind: ObligationFinding['obligation']['class']): boolean {
  return kind === 'control' || kind === 'mechanism';
}

function rowOf(
  finding: ObligationFinding,
  pack: Pack | undefined,
  speaker: Speaker,
): readonly string[] {
  const { labels, classes, obligationOutcomes } = speaker.wording;
  const { region, obligation, outcome, text, evidence, citation, notes, location } = finding;
  const place = location === null ? '' : formatLocation(location);
  return [
    region.name,
    obligation.name,
    classes[obligation.class],
    obligationOutcomes[outcome],
    text ?? '',
    evidence?.trim() || labels.sheet.sourceMissing,
    basisText(citation, pack, speaker),
    [...notes.map((note) => speaker.note(note)), place]
      .filter((part) => part !== '')
      .join(labels.semicolon),
  ];
}

function byObligation(findings: readonly ObligationFinding[]) {
  const groups = new Map<
    string,
    { obligation: ObligationFinding['obligation']; regions: string[] }
  >();
  for (const { pack, obligation, region } of findings) {
    const key = `${pack} ${obligation.id}`;
    const group = groups.get(key) ?? { obligation, regions: [] };
    group.regions.push(region.name);
    groups.set(key, group);
  }
  return [...groups.values()];
}

/** Keeps the items of a list together, so that they are one block. */
function joinLists(blocks: string[], block: string): string[] {
  const last = blocks.at(-1);
  if (last?.startsWith('- ') && block.startsWith('- '))
    blocks[blocks.length - 1] = `${last}\n${block}`;
  else blocks.push(block);
  return blocks;
}

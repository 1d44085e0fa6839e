import { NO_ANSWERS } from '../core/answer.js';
import type { ApprovalDocument, Overlay, Pack } from '../core/pack.js';
import type { Report, Settings } from '../core/report.js';
import type { Labels } from '../messages/labels.js';
import type { Localizer } from '../messages/localizer.js';

/** Returns a pack and the amendments applied to it, by date. */
export function withAmendments(pack: Pack): readonly (Pack | Overlay)[] {
  return [pack, ...(pack.overlays ?? [])];
}

/** Returns the documents that a report rests on, each with whether it is an approval or amends one. */
export function labelledDocuments(
  { packs }: Report,
  { sheet }: Labels,
): readonly (readonly [label: string, document: ApprovalDocument])[] {
  return packs.flatMap((pack) =>
    withAmendments(pack).map(
      (one) => [one === pack ? sheet.approval : sheet.amendment, one.document] as const,
    ),
  );
}

/** How many of the counties that the approvals name were checked, and which; `null` without an approval. */
export function scopeOf(
  { packs, regions }: Report,
  { wording }: Localizer,
): { readonly text: string; readonly names: readonly string[] } | null {
  const total = new Set(packs.flatMap((pack) => pack.regions.map(({ code }) => code)));
  if (total.size === 0) return null;
  const checked = new Map(regions.map(({ region }) => [region.code, region.name]));
  const text = wording.labels.sheet.scope(checked.size, total.size);
  return { text, names: [...checked.values()] };
}

/** The options that decide what the verdict means, as they are typed: `--allow missing`. */
export function settingsTexts(settings: Settings, localizer: Localizer): readonly string[] {
  const { config, warnWithin, date } = settings;
  const listed = [
    ['--allow', settings.allow],
    ['--only', settings.only],
    ['--region', settings.regions],
    ['--year', settings.year === null ? [] : [String(settings.year)]],
    ['--warn-within', warnWithin == null ? [] : [warnWithin.text]],
    ['--date', date == null ? [] : [date]],
  ] as const;
  return [
    ...listed
      .filter(([, list]) => list.length > 0)
      .map(([name, list]) => `${name} ${list.join(',')}`),
    ...(settings.assumeUnits ? ['--assume-units'] : []),
    ...(settings.allRegions ? ['--all-regions'] : []),
    ...(settings.requireAttestations ? ['--require-attestations'] : []),
    ...(settings.failOn == null ? [] : [`--fail-on ${settings.failOn}`]),
    ...localizer.answered(settings.answers ?? NO_ANSWERS),
    ...(config == null || config.inForce.length === 0
      ? []
      : [localizer.wording.labels.bracketed(config.path, config.inForce.join(','))]),
  ];
}

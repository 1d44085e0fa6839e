import type { Settings } from '../../core/report.js';
import type { Localizer } from '../../messages/localizer.js';

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
    ...(config == null || config.inForce.length === 0
      ? []
      : [localizer.wording.labels.bracketed(config.path, config.inForce.join(','))]),
  ];
}

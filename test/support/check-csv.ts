import { check } from '../../src/check/check.js';
import { choosePacks } from '../../src/check/scope.js';
import type { LimitFinding, ObligationFinding } from '../../src/core/finding.js';
import type { Pack } from '../../src/core/pack.js';
import {
  DEFAULT_SETTINGS,
  latestYearOf,
  type Report,
  type Settings,
} from '../../src/core/report.js';
import { readFigures } from '../../src/input/read-figures.js';
import { readQuotas } from '../../src/input/read-quotas.js';
import { shippedCatalogue, shippedPacks } from '../../src/packs/shipped.js';

/** What a test may set; all else is as on a bare command line. */
export interface CheckOptions extends Partial<Settings> {
  readonly packs?: readonly Pack[];
  readonly quotas?: string;
}

/** Checks CSV texts as the command line does, without a process. */
export function checkCsv(csv: string | readonly string[], options: CheckOptions = {}): Report {
  const { packs = shippedPacks, quotas, ...changes } = options;
  const settings = { ...DEFAULT_SETTINGS, ...changes };
  const catalogue = shippedCatalogue;
  const { regions, only, year, assumeUnits } = settings;
  const bytes = (text: string) => new TextEncoder().encode(text);
  const texts = typeof csv === 'string' ? [csv] : csv;
  const readings = texts.map((text, index) =>
    readFigures(bytes(text), `figures-${index + 1}.csv`, {
      packs,
      catalogue,
      regions,
      only,
      year,
      assumeUnits,
      latestYear: latestYearOf(settings),
    }),
  );
  const quota =
    quotas === undefined
      ? null
      : readQuotas(bytes(quotas), 'quotas.csv', { packs, catalogue, year });
  const inData = new Set(readings.flatMap((reading) => [...reading.regions]));
  return check({
    packs: choosePacks(packs, inData),
    catalogue,
    figures: readings.flatMap(({ figures }) => figures),
    targets: readings.flatMap(({ targets }) => targets),
    statedQuotas: readings.flatMap(({ statedQuotas }) => statedQuotas),
    attestations: readings.flatMap(({ attestations }) => attestations),
    quotas: quota?.quotas ?? [],
    regions: inData,
    inputs: [],
    problems: [...readings.flatMap(({ problems }) => problems), ...(quota?.problems ?? [])],
    settings,
  });
}

/** A long table from rows of region, year, indicator, value, unit, and optionally a source. */
export function longTable(...rows: readonly (readonly (string | number)[])[]): string {
  const header = '行政区,年份,指标,数值,单位,数据来源';
  return [header, ...rows.map((row) => row.join(','))].join('\n');
}

/** The finding of a rule; the test fails where there is not exactly one. */
export function limitOf(report: Report, rule: string, year?: number | null): LimitFinding {
  const found = report.findings.filter(
    (finding): finding is LimitFinding =>
      finding.kind === 'limit' &&
      finding.rule.id === rule &&
      (year === undefined || finding.year === year),
  );
  if (found.length !== 1 || found[0] === undefined) throw new Error(`${rule}: ${found.length}`);
  return found[0];
}

/** The finding of a duty for a region; the test fails where there is not exactly one. */
export function dutyOf(report: Report, region: string, obligation: string): ObligationFinding {
  const found = report.findings.filter(
    (finding): finding is ObligationFinding =>
      finding.kind === 'obligation' &&
      finding.region.code === region &&
      finding.obligation.id === obligation,
  );
  if (found.length !== 1 || found[0] === undefined)
    throw new Error(`${obligation}: ${found.length}`);
  return found[0];
}

/** `severity code` of each problem, in the report's order. */
export function problemsOf(report: Report): readonly string[] {
  return report.problems.map(({ severity, code }) => `${severity} ${code}`);
}

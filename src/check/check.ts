import type { Attestation, Figure, Quota, StatedQuota, StatedTarget } from '../core/figure.js';
import type { Finding } from '../core/finding.js';
import type { Catalogue } from '../core/indicator.js';
import { type Location, wholeFile } from '../core/location.js';
import type { Pack, Region } from '../core/pack.js';
import { compareProblems, error, note, type Problem, warning } from '../core/problem.js';
import {
  type Input,
  latestYearOf,
  type RegionSummary,
  type Report,
  type Settings,
} from '../core/report.js';
import { DoubtLedger } from './doubts.js';
import { FigureTable, LOST_YEAR } from './figure-table.js';
import { judgeLimit, markNearLimit } from './judge-limit.js';
import { AttestationTable, judgeObligation, listDuties } from './judge-obligation.js';
import {
  noteMissingQuotas,
  noteUnconstrained,
  warnOfDifferentTargets,
  warnOfPartsAboveWholes,
} from './observations.js';
import { QuotaTable } from './quota-table.js';
import { isParentRequired, selectRegions, selectRules, selectYears } from './scope.js';
import {
  countLimits,
  countObligations,
  decideGate,
  decideRegionVerdict,
  decideVerdict,
} from './verdict.js';

/** The figures to check and the packs to check them against. */
export interface CheckInput {
  readonly packs: readonly Pack[];
  readonly catalogue: Catalogue;
  readonly figures: readonly Figure[];
  /** Targets stated in the tables beside the figures; omitted if there are none. */
  readonly targets?: readonly StatedTarget[];
  /** Quotas in columns beside the figures; omitted if there are none. */
  readonly statedQuotas?: readonly StatedQuota[];
  readonly attestations: readonly Attestation[];
  readonly quotas: readonly Quota[];
  /** Codes of the regions in the data. */
  readonly regions: ReadonlySet<string>;
  readonly inputs: readonly Input[];
  /** Problems found while packs and files were read. */
  readonly problems: readonly Problem[];
  readonly settings: Settings;
}

/**
 * Checks figures against packs: one finding for each required rule, region and year, one for each
 * duty and region, the problems, and the verdict, which follows from these alone.
 */
export function check(evidence: CheckInput): Report {
  const { packs, catalogue, settings } = evidence;
  const figures = new FigureTable(evidence.figures, catalogue);
  const quotas = new QuotaTable(evidence.quotas, packs, catalogue, evidence.statedQuotas);
  const attestations = new AttestationTable(evidence.attestations);
  const problems: Problem[] = [
    ...evidence.problems,
    ...figures.problems,
    ...quotas.problems,
    ...attestations.problems,
    ...reportAskedYear(settings),
    ...noteUnconstrained(evidence.figures, packs, catalogue),
    ...warnOfPartsAboveWholes(evidence.figures, figures, catalogue),
    ...warnOfDifferentTargets(evidence.targets ?? [], packs, catalogue),
  ];
  const doubts = new DoubtLedger(settings.answers?.accept);
  const findings: Finding[] = [];
  const regions: RegionSummary[] = [];

  for (const pack of packs) {
    const required = selectRegions(pack, evidence.regions, settings);
    const rules = selectRules(pack, settings);
    const conclude = (region: Region, own: readonly Finding[]) => {
      findings.push(...own);
      const counts = countLimits(own);
      const verdict = decideRegionVerdict(own, settings, counts);
      regions.push({ pack: pack.id, region, verdict, counts });
    };
    const attest = (region: Region, isParent: boolean) =>
      listDuties(pack, region, isParent, settings).map((obligation) => {
        const found = judgeObligation(pack, obligation, region, attestations);
        problems.push(...found.problems);
        return found.finding;
      });

    for (const region of required) {
      const own: Finding[] = [];
      const years = selectYears(region, figures, settings);
      problems.push(...reportOnlyYear(pack, region, years, figures));
      for (const year of years) {
        for (const rule of rules.get(region.code) ?? []) {
          const indicator = catalogue.get(rule.indicator);
          if (indicator === undefined)
            throw new Error(`${rule.id}: indicator not in the catalogue`);
          const input = { pack, rule, region, indicator, year, figures, quotas, catalogue, doubts };
          const found = judgeLimit(input);
          problems.push(...found.problems);
          own.push(markNearLimit(found.finding, settings));
        }
      }
      conclude(region, [...own, ...attest(region, false)]);
    }
    if (pack.parent !== null && isParentRequired(pack, required, attestations.regions, settings)) {
      findings.push(...attest(pack.parent, true));
    }
    problems.push(...noteAbsences(pack, required, figures, evidence));
  }
  problems.push(...reportMissingYears(findings, evidence.inputs));
  problems.push(...noteMissingQuotas(findings, packs, settings, unfilledQuotas(evidence)));
  const checked = new Set(
    findings.flatMap((finding) => (finding.kind === 'limit' ? [finding.rule.id] : [])),
  );
  problems.push(...doubts.questions(), ...doubts.unused(packs, checked, settings));
  problems.push(...quotas.unused(new Set(regions.map(({ region }) => region.code))));

  const counts = countLimits(findings);
  const isError = ({ severity }: Problem) => severity === 'error';
  const isUnjudged = counts.pass + counts.fail === 0 && !problems.some(isError);
  const cells = evidence.figures.length;
  // A template to be filled in is not at fault; but nothing makes it compliant.
  const isUnfilled = isUnjudged && cells > 0 && evidence.figures.every(isBlank);
  if (isUnfilled) problems.push(note('not-filled-in', onlyFile(evidence.inputs), { cells }));
  else if (isUnjudged) {
    const { reference, 'not-applicable': outside } = counts;
    problems.push(error('nothing-checked', null, { reference, outside }));
  }
  const verdict = isUnfilled
    ? 'incomplete'
    : decideVerdict(findings, problems.some(isError), settings, counts);
  return {
    verdict,
    gate: decideGate(verdict, problems, settings),
    counts,
    obligations: countObligations(findings),
    settings,
    packs,
    catalogue,
    inputs: evidence.inputs,
    regions,
    findings,
    problems: problems.sort(compareProblems),
  };
}

/** The file of figures where there is one alone. */
function onlyFile(inputs: readonly Input[]): Location | null {
  const [file, ...others] = inputs.filter(
    ({ role, layout }) => role === 'figures' && layout !== null,
  );
  return file === undefined || others.length > 0 ? null : wholeFile(file.path);
}

function isBlank({ content }: Figure): boolean {
  return content.kind === 'blank';
}

/** The file of quotas that was read as a table and holds none; `null` where there is no such file. */
function unfilledQuotas({ inputs, quotas, problems }: CheckInput): string | null {
  const file = inputs.find(({ role, layout }) => role === 'quotas' && layout !== null);
  if (file === undefined || quotas.length > 0) return null;
  const isFaulty = problems.some(
    ({ location, severity }) => severity === 'error' && location?.path === file.path,
  );
  return isFaulty ? null : file.path;
}

/** Reports the only year of a region that has figures if it lies outside the plan period. */
function reportOnlyYear(
  { period: { from, through } }: Pack,
  region: Region,
  [year = null, ...others]: readonly (number | null)[],
  figures: FigureTable,
): readonly Problem[] {
  if (year === null || others.length > 0 || (year >= from && year <= through)) return [];
  const at = figures.placeOf(region.code, year);
  if (at === null) return [];
  return [error('year-outside-period', at, { region: region.code, year, from, through })];
}

/** Reports a year that was asked for and of which there can be no figures yet. */
function reportAskedYear(settings: Settings): readonly Problem[] {
  const { year } = settings;
  const latest = latestYearOf(settings);
  if (year === null || latest === null || year <= latest) return [];
  return [error('year-impossible', null, { text: `${year}`, because: 'after-report-date' })];
}

/** Notes the regions and years that the approval or the file names and nobody filled in. */
function noteAbsences(
  pack: Pack,
  required: readonly Region[],
  figures: FigureTable,
  { settings, inputs }: CheckInput,
): readonly Problem[] {
  const at = onlyFile(inputs);
  const problems: Problem[] = [];
  const absent = pack.regions.filter((region) => !required.includes(region));
  if (settings.regions.length === 0 && required.length > 0 && absent.length > 0) {
    const args = { regions: absent.map(({ name }) => name), total: pack.regions.length };
    problems.push(note('regions-absent', at, args));
  }
  if (settings.year !== null) return problems;
  for (const region of required) {
    for (const year of figures.blankYearsOf(region.code)) {
      problems.push(note('year-without-figures', at, { region: region.name, year }));
    }
  }
  return problems;
}

/** Reports each file without a year: an error where a limit depends on it or a title names one. */
function reportMissingYears(
  findings: readonly Finding[],
  inputs: readonly Input[],
): readonly Problem[] {
  const undecided = new Map<string, Set<string>>();
  for (const finding of findings) {
    if (finding.kind !== 'limit' || finding.year !== null || finding.actual === null) continue;
    const path = finding.actual.location?.path ?? finding.actual.derived?.from[0]?.location.path;
    if (path === undefined || finding.reasons.some((reason) => LOST_YEAR.has(reason))) continue;
    const indicators = undecided.get(path) ?? new Set();
    if (finding.reasons.includes('year-missing')) indicators.add(finding.indicator.id);
    undecided.set(path, indicators);
  }
  return [...undecided].map(([path, indicators]) => {
    const proposed = inputs.find((input) => input.path === path)?.namedYear ?? null;
    // A year that the file names and nobody confirmed may be one that is not judged.
    const make = indicators.size > 0 || proposed !== null ? error : warning;
    return make('year-missing', wholeFile(path), { indicators: [...indicators], proposed });
  });
}

import { type Answers, NO_ANSWERS } from '../core/answer.js';
import { LIMIT_OUTCOMES, OBLIGATION_OUTCOMES } from '../core/finding.js';
import { exitCodeOf, type Report, type Settings } from '../core/report.js';
import { createLocalizer } from '../messages/localizer.js';
import {
  findingJson,
  headJson,
  interpretationJson,
  type JsonObject,
  packJson,
  problemJson,
  regionJson,
} from './json-values.js';
import { Items, jsonParts, printJson } from './print-json.js';
import type { ReportContext } from './reporter.js';

/** The name and version of the format: added to, never changed. */
export const REPORT_FORMAT = 'dixian-report/1';

/**
 * The report as `dixian-report/1`, described by `report.schema.json`. The order of the keys is fixed,
 * and numbers that a verdict rests on are strings, so that no reader rounds them.
 */
export function json(report: Report, context: ReportContext): string {
  return printJson(documentOf(report, context));
}

/** What {@link json} writes, in parts: a million findings are longer than a string can be. */
export function jsonInParts(report: Report, context: ReportContext): Iterable<string> {
  return jsonParts(documentOf(report, context));
}

function documentOf(report: Report, context: ReportContext): object {
  const localizer = createLocalizer(report, context.language);
  const { settings } = report;
  const numbers = new Map(report.packs.map((pack) => [pack.id, pack.document.number]));
  return {
    ...headJson(REPORT_FORMAT, context),
    verdict: report.verdict,
    exitCode: exitCodeOf(report),
    gate: report.gate,
    counts: inOrder(report.counts, LIMIT_OUTCOMES),
    obligations: inOrder(report.obligations, OBLIGATION_OUTCOMES),
    settings: {
      lang: context.language,
      allow: settings.allow,
      only: settings.only,
      regions: settings.regions,
      year: settings.year,
      assumeUnits: settings.assumeUnits,
      allRegions: settings.allRegions,
      requireAttestations: settings.requireAttestations,
      warnWithin: settings.warnWithin?.text ?? null,
      date: settings.date ?? null,
      config: configJson(settings.config),
      failOn: settings.failOn ?? null,
      answers: answersJson(settings.answers),
    },
    packs: report.packs.flatMap((pack) => [
      { ...packJson(pack), interpretations: pack.interpretations.map(interpretationJson) },
      ...(pack.overlays ?? []).map((overlay) => ({ ...packJson(overlay), amends: overlay.amends })),
    ]),
    inputs: report.inputs.map(({ path, checksum, encoding, layout, figures, role }) => ({
      path,
      sha256: checksum(),
      encoding,
      layout,
      figures,
      role,
    })),
    regions: report.regions.map(({ region, verdict, counts }) => ({
      ...regionJson(region),
      verdict,
      counts: inOrder(counts, LIMIT_OUTCOMES),
    })),
    findings: new Items(report.findings, (finding) =>
      findingJson(finding, numbers.get(finding.pack) ?? finding.pack, localizer),
    ),
    problems: new Items(report.problems, (problem) =>
      problemJson(problem, localizer.problem(problem), context.language),
    ),
  };
}

function configJson(config: Settings['config']): JsonObject | null {
  return config == null ? null : { path: config.path, inForce: config.inForce };
}

function answersJson(answers: Answers = NO_ANSWERS): JsonObject {
  const { ignoreColumns, columns, accept, valueColumn = null, indicator } = answers;
  return {
    ignoreColumns,
    columns,
    accept: accept.map(({ code, rule, year, value, by, because }) => ({
      ...{ code, rule, year, value, by, because },
    })),
    valueColumn,
    indicator,
  };
}

function inOrder<Key extends string>(
  counts: Readonly<Record<Key, number>>,
  keys: readonly Key[],
): Record<string, number> {
  return Object.fromEntries(keys.map((key) => [key, counts[key]]));
}

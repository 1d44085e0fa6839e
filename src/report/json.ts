import { LIMIT_OUTCOMES, OBLIGATION_OUTCOMES } from '../core/finding.js';
import type { ApprovalDocument, Interpretation } from '../core/pack.js';
import { EXIT_CODES, type Report, type Settings } from '../core/report.js';
import { createLocalizer } from '../messages/localizer.js';
import { findingJson, locationJson } from './json-finding.js';
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
    format: REPORT_FORMAT,
    tool: { name: context.tool.name, version: context.tool.version },
    verdict: report.verdict,
    exitCode: EXIT_CODES[report.verdict],
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
    },
    packs: report.packs.flatMap(({ id, document, interpretations, overlays = [] }) => [
      { ...packJson(id, document), interpretations: interpretations.map(interpretationJson) },
      ...overlays.map((overlay) => ({
        ...packJson(overlay.id, overlay.document),
        amends: overlay.amends,
      })),
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
      code: region.code,
      name: region.name,
      verdict,
      counts: inOrder(counts, LIMIT_OUTCOMES),
    })),
    findings: new Items(report.findings, (finding) =>
      findingJson(finding, numbers.get(finding.pack) ?? finding.pack, localizer),
    ),
    problems: new Items(report.problems, (problem) => {
      const { message, hint } = localizer.problem(problem);
      const { code, severity, location } = problem;
      return { code, severity, message, hint, location: locationJson(location) };
    }),
  };
}

function configJson(config: Settings['config']): Record<string, unknown> | null {
  return config == null ? null : { path: config.path, inForce: config.inForce };
}

function packJson(
  id: string,
  { number, title, issuer, date, sha256 }: ApprovalDocument,
): Record<string, unknown> {
  return { id, number, title, issuer, date, sha256 };
}

function interpretationJson(one: Interpretation): Record<string, unknown> {
  const { id, appliesTo, reading, alternative, effect, status } = one;
  return { id, appliesTo, reading, alternative, effect, status };
}

function inOrder<Key extends string>(
  counts: Readonly<Record<Key, number>>,
  keys: readonly Key[],
): Record<string, number> {
  return Object.fromEntries(keys.map((key) => [key, counts[key]]));
}

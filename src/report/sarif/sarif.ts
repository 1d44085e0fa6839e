import type { Location } from '../../core/location.js';
import { exitCodeOf, type Report } from '../../core/report.js';
import { createLocalizer, type Localizer } from '../../messages/localizer.js';
import { tallyOf } from '../../messages/tally.js';
import { Concerns } from '../entries/concerns.js';
import { type Entry, entriesOf, isProblem } from '../entries/entries.js';
import { settingsTexts, withAmendments } from '../front-matter.js';
import { printJson } from '../print-json.js';
import type { ReportContext } from '../reporter.js';
import {
  messageOf,
  pathToUri,
  placeOf,
  resultOf,
  ruleReference,
  type SarifRules,
  sarifRules,
} from './parts.js';

/** Where readers find the schema; it is named, never fetched. */
const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';

/**
 * SARIF 2.1.0 with all that is known: every rule with its words, every finding with its kind, passes too,
 * the cell it rests on, and the words of the approval beside it.
 */
export function sarif(report: Report, context: ReportContext): string {
  const localizer = createLocalizer(report, context.language);
  const rules = sarifRules(report, localizer);
  const results = entriesOf(report, context.language).map((entry) =>
    resultOf(entry, report, rules, localizer),
  );
  const bases = report.packs
    .flatMap(withAmendments)
    .map(({ id, document }) => [id, { description: { text: document.number } }] as const);
  return sarifFile(report, context, localizer, rules, {
    ...(bases.length === 0 ? {} : { originalUriBaseIds: Object.fromEntries(bases) }),
    results,
  });
}

/**
 * SARIF for GitHub code scanning, which makes an alert of every result whatever its kind, and refuses
 * a file in which one has no line. So it holds what fails and what could not be decided alone, and of
 * the problems those errors that no such finding tells of; each has a place.
 */
export function sarifGithub(report: Report, context: ReportContext): string {
  const localizer = createLocalizer(report, context.language);
  const rules = sarifRules(report, localizer);
  const concerns = new Concerns(report);
  const results = entriesOf(report, context.language)
    .filter((entry) => isAlert(entry, concerns))
    .map((entry) => alertOf(entry, report, rules, localizer));
  return sarifFile(report, context, localizer, rules, { results });
}

function isAlert({ subject, standing }: Entry, concerns: Concerns): boolean {
  if (!isProblem(subject)) return standing === 'failure' || standing === 'error';
  if (subject.severity !== 'error') return false;
  return !concerns.findingsOf(subject).some(({ reasons }) => reasons.includes(subject.code));
}

function alertOf(entry: Entry, report: Report, rules: SarifRules, localizer: Localizer): object {
  return {
    ...ruleReference(entry, rules),
    level: 'error',
    message: messageOf(entry, localizer),
    locations: [placeOf(located(entry, report), entry.place)],
    partialFingerprints: { 'dixianEntry/v1': entry.key },
  };
}

/** The place, or the first line of the file; of a report without any file, a name in place of one. */
function located({ location, file }: Entry, { inputs }: Report): Location {
  const path = file ?? inputs[0]?.path ?? 'figures';
  return { path, line: location?.line ?? 1, column: location?.column ?? null };
}

/** A file of one run: the tool with its rules, what was run on what, and what `parts` add. */
function sarifFile(
  report: Report,
  { tool, language }: ReportContext,
  localizer: Localizer,
  rules: SarifRules,
  parts: object,
): string {
  const run = {
    tool: { driver: { name: tool.name, version: tool.version, rules: rules.descriptors } },
    language: language === 'zh' ? 'zh-CN' : 'en',
    columnKind: 'utf16CodeUnits',
    invocations: [
      {
        executionSuccessful: report.verdict !== 'error',
        exitCode: exitCodeOf(report),
        exitCodeDescription: localizer.wording.verdictLine(tallyOf(report)),
      },
    ],
    artifacts: report.inputs.map(({ path, checksum }) => {
      const sha256 = checksum();
      return {
        location: { uri: pathToUri(path) },
        ...(sha256 === null ? {} : { hashes: { 'sha-256': sha256 } }),
      };
    }),
    ...parts,
    properties: {
      verdict: report.verdict,
      counts: report.counts,
      settings: settingsTexts(report.settings, localizer),
    },
  };
  return printJson({ $schema: SCHEMA, version: '2.1.0', runs: [run] });
}

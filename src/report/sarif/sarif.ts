import { EXIT_CODES, type Report } from '../../core/report.js';
import { createLocalizer, type Localizer } from '../../messages/localizer.js';
import { tallyOf } from '../../messages/tally.js';
import { entriesOf } from '../entries/entries.js';
import { settingsTexts, withAmendments } from '../front-matter.js';
import { printJson } from '../print-json.js';
import type { ReportContext } from '../reporter.js';
import { pathToUri, resultOf, type SarifRules, sarifRules } from './parts.js';

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

/** A file of one run: the tool with its rules, what was run on what, and what `parts` add. */
export function sarifFile(
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
        exitCode: EXIT_CODES[report.verdict],
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

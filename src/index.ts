/**
 * dixian: holds the binding lines of an approved territorial spatial plan against actual figures.
 * Pure and browser-safe; `readFigures` and `readQuotas` turn bytes into figures, `check` holds them
 * against packs, `REPORTERS` write the report. `explain`, `listRules`, `provePack`, `diffPacks` and
 * `draftPack` are the other commands, each with its reporters or writers; `loadDivisions` loads what a
 * draft looks regions up in.
 */
export { type CheckInput, check } from './check/check.js';
export { diffPacks } from './check/diff-packs.js';
export { type ExplainData, type ExplainInput, explain } from './check/explain.js';
export { type FindText, type FoundText, quoteDocuments } from './check/explain-words.js';
export { isAssigned } from './check/limit-in-force.js';
export { choosePacks } from './check/scope.js';
export * from './core/answer.js';
export * from './core/diff.js';
export * from './core/encoding.js';
export * from './core/explanation.js';
export * from './core/figure.js';
export * from './core/finding.js';
export * from './core/indicator.js';
export * from './core/location.js';
export * from './core/note.js';
export * from './core/pack.js';
export type { Problem, ProblemArguments, ProblemCode, Severity } from './core/problem.js';
export * from './core/proof.js';
export * from './core/quantity.js';
export * from './core/rational.js';
export * from './core/report.js';
export * from './core/units.js';
export { type Division, type Divisions, loadDivisions } from './draft/divisions.js';
export {
  type Draft,
  type DraftOptions,
  type DraftOptions as DraftMeans,
  draftPack,
} from './draft/draft.js';
export type { DraftPack } from './draft/draft-pack.js';
export { DRAFT_WRITERS, type DraftFormat, type DraftWriter } from './draft/write-draft.js';
export { readFigures } from './input/read-figures.js';
export { type QuotaReading, readQuotas } from './input/read-quotas.js';
export { describeInput, type Reading, type ReadingOptions } from './input/reading.js';
export { cellPlaces } from './input/table/csv-text.js';
export {
  CSV_ENCODINGS,
  type CsvEncoding,
  encodeCsv,
  type Unencodable,
} from './input/table/encode.js';
export type { TemplateRequest } from './input/template/asked.js';
export type { TemplateLanguage } from './input/template/words.js';
export {
  type FiguresTemplateOptions,
  type QuotasTemplateOptions,
  writeFiguresTemplate,
  writeQuotasTemplate,
} from './input/template/write-template.js';
export { type CheckFilesOptions, checkFiles } from './library.js';
export type { Language } from './messages/text.js';
export { loadCatalogue } from './packs/load-catalogue.js';
export { loadOverlay } from './packs/load-overlay.js';
export { loadPack } from './packs/load-pack.js';
export { loadPackFiles } from './packs/load-pack-files.js';
export { type ProofOptions, provePack } from './packs/prove.js';
export { shippedCatalogue, shippedPacks } from './packs/shipped.js';
export { DIFF_REPORTERS } from './report/diff.js';
export { EXPLANATION_REPORTERS, type ExplanationReporter } from './report/explain.js';
export type { Format } from './report/load-reporter.js';
export { PROOF_REPORTERS, type ProofFormat, type ProofReporter } from './report/proof/reporters.js';
export {
  type Paint,
  plainPaint,
  type ReportContext,
  type Reporter,
} from './report/reporter.js';
export { FORMATS, REPORTERS } from './report/reporters.js';
export {
  type ListedLine,
  type ListedRule,
  listRules,
  type RuleListing,
} from './report/rules/listing.js';
export { RULES_REPORTERS, type RulesFormat, type RulesReporter } from './report/rules.js';

export type { NamedFile } from './run/read-files.js';

// Names of an earlier release, each with its new one. They go with the next release.

export type { CheckInput as Evidence } from './check/check.js';
export type { ExplainData as Data, ExplainInput as Question } from './check/explain.js';
export { quoteDocuments as wordsOf } from './check/explain-words.js';
export type { QuotedDocument as Words } from './core/explanation.js';
export type { TemplateRequest as Asking } from './input/template/asked.js';
export type { ProofOptions as ProofMeans } from './packs/prove.js';

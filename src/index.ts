/**
 * dixian: holds the binding lines of an approved territorial spatial plan against actual figures.
 * Pure and browser-safe; `readFigures` and `readQuotas` turn bytes into figures, `check` holds them
 * against packs, `REPORTERS` write the report.
 */
export { check, type Evidence } from './check/check.js';
export { choosePacks } from './check/choose-packs.js';
export * from './core/figure.js';
export * from './core/finding.js';
export * from './core/indicator.js';
export * from './core/location.js';
export * from './core/note.js';
export * from './core/pack.js';
export type { Problem, ProblemArguments, ProblemCode, Severity } from './core/problem.js';
export * from './core/quantity.js';
export * from './core/rational.js';
export * from './core/report.js';
export * from './core/units.js';
export { type Reading, type ReadingOptions, readFigures } from './input/read-figures.js';
export { type QuotaReading, readQuotas } from './input/read-quotas.js';
export { loadCatalogue } from './packs/load-catalogue.js';
export { loadPack } from './packs/load-pack.js';
export { shippedCatalogue, shippedPacks } from './packs/shipped.js';
export {
  type Format,
  type Language,
  type Paint,
  plainPaint,
  type ReportContext,
  type Reporter,
} from './report/reporter.js';
export { REPORTERS } from './report/reporters.js';

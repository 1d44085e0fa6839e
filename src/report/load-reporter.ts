import type { Report } from '../core/report.js';
import type { ReportContext, Reporter } from './reporter.js';
import { terminal } from './terminal/terminal.js';

/** Writes what the reporter of a format writes, in parts where one string may be too short for it. */
export type PartReporter = (report: Report, context: ReportContext) => Iterable<string>;

const whole =
  (reporter: Reporter): PartReporter =>
  (report, context) => [reporter(report, context)];

/**
 * Loads the reporter of a format, for the command line: a run needs one or two of them. A format is
 * added here; then `REPORTERS`, which holds them all for the library, does not compile without it.
 */
export const REPORTER_LOADERS = {
  terminal: async () => whole(terminal),
  json: async () => (await import('./json.js')).jsonInParts,
  html: async () => whole((await import('./html/html.js')).reportHtml),
  markdown: async () => whole((await import('./markdown/markdown.js')).markdown),
  csv: async () => whole((await import('./csv/csv.js')).csv),
  corrections: async () => whole((await import('./corrections.js')).corrections),
  junit: async () => whole((await import('./junit.js')).junit),
  sarif: async () => whole((await import('./sarif/sarif.js')).sarif),
  'sarif-github': async () => whole((await import('./sarif/sarif.js')).sarifGithub),
  github: async () => whole((await import('./github/github.js')).github),
  gitlab: async () => whole((await import('./gitlab.js')).gitlab),
} as const satisfies Record<string, () => Promise<PartReporter>>;

/** The formats in which a report can be written. */
export type Format = keyof typeof REPORTER_LOADERS;

/** All of them, in the order in which help and messages list them. */
export const FORMATS = Object.keys(REPORTER_LOADERS) as readonly Format[];

import type { Report } from '../core/report.js';
import type { Format, ReportContext, Reporter } from './reporter.js';
import { terminal } from './terminal/terminal.js';

/** Writes what the reporter of a format writes, in parts where one string may be too short for it. */
export type PartReporter = (report: Report, context: ReportContext) => Iterable<string>;

const whole =
  (reporter: Reporter): PartReporter =>
  (report, context) => [reporter(report, context)];

/**
 * Loads the reporter of a format, for the command line: a run needs one or two of them. Total, like
 * `REPORTERS`, which holds them all for the library.
 */
export const REPORTER_LOADERS: Readonly<Record<Format, () => Promise<PartReporter>>> = {
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
};

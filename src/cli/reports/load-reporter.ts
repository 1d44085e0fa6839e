import type { Format, Reporter } from '../../report/reporter.js';

/**
 * How the reporter of each format is fetched: when it is asked for, so that a run loads no more than it
 * writes. Total: a format without one does not compile.
 */
const LOADERS: Readonly<Record<Format, () => Promise<Reporter>>> = {
  terminal: async () => (await import('../../report/terminal.js')).terminal,
  json: async () => (await import('../../report/json.js')).json,
  html: async () => (await import('../../report/html/html.js')).html,
  markdown: async () => (await import('../../report/markdown.js')).markdown,
  csv: async () => (await import('../../report/csv/csv.js')).csv,
  corrections: async () => (await import('../../report/corrections/corrections.js')).corrections,
  junit: async () => (await import('../../report/junit/junit.js')).junit,
  sarif: async () => (await import('../../report/sarif/sarif.js')).sarif,
  'sarif-github': async () =>
    (await import('../../report/sarif-github/sarif-github.js')).sarifGithub,
  github: async () => (await import('../../report/github/github.js')).github,
  gitlab: async () => (await import('../../report/gitlab/gitlab.js')).gitlab,
};

/** Fetches the reporter of a format. */
export function loadReporter(format: Format): Promise<Reporter> {
  return LOADERS[format]();
}

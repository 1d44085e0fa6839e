import { corrections } from './corrections.js';
import { csv } from './csv/csv.js';
import { github } from './github/github.js';
import { gitlab } from './gitlab.js';
import { reportHtml } from './html/html.js';
import { json } from './json.js';
import { junit } from './junit.js';
import type { Format } from './load-reporter.js';
import { markdown } from './markdown/markdown.js';
import type { Reporter } from './reporter.js';
import { sarif, sarifGithub } from './sarif/sarif.js';
import { terminal } from './terminal/terminal.js';

/** The reporter of each format. Total: a format without one does not compile. */
export const REPORTERS: Readonly<Record<Format, Reporter>> = {
  terminal,
  json,
  html: reportHtml,
  markdown,
  csv,
  corrections,
  junit,
  sarif,
  'sarif-github': sarifGithub,
  github,
  gitlab,
};

/** The formats in which a report can be written. */
export const FORMATS = Object.keys(REPORTERS) as readonly Format[];

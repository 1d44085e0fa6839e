import { corrections } from './corrections/corrections.js';
import { csv } from './csv/csv.js';
import { github } from './github/github.js';
import { gitlab } from './gitlab/gitlab.js';
import { html } from './html/html.js';
import { json } from './json.js';
import { junit } from './junit/junit.js';
import { markdown } from './markdown.js';
import type { Format, Reporter } from './reporter.js';
import { sarif } from './sarif/sarif.js';
import { sarifGithub } from './sarif-github/sarif-github.js';
import { terminal } from './terminal.js';

/** The reporter of each format. Total: a format without one does not compile. */
export const REPORTERS: Readonly<Record<Format, Reporter>> = {
  terminal,
  json,
  html,
  markdown,
  csv,
  corrections,
  junit,
  sarif,
  'sarif-github': sarifGithub,
  github,
  gitlab,
};

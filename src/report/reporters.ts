import { json } from './json.js';
import { markdown } from './markdown.js';
import type { Format, Reporter } from './reporter.js';
import { terminal } from './terminal.js';

/** The reporter of each format. Total: a format without one does not compile. */
export const REPORTERS: Readonly<Record<Format, Reporter>> = { terminal, json, markdown };

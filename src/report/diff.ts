import type { PackDiff } from '../core/diff.js';
import { diffJson } from './diff/json.js';
import { diffMarkdown } from './diff/markdown.js';
import { diffTerminal } from './diff/terminal.js';
import type { ReportContext } from './reporter.js';

/** Writes a diff as text that ends in exactly one newline. Pure: the same in, the same out. */
export type DiffReporter = (diff: PackDiff, context: ReportContext) => string;

/** The reporter of each format of `dixian diff`. */
export const DIFF_REPORTERS = {
  terminal: diffTerminal,
  json: diffJson,
  markdown: diffMarkdown,
} as const satisfies Record<string, DiffReporter>;

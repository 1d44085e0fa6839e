import type { Explanation } from '../core/explanation.js';
import { explanationJson } from './explain/json.js';
import { explanationMarkdown } from './explain/markdown.js';
import { explanationTerminal } from './explain/terminal.js';
import type { ReportContext } from './reporter.js';

/** Writes an explanation as text that ends in exactly one newline. Pure: the same in, the same out. */
export type ExplanationReporter = (explanation: Explanation, context: ReportContext) => string;

/** The reporter of each format of `dixian explain`. */
export const EXPLANATION_REPORTERS = {
  terminal: explanationTerminal,
  json: explanationJson,
  markdown: explanationMarkdown,
} as const satisfies Record<string, ExplanationReporter>;

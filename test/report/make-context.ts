import type { Language } from '../../src/messages/text.js';
import { plainPaint, type ReportContext } from '../../src/report/reporter.js';

/** A context without colour, 80 columns wide. */
export function makeContext(language: Language, more: Partial<ReportContext> = {}): ReportContext {
  const tool = { name: 'dixian', version: '0.1.0' };
  return { language, tool, paint: plainPaint, width: 80, quiet: false, ...more };
}

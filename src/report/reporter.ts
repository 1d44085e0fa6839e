import type { QuotedDocument } from '../core/explanation.js';
import type { Pack } from '../core/pack.js';
import type { Report } from '../core/report.js';
import type { Language } from '../messages/text.js';

/** How a terminal emphasises text. Handed in, since whether it wants colour is not known here. */
export interface Paint {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly red: (text: string) => string;
  readonly green: (text: string) => string;
  readonly yellow: (text: string) => string;
  readonly cyan: (text: string) => string;
}

/** Leaves every text as it is: for pipes, files and NO_COLOR. */
export const plainPaint: Paint = {
  bold: (text) => text,
  dim: (text) => text,
  red: (text) => text,
  green: (text) => text,
  yellow: (text) => text,
  cyan: (text) => text,
};

/** What a reporter must know beside the report. */
export interface ReportContext {
  readonly language: Language;
  readonly tool: { readonly name: string; readonly version: string };
  readonly paint: Paint;
  /** Columns of the terminal; a Chinese character takes two. */
  readonly width: number;
  /** Shortens the terminal report to its verdict line, and no other format. */
  readonly quiet: boolean;
  /**
   * The words of a pack's documents that findings rest on, in their paragraphs; looked up only when a
   * report shows them. Absent: no text is at hand, and the quotes are shown alone.
   */
  readonly words?: (pack: Pack) => readonly QuotedDocument[];
}

/** Writes a report as text that ends in exactly one newline. Pure: the same in, the same out. */
export type Reporter = (report: Report, context: ReportContext) => string;

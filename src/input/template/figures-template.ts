import type { LayoutKind } from '../../core/report.js';
import { type Asking, askedRegions } from './asked.js';
import { csvText } from './csv-text.js';
import { longRows } from './long-rows.js';
import { matrixRows } from './matrix-rows.js';
import { TemplateNames } from './names.js';
import type { TemplateParts } from './parts.js';
import { wideRows } from './wide-rows.js';
import { TEMPLATE_WORDS, type TemplateLanguage } from './words.js';

/** What a template of figures shall ask for, and how it is laid out. */
export interface FiguresTemplateOptions extends Asking {
  readonly layout: LayoutKind;
  /** Whether the duties are to be attested too. */
  readonly obligations: boolean;
  readonly language: TemplateLanguage;
}

const ROWS: Readonly<Record<LayoutKind, (parts: TemplateParts) => readonly (readonly string[])[]>> =
  { long: longRows, wide: wideRows, matrix: matrixRows };

/**
 * The text of a CSV to fill in: what the reader of figures understands, with nothing in the cells of
 * values and sources. Units stand in the header (wide) or in a column; no cell begins a formula.
 *
 * @returns `null` where nothing is asked of these regions in these years.
 */
export function writeFiguresTemplate(options: FiguresTemplateOptions): string | null {
  const { packs, catalogue, layout, obligations, language } = options;
  const asked = askedRegions(options, obligations);
  if (asked.length === 0) return null;
  const names = new TemplateNames(packs, catalogue, language);
  const words = TEMPLATE_WORDS[language];
  const source = obligations ? words.evidence : words.headers.source;
  return csvText(ROWS[layout]({ asked, names, words, source }));
}

import { isAssigned } from '../../check/limit-in-force.js';
import type { Catalogue } from '../../core/indicator.js';
import type { Pack } from '../../core/pack.js';
import type { LayoutKind } from '../../core/report.js';
import { type CsvEncoding, encodeCsv } from '../../input/table/encode.js';
import { writeFiguresTemplate, writeQuotasTemplate } from '../../input/template/write-template.js';
import type { Language } from '../../messages/text.js';

/** What a template shall ask for. */
export interface TemplateChoices {
  readonly kind: 'figures' | 'quotas';
  readonly regions: readonly string[];
  readonly years: readonly number[];
  readonly layout: LayoutKind;
  readonly obligations: boolean;
  readonly encoding: CsvEncoding;
}

/** The bytes of a CSV to fill in; `null` where nothing is asked, or a name cannot be encoded. */
export function templateBytes(
  { kind, regions, years, layout, obligations, encoding }: TemplateChoices,
  packs: readonly Pack[],
  catalogue: Catalogue,
  language: Language,
): Uint8Array | null {
  const asking = { packs, catalogue, regions, years, language };
  const text =
    kind === 'quotas'
      ? writeQuotasTemplate({ ...asking, isAssigned })
      : writeFiguresTemplate({ ...asking, layout, obligations });
  const bytes = text === null ? null : encodeCsv(text, encoding);
  return bytes === null || 'character' in bytes ? null : bytes;
}

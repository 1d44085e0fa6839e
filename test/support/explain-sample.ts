import { readFileSync } from 'node:fs';
import { explain } from '../../src/check/explain.js';
import type { Explanation } from '../../src/core/explanation.js';
import { readFigures } from '../../src/input/read-figures.js';
import { readQuotas } from '../../src/input/read-quotas.js';
import { shippedCatalogue, shippedPacks } from '../../src/packs/shipped.js';
import { ROOT } from './run.js';

/** Explains a rule of the shipped pack with the files of `fixtures`, or with a CSV text. */
export function explainShipped(
  id: string,
  given: {
    readonly file?: string;
    readonly csv?: string;
    readonly quotas?: string;
    readonly year?: number;
  } = {},
): Explanation {
  const packs = shippedPacks;
  const catalogue = shippedCatalogue;
  const { file, csv, quotas, year = null } = given;
  const options = { packs, catalogue, regions: [], only: [], year, assumeUnits: false };
  const bytes = file === undefined ? Buffer.from(csv ?? '') : readFileSync(`${ROOT}${file}`);
  const hasData = file !== undefined || csv !== undefined;
  const data = hasData ? readFigures(bytes, file ?? 'figures.csv', options) : null;
  const quota =
    quotas === undefined ? null : readQuotas(readFileSync(`${ROOT}${quotas}`), quotas, options);
  const [pack] = packs;
  if (pack === undefined) throw new Error('no pack is shipped');
  const text = readFileSync(`${ROOT}rules/${pack.id}/${pack.document.text}`, 'utf8');
  const explanation = explain({
    id,
    pack,
    catalogue,
    findText: () => ({ kind: 'found', text }),
    year,
    quotas: quota?.quotas ?? [],
    data,
    problems: [...(data?.problems ?? []), ...(quota?.problems ?? [])],
  });
  if (explanation === null) throw new Error(`no rule ${id}`);
  return explanation;
}

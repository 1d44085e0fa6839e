import type { Indicator } from '../../core/indicator.js';
import { foldName } from '../../core/language/text.js';
import type { Obligation } from '../../core/pack.js';
import type { AskedFigure, AskedRegion } from './asked.js';
import type { TemplateNames } from './names.js';
import type { TemplateWords } from './words.js';

/** What the rows of every layout are made from. */
export interface TemplateParts {
  readonly asked: readonly AskedRegion[];
  readonly names: TemplateNames;
  readonly words: TemplateWords;
  /** The header of the sources. */
  readonly source: string;
}

/** Stands where nothing is to be filled in; read as nothing given. */
export const NOT_ASKED = '/';

/** The indicators that are asked of any region, each with the unit in which it is asked first. */
export function indicatorsOf(
  asked: readonly AskedRegion[],
): readonly { readonly indicator: Indicator; readonly unit: string }[] {
  const found = new Map<string, AskedFigure>();
  for (const figure of asked.flatMap(({ figures }) => figures)) {
    if (!found.has(figure.indicator.id)) found.set(figure.indicator.id, figure);
  }
  return [...found.values()];
}

/** Whether a figure of an indicator is asked of a region for a year. */
export function asksFigure(
  { years, figures }: AskedRegion,
  { id }: Indicator,
  year: number | null,
): boolean {
  return years.includes(year) && figures.some(({ indicator }) => indicator.id === id);
}

/** The duties by the words that stand for them, which several share, each of a region of its own. */
export function dutiesByName({
  asked,
  names,
}: TemplateParts): ReadonlyMap<string, ReadonlyMap<AskedRegion, Obligation>> {
  const found = new Map<string, Map<AskedRegion, Obligation>>();
  // Names that differ in spaces, width or case are one to the reader, and two columns would be ambiguous.
  const spellings = new Map<string, string>();
  for (const one of asked) {
    for (const duty of one.duties) {
      const own = names.duty(duty, one.region, one.isParent);
      const name = spellings.get(foldName(own)) ?? own;
      spellings.set(foldName(own), name);
      const bound = found.get(name) ?? new Map<AskedRegion, Obligation>();
      found.set(name, bound.set(one, duty));
    }
  }
  return found;
}

/** A duty's remark: what may be answered, and what else the pack says of it. */
export function answerRemark({ mayNotApply, note }: Obligation, words: TemplateWords): string {
  const said = words.answers(mayNotApply);
  return note === null ? said : `${said}${words.semicolon}${note.replace(/\s+/g, ' ').trim()}`;
}

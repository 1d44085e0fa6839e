import { distance } from 'fastest-levenshtein';
import type { Catalogue } from '../core/indicator.js';
import { foldName } from '../core/language/text.js';
import type { Pack } from '../core/pack.js';
import type { Language } from '../messages/text.js';
import { UsageError } from './usage-error.js';

/** A rule or an obligation that a word of the command line means. */
export interface Subject {
  readonly pack: Pack;
  readonly id: string;
}

interface Candidate extends Subject {
  /** The id and every other way to write it, folded. */
  readonly names: ReadonlySet<string>;
  /** What the id stands for. */
  readonly label: string;
}

/** More suggestions than this are no help. */
const MOST = 5;

/**
 * Finds the rule or obligation of an id, or of a region's and an indicator's names
 * (江源区耕地保有量), or of an obligation's name.
 *
 * @throws {UsageError} for a word that means none, with the nearest, or more than one.
 */
export function findRule(
  word: string,
  packs: readonly Pack[],
  catalogue: Catalogue,
  language: Language,
): Subject {
  const candidates = packs.flatMap((pack) => candidatesOf(pack, catalogue, language));
  const exact = candidates.filter(({ id }) => id === word);
  const folded = fold(word);
  const found = exact.length > 0 ? exact : candidates.filter(({ names }) => names.has(folded));
  const [first] = found;
  if (first === undefined) {
    const near = nearestOf(folded, candidates).map(lineOf);
    throw new UsageError({ code: 'rule-unknown', word, near });
  }
  if (found.length > 1) {
    const among = found.map((one) => `${lineOf(one)}  --pack ${one.pack.id}`);
    throw new UsageError({ code: 'rule-ambiguous', word, among });
  }
  return { pack: first.pack, id: first.id };
}

function candidatesOf(pack: Pack, catalogue: Catalogue, language: Language): Candidate[] {
  const rules = pack.rules.map(({ id, region: code, indicator: of }): Candidate => {
    const region = pack.regions.find((one) => one.code === code);
    const indicator = catalogue.get(of);
    const regions = [code, region?.name ?? code, ...(region?.aliases ?? [])];
    const indicators = [of, ...Object.values(indicator?.name ?? {}), ...(indicator?.aliases ?? [])];
    const names = regions.flatMap((one) => indicators.map((other) => fold(one + other)));
    const label = `${region?.name ?? code} ${indicator?.name[language] ?? of}`;
    return { pack, id, names: new Set([fold(id), ...names]), label };
  });
  const duties = pack.obligations.map(({ id, name, region: code }): Candidate => {
    const region = pack.regions.find((one) => one.code === code);
    const label = region === undefined ? name : `${region.name} ${name}`;
    return { pack, id, names: new Set([fold(id), fold(name), fold(label)]), label };
  });
  return [...rules, ...duties];
}

/** The candidates within a third of the word's length, or that hold it whole; the nearest first. */
function nearestOf(word: string, candidates: readonly Candidate[]): readonly Candidate[] {
  if (word === '') return [];
  return candidates
    .map((candidate) => ({ candidate, edits: editsTo(word, candidate) }))
    .filter(({ edits }) => edits <= Math.max(1, Math.floor(word.length / 3)))
    .sort((a, b) => a.edits - b.edits)
    .slice(0, MOST)
    .map(({ candidate }) => candidate);
}

function editsTo(word: string, { id, names }: Candidate): number {
  // Of an id also the part behind the region's code, which is the same for all of them.
  const forms = [...names, fold(id.slice(id.indexOf('.') + 1))];
  return Math.min(
    ...forms.map((form) => (word.length > 1 && form.includes(word) ? 1 : distance(word, form))),
  );
}

function lineOf({ id, label }: Candidate): string {
  return `${id}  ${label}`;
}

/** Names are compared without the signs between their parts. */
function fold(text: string): string {
  return foldName(text).replace(/[\s·.、,/_-]/g, '');
}

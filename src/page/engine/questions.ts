import type { Pack } from '../../core/pack.js';
import type { Problem } from '../../core/problem.js';

/** What the page can ask where the command line's hint names an option. */
export type Question =
  | { readonly kind: 'year'; readonly proposed: number | null }
  | { readonly kind: 'region' }
  /** Whether to check those regions alone that are known; codes. */
  | { readonly kind: 'known-regions'; readonly regions: readonly string[] }
  | { readonly kind: 'pack'; readonly packs: readonly string[] }
  | { readonly kind: 'value-column'; readonly headers: readonly string[] }
  | { readonly kind: 'units' }
  | { readonly kind: 'encoding' }
  | {
      readonly kind: 'quotas';
      readonly years: readonly number[];
      readonly regions: readonly string[];
    };

/** The question that a problem asks; `null` where nothing but the file can answer it. */
export function questionOf(problem: Problem, packs: readonly Pack[]): Question | null {
  switch (problem.code) {
    case 'year-missing':
      return { kind: 'year', proposed: problem.arguments.proposed };
    case 'region-missing':
      return { kind: 'region' };
    case 'region-unknown': {
      const regions = codesOf(problem.arguments.known, packs);
      return regions.length === 0 ? null : { kind: 'known-regions', regions };
    }
    case 'region-ambiguous':
      return { kind: 'pack', packs: problem.arguments.packs };
    case 'value-column-ambiguous':
    case 'value-column-missing':
    case 'value-column-unknown':
      return { kind: 'value-column', headers: problem.arguments.headers };
    case 'unit-missing':
      return problem.arguments.expected === null ? null : { kind: 'units' };
    case 'encoding-unknown':
      return { kind: 'encoding' };
    case 'quota-missing': {
      const { years, selected } = problem.arguments;
      return { kind: 'quotas', years, regions: codesOf(selected, packs) };
    }
    default:
      return null;
  }
}

/** The codes of regions that are given by name, or by code. */
function codesOf(words: readonly string[], packs: readonly Pack[]): readonly string[] {
  const regions = packs.flatMap((pack) => pack.regions);
  return words.flatMap(
    (word) => regions.find(({ code, name }) => code === word || name === word)?.code ?? [],
  );
}

import type { Acceptance } from '../../core/answer.js';
import type { Pack } from '../../core/pack.js';
import type { Problem } from '../../core/problem.js';
import type { Localizer } from '../../messages/localizer.js';

/** A doubt that a person may confirm. */
export type Doubted = Omit<Acceptance, 'by' | 'because'>;

/** What the page can ask where the command line's hint names an option. */
export type Question =
  | { readonly kind: 'year'; readonly proposed: number | null }
  | { readonly kind: 'region'; readonly proposed: string | null }
  /** Whether to check those regions alone that are known; codes. */
  | { readonly kind: 'known-regions'; readonly regions: readonly string[] }
  | { readonly kind: 'pack'; readonly packs: readonly string[] }
  | { readonly kind: 'value-column'; readonly headers: readonly string[] }
  /** Doubts to confirm and columns to ignore, each with the words of its button. */
  | {
      readonly kind: 'confirm';
      readonly accept: readonly Doubted[];
      readonly confirmWords: string;
      readonly ignore: readonly { readonly header: string; readonly words: string }[];
    }
  | { readonly kind: 'units' }
  | { readonly kind: 'encoding' }
  | {
      readonly kind: 'quotas';
      readonly years: readonly number[];
      readonly regions: readonly string[];
    };

/** The question that a problem asks; `null` where nothing but the file can answer it. */
export function questionOf(
  problem: Problem,
  packs: readonly Pack[],
  localizer: Localizer,
): Question | null {
  const answers = problem.answers ?? [];
  const accept = answers.flatMap((one) => (one.kind === 'accept' ? [one] : []));
  const ignore = answers.flatMap((one) =>
    one.kind === 'ignore-column' ? [{ header: one.header, words: localizer.answer(one) }] : [],
  );
  const [first] = accept;
  if (accept.length > 0 || ignore.length > 0) {
    const confirmWords = first === undefined ? '' : localizer.answer(first);
    return { kind: 'confirm', accept, confirmWords, ignore };
  }
  switch (problem.code) {
    case 'year-missing':
      return { kind: 'year', proposed: problem.arguments.proposed };
    case 'region-missing':
      return {
        kind: 'region',
        proposed: codesOf(known(problem.arguments.suggestion), packs)[0] ?? null,
      };
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

function known(word: string | null): readonly string[] {
  return word === null ? [] : [word];
}

/** The codes of regions that are given by name, or by code. */
function codesOf(words: readonly string[], packs: readonly Pack[]): readonly string[] {
  const regions = packs.flatMap((pack) => pack.regions);
  return words.flatMap(
    (word) => regions.find(({ code, name }) => code === word || name === word)?.code ?? [],
  );
}

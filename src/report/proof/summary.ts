import {
  type Excerpt,
  NUMBER_ACCOUNTS,
  PROOF_VERDICTS,
  type Proof,
  type ProofVerdict,
} from '../../core/proof.js';
import type { ProofWording } from '../../messages/reports/proof.js';
import { totalOf } from '../../messages/tally.js';

/** The verdict on several packs: the worst one's. */
export function worstVerdict(proofs: readonly Proof[]): ProofVerdict {
  const ranks = proofs.map(({ verdict }) => PROOF_VERDICTS.indexOf(verdict));
  return PROOF_VERDICTS[Math.max(0, ...ranks)] ?? 'unreadable';
}

/** A table of numbers: the coverage of a text. `null` for what a row cannot have. */
export interface CoverageTable {
  readonly titles: readonly string[];
  readonly rows: readonly { readonly label: string; readonly cells: readonly (number | null)[] }[];
}

/** How many numbers and clauses there are, and what accounts for them; last, for how many nothing does. */
export function coverageOf({ numbers, clauses }: Proof, wording: ProofWording): CoverageTable {
  const { rule, obligation, excuse, unaccounted } = clauses;
  return {
    titles: [wording.total, ...NUMBER_ACCOUNTS.map((account) => wording.accounts[account])],
    rows: [
      {
        label: wording.numbers,
        cells: [totalOf(numbers), ...NUMBER_ACCOUNTS.map((account) => numbers[account])],
      },
      {
        label: wording.clauses,
        cells: [totalOf(clauses), rule, null, obligation, excuse, unaccounted],
      },
    ],
  };
}

/** The words of an excerpt that are meant, with what stands on either side of them in their line. */
export function splitExcerpt({ location, words, length }: Excerpt): {
  readonly before: string;
  readonly meant: string;
  readonly after: string;
} {
  const from = location.column - 1;
  return {
    before: words.slice(0, from),
    meant: words.slice(from, from + length),
    after: words.slice(from + length),
  };
}

import type { Problem } from '../../core/problem.js';
import { PROOF_VERDICTS, type Proof, type ProofVerdict } from '../../core/proof.js';
import type { Language } from '../reporter.js';
import type { Sentence } from '../wording/wording.js';
import { WORDINGS } from '../wording/wordings.js';

/** The verdict on several packs: the worst one's. */
export function worstVerdict(proofs: readonly Proof[]): ProofVerdict {
  const ranks = proofs.map(({ verdict }) => PROOF_VERDICTS.indexOf(verdict));
  return PROOF_VERDICTS[Math.max(0, ...ranks)] ?? 'unreadable';
}

/** How many there are of all kinds. */
export function totalOf(counts: Readonly<Record<string, number>>): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}

/** What is said of a problem. The values of a pack's problem are its author's own ids. */
export function sentenceOf({ code, arguments: args }: Problem, language: Language): Sentence {
  return (WORDINGS[language].problems[code] as (args: object) => Sentence)(args);
}

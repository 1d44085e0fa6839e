import { PROOF_VERDICTS, type Proof, type ProofVerdict } from '../../core/proof.js';

/** The verdict on several packs: the worst one's. */
export function worstVerdict(proofs: readonly Proof[]): ProofVerdict {
  const ranks = proofs.map(({ verdict }) => PROOF_VERDICTS.indexOf(verdict));
  return PROOF_VERDICTS[Math.max(0, ...ranks)] ?? 'unreadable';
}

/** How many there are of all kinds. */
export function totalOf(counts: Readonly<Record<string, number>>): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}

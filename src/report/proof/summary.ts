import { PROOF_VERDICTS, type Proof, type ProofVerdict } from '../../core/proof.js';

/** The verdict on several packs: the worst one's. */
export function worstVerdict(proofs: readonly Proof[]): ProofVerdict {
  const ranks = proofs.map(({ verdict }) => PROOF_VERDICTS.indexOf(verdict));
  return PROOF_VERDICTS[Math.max(0, ...ranks)] ?? 'unreadable';
}

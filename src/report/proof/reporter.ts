import type { Proof } from '../../core/proof.js';
import type { ReportContext } from '../reporter.js';

/** The formats in which proofs can be written. */
export type ProofFormat = 'terminal' | 'json' | 'html';

/** Writes proofs as text that ends in exactly one newline. Pure: the same in, the same out. */
export type ProofReporter = (proofs: readonly Proof[], context: ReportContext) => string;

import type { Proof } from '../../core/proof.js';
import type { ReportContext } from '../reporter.js';
import { proofHtml } from './html.js';
import { proofJson } from './json.js';
import { proofTerminal } from './terminal.js';

/** Writes proofs as text that ends in exactly one newline. Pure: the same in, the same out. */
export type ProofReporter = (proofs: readonly Proof[], context: ReportContext) => string;

/** The reporter of each format of a proof. */
export const PROOF_REPORTERS = {
  terminal: proofTerminal,
  json: proofJson,
  html: proofHtml,
} as const satisfies Record<string, ProofReporter>;

/** The formats in which proofs can be written. */
export type ProofFormat = keyof typeof PROOF_REPORTERS;

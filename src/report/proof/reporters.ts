import { proofHtml } from './html.js';
import { proofJson } from './json.js';
import type { ProofFormat, ProofReporter } from './reporter.js';
import { proofTerminal } from './terminal.js';

/** The reporter of each format of a proof. Total: a format without one does not compile. */
export const PROOF_REPORTERS: Readonly<Record<ProofFormat, ProofReporter>> = {
  terminal: proofTerminal,
  json: proofJson,
  html: proofHtml,
};

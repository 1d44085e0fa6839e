import {
  type Encoded,
  type Excerpt,
  PROOF_EXIT_CODES,
  type Proof,
  type ProofProblem,
} from '../../core/proof.js';
import { wordProblem } from '../../messages/problems.js';
import { totalOf } from '../../messages/tally.js';
import type { Language } from '../../messages/text.js';
import { headJson, locationJson, problemJson } from '../json-values.js';
import { printJson } from '../print-json.js';
import type { ReportContext } from '../reporter.js';
import { splitExcerpt, worstVerdict } from './summary.js';

/** The name and version of the format: added to, never changed. */
export const PROOF_FORMAT = 'dixian-proof/1';

/**
 * Proofs as `dixian-proof/1`: the worst verdict with its exit code, and for each pack its document, its
 * coverage, all that encodes words of the text (`encoded`), the whole text cut up by it (`spans`,
 * whose `by` are keys of `encoded`) and the objections. The order of the keys is fixed.
 */
export function proofJson(proofs: readonly Proof[], context: ReportContext): string {
  const verdict = worstVerdict(proofs);
  const document = {
    ...headJson(PROOF_FORMAT, context),
    verdict,
    exitCode: PROOF_EXIT_CODES[verdict],
    packs: proofs.map((proof) => proofOf(proof, context.language)),
  };
  return printJson(document);
}

function proofOf(proof: Proof, language: Language): object {
  const { id, path, verdict, document, numbers, clauses, encoded, spans, problems } = proof;
  const { number, title, issuer, date, path: text, sha256 } = document;
  return {
    id,
    path,
    verdict,
    document: { number, title, issuer, date, text, sha256 },
    numbers: { total: totalOf(numbers), ...numbers },
    clauses: { total: totalOf(clauses), ...clauses },
    encoded: encoded.map((one) => encodedJson(one, language)),
    spans,
    problems: problems.map((problem) => objectionJson(problem, language)),
  };
}

function encodedJson(one: Encoded, language: Language): object {
  const { key, kind, location, ...rest } = one;
  const indicator =
    'indicator' in rest
      ? { indicator: { id: rest.indicator.id, name: rest.indicator.name[language] } }
      : {};
  return { key, kind, ...rest, ...indicator, location: locationJson(location) };
}

function objectionJson({ problem, pack, text }: ProofProblem, language: Language): object {
  return {
    ...problemJson(problem, wordProblem(problem, language), language),
    pack: excerptJson(pack),
    text: excerptJson(text),
  };
}

function excerptJson(excerpt: Excerpt | null): object | null {
  if (excerpt === null) return null;
  return { location: locationJson(excerpt.location), words: splitExcerpt(excerpt).meant };
}

import type { Answer, Attestation } from '../core/figure.js';
import type { ObligationFinding, ObligationOutcome } from '../core/finding.js';
import { binds, type Obligation, type Pack, type Region } from '../core/pack.js';
import { error, type Problem, type ProblemCode, warning } from '../core/problem.js';
import type { Settings } from '../core/report.js';

/** The attestations of all files, found by region and obligation. */
export class AttestationTable {
  readonly #attestations = new Map<string, Attestation>();
  readonly #conflicts = new Set<string>();
  /** Codes of the regions that attest anything. */
  readonly regions: ReadonlySet<string>;
  readonly problems: readonly Problem[];

  constructor(attestations: readonly Attestation[]) {
    const problems: Problem[] = [];
    for (const attestation of attestations) {
      const { region, obligation, location, answer } = attestation;
      const key = `${region} ${obligation}`;
      const before = this.#attestations.get(key);
      const isBetter = before?.answer === answer && before.evidence === null;
      if (before === undefined || isBetter) {
        this.#attestations.set(key, attestation);
      } else if (before.answer !== answer) {
        this.#conflicts.add(key);
        const args = { obligation, first: before.location };
        problems.push(error('attestation-conflict', location, args));
      }
    }
    this.regions = new Set(attestations.map(({ region }) => region));
    this.problems = problems;
  }

  /** Finds a region's attestation of a duty. */
  find(region: string, obligation: string): { attestation: Attestation | null; conflict: boolean } {
    const key = `${region} ${obligation}`;
    return {
      attestation: this.#attestations.get(key) ?? null,
      conflict: this.#conflicts.has(key),
    };
  }
}

/** Lists the duties of a region or the addressee that can be attested, in order. */
export function listDuties(
  pack: Pack,
  region: Region,
  isParent: boolean,
  settings: Settings,
): readonly Obligation[] {
  return pack.obligations.filter(
    (duty) =>
      duty.attestation !== 'none' &&
      binds(duty, region.code, isParent) &&
      (settings.only.length === 0 || settings.only.includes(duty.id)),
  );
}

/** Judges a duty for a region. Returns the finding and the problems of its attestation. */
export function judgeObligation(
  pack: Pack,
  obligation: Obligation,
  region: Region,
  table: AttestationTable,
): { finding: ObligationFinding; problems: readonly Problem[] } {
  const { attestation, conflict } = table.find(region.code, obligation.id);
  const problems: Problem[] = [];
  const reasons: ProblemCode[] = [];
  let outcome: ObligationOutcome = 'unattested';
  if (conflict) reasons.push('attestation-conflict');
  else if (attestation !== null && attestation.answer === null) reasons.push('attestation-invalid');
  else if (attestation !== null && attestation.answer !== null) {
    const { answer, evidence, location } = attestation;
    outcome = OUTCOMES[answer];
    if (answer === 'yes' && evidence === null) {
      problems.push(
        warning('attestation-without-evidence', location, { obligation: obligation.id }),
      );
    }
    if (answer === 'not-applicable' && !obligation.mayNotApply) {
      outcome = 'unattested';
      reasons.push('attestation-always-applies');
      problems.push(warning('attestation-always-applies', location, { obligation: obligation.id }));
    }
  }
  const finding: ObligationFinding = {
    kind: 'obligation',
    pack: pack.id,
    obligation,
    region,
    outcome,
    reasons,
    text: attestation?.text ?? null,
    location: attestation?.location ?? null,
    evidence: attestation?.evidence ?? null,
    citation: obligation.citation,
    notes: [],
  };
  return { finding, problems };
}

const OUTCOMES: Readonly<Record<Answer, ObligationOutcome>> = {
  yes: 'attested',
  partly: 'partial',
  no: 'unfulfilled',
  'not-applicable': 'not-applicable',
};

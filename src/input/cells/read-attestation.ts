import type { Attestation } from '../../core/figure.js';
import { binds, type Obligation } from '../../core/pack.js';
import { error, warning } from '../../core/problem.js';
import type { Slot } from '../layout/layout.js';
import type { Subject } from '../names/subjects.js';
import type { ProblemLog } from '../problem-log.js';
import type { Sheet } from '../sheet.js';
import type { Row } from '../table/table.js';
import { readAnswer } from './answers.js';
import { isMissing } from './read-number.js';

/**
 * Reads a region's answer to a duty, with the evidence in 佐证材料 or 数据来源.
 *
 * @param candidates the duties of that name; one is the region's, or none binds it.
 * @returns `null` where nothing is answered, or nothing that binds the region.
 */
export function readAttestation(
  sheet: Sheet,
  row: Row,
  slot: Slot,
  candidates: readonly Obligation[],
  { region, isParent }: Subject,
  log: ProblemLog,
): Attestation | null {
  const text = sheet.text(row, slot.column);
  const location = sheet.at(row, slot.column);
  const answer = readAnswer(text) ?? null;
  if (answer === null && isMissing(text)) return null;
  const bound = candidates.find((duty) => binds(duty, region.code, isParent));
  if (bound === undefined) {
    const args = { obligation: candidates[0]?.id ?? '', region: region.name };
    log.add(warning('attestation-not-bound', location, args));
    return null;
  }
  if (answer === null) {
    log.add(error('attestation-invalid', location, { text, obligation: bound.id }));
  }
  const evidence = sheet.cell(row, 'evidence') || sheet.cell(row, 'source') || null;
  return { region: region.code, obligation: bound.id, answer, evidence, text, location };
}

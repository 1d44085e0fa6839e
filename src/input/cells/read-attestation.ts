import type { Answer, Attestation } from '../../core/figure.js';
import { foldName } from '../../core/language/text.js';
import { binds, type Obligation } from '../../core/pack.js';
import { error, warning } from '../../core/problem.js';
import type { Slot } from '../layout/layout.js';
import type { Subject } from '../names/subjects.js';
import type { ProblemLog } from '../problem-log.js';
import type { Sheet } from '../sheet.js';
import type { Row } from '../table/table.js';
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
  const named = [sheet.cell(row, 'evidence'), sheet.cell(row, 'source')];
  // 无 and — name no evidence.
  const evidence = named.find((one) => !isMissing(one)) ?? null;
  return { region: region.code, obligation: bound.id, answer, evidence, text, location };
}

const WORDS: Readonly<Record<Answer, readonly string[]>> = {
  yes: ['是', '已落实', '落实', '√', '✓', '✔', '☑', '✅', 'yes', 'y', 'true'],
  partly: ['部分', '部分落实', 'partly', 'partial'],
  no: ['否', '未落实', '×', '✕', '✖', '✗', '✘', '☒', '❌', 'x', 'no', 'n', 'false'],
  'not-applicable': ['不涉及', '不适用', 'n.a.', 'not applicable'],
};

const ANSWERS = new Map<string, Answer>();
for (const [answer, words] of Object.entries(WORDS)) {
  for (const word of words) ANSWERS.set(foldName(word), answer as Answer);
}

/** What a cell answers to an obligation; `undefined` where it is no answer. */
export function readAnswer(cell: string): Answer | undefined {
  return ANSWERS.get(foldName(cell));
}

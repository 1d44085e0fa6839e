import {
  isViolation,
  type LimitFinding,
  type LimitOutcome,
  type ObligationFinding,
} from '../../core/finding.js';
import type { Localizer } from '../../messages/localizer.js';
import { displayWidth, padEnd } from '../columns.js';
import { type LimitRow, MARKS, rowOf, STYLES } from './row.js';
import { columnsOrFlow, type Line, lineWidth, span } from './spans.js';

/** The outcomes that want doing, the weightiest first. */
const WANTING: readonly LimitOutcome[] = ['fail', 'undecided', 'missing', 'unassigned'];

const GAP = '  ';

/** As many lines as a reader takes in at once; the tables below hold the rest. */
const MOST = 10;

/**
 * What is wrong, first and in one line each: what fails, and what could not be decided.
 *
 * @param obligations the duties that keep the verdict from being compliant.
 */
export function attentionLines(
  limits: readonly LimitFinding[],
  obligations: readonly ObligationFinding[],
  width: number,
  localizer: Localizer,
): Line[] {
  const { labels } = localizer.wording;
  const open = obligations.filter((finding) => !isViolation(finding));
  const items = [
    ...ofOutcome(limits, 'fail', localizer),
    ...obligations.filter(isViolation).map((finding) => duty(finding, 'fail', localizer)),
    ...WANTING.slice(1).flatMap((outcome) => ofOutcome(limits, outcome, localizer)),
    ...open.map((finding) => duty(finding, 'missing', localizer)),
  ];
  if (items.length === 0) return [];
  const shown = items.slice(0, MOST);
  const columns = [0, 1].map((index) =>
    Math.max(...shown.map(({ cells }) => displayWidth(cells[index] ?? ''))),
  );
  const more = items.length - shown.length;
  return [
    [span(labels.attention, 'bold')],
    ...shown.flatMap((item) => itemLines(item, columns, width)),
    ...(more > 0 ? [[span('  '), span(labels.more(more), 'dim')]] : []),
  ];
}

interface Item {
  readonly outcome: LimitOutcome;
  /** Where and when, and what. */
  readonly cells: readonly [string, string];
  /** How it stands, from the fullest words to the shortest. */
  readonly states: readonly string[];
}

function ofOutcome(
  findings: readonly LimitFinding[],
  outcome: LimitOutcome,
  localizer: Localizer,
): Item[] {
  return findings
    .filter((finding) => finding.outcome === outcome)
    .map((finding) => {
      const row = rowOf(finding, localizer);
      const year = finding.year === null ? '' : ` ${finding.year}`;
      const reasons = outcome === 'undecided' ? localizer.reasons(finding.reasons) : '';
      const why = reasons === '' ? '' : localizer.wording.labels.colon + reasons;
      return {
        outcome,
        cells: [finding.region.name + year, row.name],
        states: stateForms(row).map((state) => state + why),
      };
    });
}

/** Always with the unit: no limit stands beside it here. */
function stateForms({ result }: LimitRow): string[] {
  return result.kind === 'words' ? [result.words] : [result.full, result.amount];
}

function duty(finding: ObligationFinding, outcome: 'fail' | 'missing', localizer: Localizer): Item {
  const { region, obligation } = finding;
  const said = localizer.wording.obligationOutcomes[finding.outcome];
  return { outcome, cells: [region.name, obligation.name], states: [said] };
}

function itemLines(
  { outcome, cells, states }: Item,
  columns: readonly number[],
  width: number,
): Line[] {
  const style = STYLES[outcome];
  const [place, subject] = cells;
  const mark = [span('  '), span(MARKS[outcome], style), span(' ')];
  const columned = padEnd(place, columns[0] ?? 0) + GAP + padEnd(subject, columns[1] ?? 0) + GAP;
  const lead = [...mark, span(columned)];
  const room = width - lineWidth(lead);
  const [fullest = ''] = states;
  const state = states.find((form) => displayWidth(form) <= room) ?? fullest;
  return columnsOrFlow(lead, mark, [...cells, fullest].join(GAP), state, width, [style]);
}

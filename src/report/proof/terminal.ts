import type { Severity } from '../../core/problem.js';
import { NUMBER_ACCOUNTS, type Proof, type ProofProblem } from '../../core/proof.js';
import { formatLocation } from '../../messages/phrases.js';
import { wordProblem } from '../../messages/problems.js';
import { PROOF_WORDING } from '../../messages/reports/proof.js';
import { totalOf } from '../../messages/tally.js';
import type { Language } from '../../messages/text.js';
import { localize } from '../../messages/text.js';
import { WORDING } from '../../messages/wording.js';
import { displayWidth, padEnd, padStart } from '../columns.js';
import type { Paint, ReportContext } from '../reporter.js';
import { type Line, paragraph, renderLine, span } from '../terminal/spans.js';
import { excerptLines } from './excerpt-lines.js';

const STYLES: Readonly<Record<Severity, keyof Paint>> = {
  error: 'red',
  warning: 'yellow',
  note: 'dim',
};

const VERDICT_STYLES = { proven: 'green', differs: 'red', unreadable: 'red' } as const;

/** Narrower than this no excerpt can be read. */
const NARROWEST = 40;

/** More than this many objections help nobody; the JSON holds them all. */
const MOST = 50;

/**
 * Proofs for a terminal or a pipe: for each pack its document, the coverage table, every objection
 * with carets under the place in pack and text, and last the verdict.
 */
export function proofTerminal(proofs: readonly Proof[], context: ReportContext): string {
  const width = Math.max(NARROWEST, context.width);
  const wording = localize(PROOF_WORDING, context.language);
  const blocks = proofs.flatMap((proof) => proofBlocks(proof, width, context.language));
  if (proofs.length > 1) {
    blocks.push(paragraph(wording.allLine(proofs), { width, indent: 0, styles: ['bold'] }));
  }
  return `${blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.map((line) => renderLine(line, context.paint)).join('\n'))
    .join('\n\n')}\n`;
}

function proofBlocks(proof: Proof, width: number, language: Language): Line[][] {
  const wording = localize(PROOF_WORDING, language);
  const styles = ['bold', VERDICT_STYLES[proof.verdict]] as const;
  return [
    headingLines(proof, width, language),
    proof.text === null ? [] : coverageLines(proof, width, language),
    problemLines(proof.problems, width, language),
    paragraph(wording.verdictLine(proof), { width, indent: 0, styles }),
  ];
}

function headingLines({ id, path, document }: Proof, width: number, language: Language): Line[] {
  const wording = localize(PROOF_WORDING, language);
  const { expected, actual } = document.sha256;
  const heading = [
    span(document.number ?? id ?? path, 'bold'),
    ...(document.number === null || id === null ? [] : [span(`  ${id}`)]),
  ];
  if (actual === null) return [heading];
  const agrees = expected === actual ? wording.hashAgrees : wording.hashDiffers;
  const lead = [span('  '), span(wording.text, 'dim'), span('  ')];
  return [heading, ...paragraph(`${document.path}  ${agrees}`, { width, indent: 4, lead })];
}

/** The coverage as a table; where that is too wide, each row as running text. */
function coverageLines({ numbers, clauses }: Proof, width: number, language: Language): Line[] {
  const {
    accounts,
    total,
    numbers: numbersLabel,
    clauses: clausesLabel,
  } = localize(PROOF_WORDING, language);
  const rows = [
    {
      label: numbersLabel,
      cells: [totalOf(numbers), ...NUMBER_ACCOUNTS.map((account) => numbers[account])],
    },
    {
      label: clausesLabel,
      cells: [
        totalOf(clauses),
        clauses.rule,
        null,
        clauses.obligation,
        clauses.excuse,
        clauses.unaccounted,
      ],
    },
  ];
  const titles = [total, ...NUMBER_ACCOUNTS.map((account) => accounts[account])];
  const widths = titles.map((title) => Math.max(5, displayWidth(title)));
  const first = Math.max(...rows.map(({ label }) => displayWidth(label)));
  if (widths.reduce((sum, one) => sum + one + 2, first + 2) > width) {
    return rows.flatMap(({ label, cells }) => {
      const told = cells.flatMap((cell, index) =>
        cell === null ? [] : `${titles[index]} ${cell}`,
      );
      return paragraph([label, ...told].join('  '), { width, indent: 2 });
    });
  }
  const cellsOf = (cells: readonly string[]) =>
    cells.map((cell, index) => `  ${padStart(cell, widths[index] ?? 0)}`);
  return [
    [span(`  ${padEnd('', first)}`), ...cellsOf(titles).map((cell) => span(cell, 'dim'))],
    ...rows.map(({ label, cells }) => [
      span(`  ${padEnd(label, first)}`),
      ...cellsOf(cells.map((cell) => (cell === null ? '' : String(cell)))).map((cell, index) => {
        if (index < cells.length - 1) return span(cell);
        return cells[index] === 0 ? span(cell, 'green') : span(cell, 'bold', 'red');
      }),
    ]),
  ];
}

function problemLines(
  problems: readonly ProofProblem[],
  width: number,
  language: Language,
): Line[] {
  if (problems.length === 0) return [];
  const { labels, problemCount } = localize(WORDING, language);
  const counts = (['error', 'warning', 'note'] as const)
    .map((one) => [one, problems.filter(({ problem }) => problem.severity === one).length] as const)
    .filter(([, number]) => number > 0)
    .map(([severity, number]) => problemCount(severity, number));
  const more = problems.length - MOST;
  return [
    [span(localize(PROOF_WORDING, language).problems, 'bold'), span(`  ${counts.join('  ')}`)],
    ...problems.slice(0, MOST).flatMap((one) => oneProblem(one, width, language)),
    ...(more > 0 ? paragraph(labels.moreProblems(more), { width, indent: 2 }) : []),
  ];
}

function oneProblem({ problem, pack, text }: ProofProblem, width: number, language: Language) {
  const { severity, location } = problem;
  const { message, hint } = wordProblem(problem, language);
  const style = STYLES[severity];
  const lead = [
    span('  '),
    ...(location === null ? [] : [span(formatLocation(location), 'cyan'), span('  ')]),
    span(
      localize(WORDING, language).severities[severity],
      ...(severity === 'error' ? (['bold', style] as const) : [style]),
    ),
    span('  '),
  ];
  const place =
    pack === null || text === null
      ? []
      : [[span('      '), span(formatLocation(text.location), 'cyan')]];
  return [
    ...paragraph(message, { width, indent: 6, lead }),
    ...(pack === null ? [] : excerptLines(pack, width, 4, style)),
    ...place,
    ...(text === null ? [] : excerptLines(text, width, 4, style)),
    ...(hint === null ? [] : paragraph(hint, { width, indent: 6, lead: [span('    → ')] })),
  ];
}

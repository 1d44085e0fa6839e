import type { Severity } from '../../core/problem.js';
import type { Excerpt, Proof, ProofProblem } from '../../core/proof.js';
import { formatLocation } from '../../messages/phrases.js';
import { wordProblem } from '../../messages/problems.js';
import { PROOF_WORDING } from '../../messages/reports/proof.js';
import { type Language, localize } from '../../messages/text.js';
import { WORDING } from '../../messages/wording.js';
import { displayWidth, padEnd, padStart, truncate, widest } from '../columns.js';
import type { Paint, ReportContext } from '../reporter.js';
import { safeText } from '../safe-text.js';
import { MOST_PROBLEMS, problemBlock, problemLead } from '../terminal/problem-list.js';
import { type Line, paragraph, printBlocks, span, usableWidth } from '../terminal/spans.js';
import { coverageOf, splitExcerpt } from './summary.js';

const STYLES: Readonly<Record<Severity, keyof Paint>> = {
  error: 'red',
  warning: 'yellow',
  note: 'dim',
};

const VERDICT_STYLES = { proven: 'green', differs: 'red', unreadable: 'red' } as const;

/**
 * Proofs for a terminal or a pipe: for each pack its document, the coverage table, every objection
 * with carets under the place in pack and text, and last the verdict.
 */
export function proofTerminal(proofs: readonly Proof[], context: ReportContext): string {
  const width = usableWidth(context);
  const wording = localize(PROOF_WORDING, context.language);
  const blocks = proofs.flatMap((proof) => proofBlocks(proof, width, context.language));
  if (proofs.length > 1) {
    blocks.push(paragraph(wording.allLine(proofs), { width, indent: 0, styles: ['bold'] }));
  }
  return printBlocks(blocks, context);
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
function coverageLines(proof: Proof, width: number, language: Language): Line[] {
  const { titles, rows } = coverageOf(proof, localize(PROOF_WORDING, language));
  const widths = titles.map((title) => Math.max(5, displayWidth(title)));
  const first = widest(rows.map(({ label }) => label));
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
  const shown = problems.slice(0, MOST_PROBLEMS).map((one) => oneProblem(one, width, language));
  return problemBlock(
    localize(PROOF_WORDING, language).problems,
    problems.map(({ problem }) => problem),
    shown,
    width,
    localize(WORDING, language),
  );
}

function oneProblem({ problem, pack, text }: ProofProblem, width: number, language: Language) {
  const { message, hint } = wordProblem(problem, language);
  const lead = problemLead(problem, localize(WORDING, language));
  const style = STYLES[problem.severity];
  const place =
    pack === null || text === null
      ? []
      : [[span('      '), span(formatLocation(text.location), 'cyan')]];
  return [
    ...paragraph(message, { width, indent: 6, lead }),
    ...(pack === null ? [] : excerptLines(pack, width, style)),
    ...place,
    ...(text === null ? [] : excerptLines(text, width, style)),
    ...(hint === null ? [] : paragraph(hint, { width, indent: 6, lead: [span('    → ')] })),
  ];
}

/** How much of the room goes to the words that are meant, if they need it. */
const MEANT_SHARE = 0.7;

/**
 * A line of a file cut to the terminal's width around the words that are meant, and below it carets
 * under these: two for each wide character.
 */
function excerptLines(excerpt: Excerpt, width: number, style: keyof Paint): Line[] {
  const number = String(excerpt.location.line);
  const gutter = `    ${padStart(number, 4)} │ `;
  const room = Math.max(10, width - displayWidth(gutter));
  const words = splitExcerpt(excerpt);
  const meant = truncate(safeText(words.meant), Math.max(2, Math.floor(room * MEANT_SHARE)));
  const rest = Math.max(0, room - displayWidth(meant));
  const ahead = lastColumns(safeText(words.before).trimStart(), Math.floor(rest / 2));
  const behind = rest - displayWidth(ahead);
  const tail = behind > 1 ? truncate(safeText(words.after).trimEnd(), behind) : '';
  const blank = `${' '.repeat(displayWidth(gutter) - 2)}│ `;
  const carets = '^'.repeat(Math.max(1, displayWidth(meant)));
  return [
    [span(gutter, 'dim'), span(ahead), span(meant, style), span(tail)],
    [span(blank, 'dim'), span(' '.repeat(displayWidth(ahead))), span(carets, style)],
  ];
}

/** The end of a text, at most this wide, with … where something was cut. */
function lastColumns(text: string, width: number): string {
  if (displayWidth(text) <= width) return text;
  const kept: string[] = [];
  let used = 1;
  for (const character of [...text].reverse()) {
    used += displayWidth(character);
    if (used > width) break;
    kept.unshift(character);
  }
  return width < 1 ? '' : `…${kept.join('')}`;
}

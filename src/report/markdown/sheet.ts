import type { LimitFinding } from '../../core/finding.js';
import type { Region } from '../../core/pack.js';
import type { Report } from '../../core/report.js';
import { cellsOf } from '../sheet/cells.js';
import type { Speaker } from '../speaker.js';
import { SHEET_COLUMNS, SIGNATURE_LINES } from '../wording/labels.js';
import { literal, tableText } from './text.js';

/** One county's part of the sheet: its table in the approval's order, and its lines to sign. */
export function countySheet(
  region: Region,
  findings: readonly LimitFinding[],
  report: Report,
  speaker: Speaker,
): string[] {
  const { sheet } = speaker.wording.labels;
  const header = SHEET_COLUMNS.map((column) => sheet.columns[column]);
  const packs = new Map(report.packs.map((pack) => [pack.id, pack]));
  const rows = findings.map((finding, index) => {
    const cells = cellsOf(finding, packs.get(finding.pack), speaker);
    return SHEET_COLUMNS.map((column) => (column === 'number' ? `${index + 1}` : cells[column]));
  });
  const sign = SIGNATURE_LINES.map(
    (line) => `- ${sheet.signatures[line]}${speaker.wording.labels.colon}＿＿＿＿＿＿＿＿`,
  );
  return [
    `### ${literal(speaker.wording.labels.bracketed(region.name, region.code))}`,
    tableText(header, rows),
    sign.join('\n'),
  ];
}

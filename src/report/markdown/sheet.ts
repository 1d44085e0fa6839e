import { LIMIT_OUTCOMES, type LimitFinding } from '../../core/finding.js';
import type { Region } from '../../core/pack.js';
import type { Report } from '../../core/report.js';
import { SHEET_COLUMNS, SIGNATURE_LINES } from '../../messages/labels.js';
import type { Localizer } from '../../messages/localizer.js';
import { cellsOf } from '../sheet/cells.js';
import { standingOf } from '../sheet/standing.js';
import { folded } from './fold.js';
import { literal, tableText } from './text.js';

/** Room to write in. */
const BLANK = '＿＿＿＿＿＿＿＿';

/** One county's part of the sheet: its table in the approval's order, and its lines to sign. */
export function countySheet(
  region: Region,
  findings: readonly LimitFinding[],
  report: Report,
  localizer: Localizer,
): string[] {
  const { labels } = localizer.wording;
  const { sheet } = labels;
  const header = SHEET_COLUMNS.map((column) => sheet.columns[column]);
  const packs = new Map(report.packs.map((pack) => [pack.id, pack]));
  const rows = findings.map((finding, index) => {
    const cells = cellsOf(finding, packs.get(finding.pack), localizer);
    const remark = [cells.remark, finding.rule.id].filter((part) => part !== '');
    const shown = { ...cells, remark: remark.join(labels.semicolon), number: `${index + 1}` };
    return SHEET_COLUMNS.map((column) => shown[column]);
  });
  const sign = SIGNATURE_LINES.map((line) => {
    const value = line === 'date' ? (report.settings.date ?? BLANK) : BLANK;
    return `- ${sheet.signatures[line]}${labels.colon}${value}`;
  });
  const isOpen = findings.some((finding) => {
    const standing = standingOf(finding, report.settings);
    return standing !== 'pass' && standing !== 'aside';
  });
  return [
    `### ${literal(labels.bracketed(region.name, region.code))}`,
    folded(countsText(findings, localizer), [tableText(header, rows), sign.join('\n')], isOpen),
  ];
}

/** `4 符合、1 不符合`. */
function countsText(findings: readonly LimitFinding[], localizer: Localizer): string {
  return LIMIT_OUTCOMES.map((outcome) => {
    const times = findings.filter((finding) => finding.outcome === outcome).length;
    return times === 0 ? '' : localizer.wording.count(outcome, times);
  })
    .filter((part) => part !== '')
    .join(localizer.wording.labels.separator);
}

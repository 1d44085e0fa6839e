import type { LimitFinding } from '../../core/finding.js';
import type { Region } from '../../core/pack.js';
import type { Report } from '../../core/report.js';
import { SHEET_COLUMNS, signatureLines } from '../../messages/labels.js';
import type { Localizer } from '../../messages/localizer.js';
import { isNear } from '../../messages/tally.js';
import { confirmersOf, groupBy, standingOf } from '../findings.js';
import { cellsOf, headroomText, outcomeCounts, yearText } from '../sheet-cells.js';
import { folded, literal, tableText } from './text.js';

/** The city at a glance: a matrix of counties and indicators for each year, which is what leaders read. */
export function summarySections(findings: readonly LimitFinding[], localizer: Localizer): string[] {
  const years = [...new Set(findings.map(({ year }) => year))];
  return years.flatMap((year) => summaryOf(findings, year, localizer));
}

function summaryOf(
  all: readonly LimitFinding[],
  year: number | null,
  localizer: Localizer,
): string[] {
  const { labels } = localizer.wording;
  const findings = all.filter((finding) => finding.year === year);
  const regions = new Map(findings.map(({ region }) => [region.code, region.name]));
  const indicators = [...new Set(findings.map(({ indicator }) => indicator.id))];
  const cells = groupBy(findings, ({ region, indicator }) => `${region.code} ${indicator.id}`);
  const rows = [...regions].map(([code, name]) => [
    name,
    ...indicators.map((id) =>
      (cells.get(`${code} ${id}`) ?? [])
        .map((finding) => cellOf(finding, localizer))
        .join(labels.semicolon),
    ),
  ]);
  const header = [labels.sheet.region, ...indicators.map(localizer.indicator)];
  const heading = labels.sheet.summaryOf(yearText(year, labels));
  return [`## ${heading}`, tableText(header, rows)];
}

function cellOf(finding: LimitFinding, localizer: Localizer): string {
  const headroom = headroomText(finding, localizer, { unit: true, share: false });
  const outcome = localizer.outcome(finding);
  const { labels } = localizer.wording;
  const parts = [headroom, isNear(finding) ? labels.near : ''].filter((part) => part !== '');
  return parts.length === 0 ? outcome : labels.bracketed(outcome, parts.join(labels.comma));
}

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
  const values: Partial<Record<ReturnType<typeof signatureLines>[number], string>> = {
    date: report.settings.date ?? '',
    confirmer: confirmersOf(findings, report.settings).join(labels.separator),
  };
  const sign = signatureLines(findings).map((line) => {
    const value = values[line] ?? '';
    return `- ${sheet.signatures[line]}${labels.colon}${literal(value) || BLANK}`;
  });
  const isOpen = findings.some((finding) => {
    const standing = standingOf(finding, report.settings);
    return standing !== 'pass' && standing !== 'aside';
  });
  return [
    `### ${literal(labels.bracketed(region.name, region.code))}`,
    folded(
      outcomeCounts(findings, localizer.wording).join(labels.separator),
      [tableText(header, rows), sign.join('\n')],
      isOpen,
    ),
  ];
}

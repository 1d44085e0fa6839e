import type { LimitFinding } from '../../core/finding.js';
import type { Localizer } from '../../messages/localizer.js';
import { isNear } from '../../messages/tally.js';
import { groupBy } from '../group-by.js';
import { headroomText } from '../sheet/cells.js';
import { tableText } from './text.js';

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
  const heading = labels.sheet.summaryOf(year === null ? labels.yearUnknown : labels.year(year));
  return [`## ${heading}`, tableText(header, rows)];
}

function cellOf(finding: LimitFinding, localizer: Localizer): string {
  const headroom = headroomText(finding, localizer, { unit: true, share: false });
  const outcome = localizer.outcome(finding);
  const { labels } = localizer.wording;
  const parts = [headroom, isNear(finding) ? labels.near : ''].filter((part) => part !== '');
  return parts.length === 0 ? outcome : labels.bracketed(outcome, parts.join(labels.comma));
}

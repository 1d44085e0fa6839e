import type { LimitFinding } from '../../core/finding.js';
import { escapeHtml } from '../html-text.js';
import { limitMeasure } from '../measures.js';
import { outcomeHtml, type Page, table } from './parts.js';

const OPEN: ReadonlySet<string> = new Set(['undecided', 'missing', 'unassigned']);

/** What could not be decided of a county, why, and what would decide it; nothing where all could. */
export function openItems(limits: readonly LimitFinding[], page: Page): string {
  const open = limits.filter(({ outcome }) => OPEN.has(outcome));
  if (open.length === 0) return '';
  const { localizer, wording } = page;
  const { labels } = localizer.wording;
  const rows = open.map((finding) => {
    const { because, remedy } = decidedBy(finding, page);
    const { year, indicator } = finding;
    return {
      className: finding.outcome,
      cells: [
        { html: escapeHtml(localizer.indicator(indicator.id)), isHead: true },
        { html: escapeHtml(year === null ? labels.yearUnknown : labels.year(year)) },
        { html: outcomeHtml(finding, page), className: 'outcome' },
        { html: escapeHtml(because) },
        { html: escapeHtml(remedy) },
      ],
    };
  });
  return `<h3>${escapeHtml(wording.open)}</h3>\n${table(wording.open, 'open', wording.openColumns, rows)}`;
}

function decidedBy(
  finding: LimitFinding,
  { concerns, localizer, wording }: Page,
): { readonly because: string; readonly remedy: string } {
  const { labels } = localizer.wording;
  if (finding.outcome === 'missing') {
    const unit = finding.limit === null ? null : (limitMeasure(finding.limit)?.unit ?? null);
    return { because: localizer.outcome(finding), remedy: wording.fillIn(unit) };
  }
  if (finding.outcome === 'unassigned') {
    return { because: localizer.title('quota-missing'), remedy: labels.quotaNeeded };
  }
  const sentences = concerns.reasonsOf(finding).map((problem) => localizer.problem(problem));
  const hints = sentences.flatMap(({ hint }) => (hint === null ? [] : [hint]));
  return {
    because:
      sentences.length === 0
        ? localizer.reasons(finding.reasons)
        : sentences.map(({ message }) => message).join(labels.semicolon),
    remedy: [...new Set(hints)].join(labels.semicolon),
  };
}

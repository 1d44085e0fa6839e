import type { ObligationFinding } from '../../core/finding.js';
import { formatLocation } from '../../messages/phrases.js';
import { escapeHtml } from '../html-text.js';
import { basisText } from '../sheet/basis.js';
import { type Cell, named, type Page, signOf, table } from './parts.js';

/** What a county says of its duties, with its evidence; and those of which it says nothing. */
export function dutyParts(duties: readonly ObligationFinding[], page: Page): string {
  const answered = duties.filter(({ text }) => text !== null);
  const silent = duties.filter(({ text }) => text === null);
  return [answeredTable(answered, page), silentList(silent, page)]
    .filter((part) => part !== '')
    .join('\n');
}

function answeredTable(duties: readonly ObligationFinding[], page: Page): string {
  if (duties.length === 0) return '';
  const { localizer, wording } = page;
  // Without the region, which stands above the table.
  const heads = localizer.wording.labels.sheet.attestationColumns.slice(1);
  const rows = duties.map((finding) => ({
    className: isViolated(finding) ? 'violated' : finding.outcome,
    cells: cells(finding, page),
  }));
  return `<h3>${escapeHtml(wording.attested)}</h3>\n${table(wording.attested, 'duties', heads, rows)}`;
}

function cells(finding: ObligationFinding, page: Page): readonly Cell[] {
  const { localizer, packs } = page;
  const { labels, classes, obligationOutcomes } = localizer.wording;
  const { obligation, outcome, text, evidence, citation, reasons, notes, location } = finding;
  const proof = evidence?.trim() ?? '';
  const remarks = [
    ...(reasons.length === 0 ? [] : [labels.reason + labels.colon + localizer.reasons(reasons)]),
    ...notes.map((note) => localizer.note(note)),
    ...(location === null ? [] : [formatLocation(location)]),
  ];
  return [
    {
      isHead: true,
      html: `${named(obligation.name, page)}<code class="rule">${escapeHtml(obligation.id)}</code>`,
    },
    { html: escapeHtml(classes[obligation.class]) },
    {
      html: (isViolated(finding) ? signOf('fail') : '') + escapeHtml(obligationOutcomes[outcome]),
      className: 'outcome',
    },
    { html: escapeHtml(text ?? '') },
    {
      html:
        proof === ''
          ? `<mark class="lacking">${escapeHtml(labels.sheet.sourceMissing)}</mark>`
          : escapeHtml(proof),
    },
    {
      html: escapeHtml(basisText(citation, packs.get(finding.pack), localizer)),
      className: 'basis',
    },
    { html: escapeHtml(remarks.join(labels.semicolon)), className: 'remark' },
  ];
}

/** 未落实 of a duty of class control, which decides the verdict as a failing limit does. */
function isViolated({ outcome, obligation }: ObligationFinding): boolean {
  return outcome === 'unfulfilled' && obligation.class === 'control';
}

function silentList(duties: readonly ObligationFinding[], page: Page): string {
  if (duties.length === 0) return '';
  const { localizer, wording } = page;
  const { labels, classes } = localizer.wording;
  const items = duties.map(({ obligation, citation }) => {
    const clause =
      citation.clause === null ? '' : `${labels.clause(citation.clause)}${labels.colon}`;
    const quote = `<q lang="zh-Hans">${escapeHtml(citation.quote)}</q>`;
    return `<li>${named(obligation.name, page)} <small>${escapeHtml(classes[obligation.class])} <code class="rule">${escapeHtml(obligation.id)}</code></small> <span class="basis">${escapeHtml(clause)}${quote}</span></li>`;
  });
  return `<h3>${escapeHtml(wording.unattested(duties.length))}</h3>\n<ul class="silent">\n${items.join('\n')}\n</ul>`;
}

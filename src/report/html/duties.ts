import { isViolation, type ObligationFinding } from '../../core/finding.js';
import { formatLocation } from '../../messages/phrases.js';
import { html, joinLines, type Markup } from '../markup.js';
import { basisText, explanations } from '../sheet-cells.js';
import { type HtmlCell, type HtmlContext, named, signOf, table } from './parts.js';

/** What a county says of its duties, with its evidence; and those of which it says nothing. */
export function dutyParts(duties: readonly ObligationFinding[], page: HtmlContext): Markup {
  const answered = duties.filter(({ text }) => text !== null);
  const silent = duties.filter(({ text }) => text === null);
  return joinLines([answeredTable(answered, page), silentList(silent, page)]);
}

function answeredTable(duties: readonly ObligationFinding[], page: HtmlContext): Markup | null {
  if (duties.length === 0) return null;
  const { localizer, wording } = page;
  // Without the region, which stands above the table.
  const heads = localizer.wording.labels.sheet.attestationColumns.slice(1);
  const rows = duties.map((finding) => ({
    className: isViolation(finding) ? 'violated' : finding.outcome,
    cells: cells(finding, page),
  }));
  return html`<h3>${wording.attested}</h3>
${table(wording.attested, 'duties', heads, rows)}`;
}

function cells(finding: ObligationFinding, page: HtmlContext): readonly HtmlCell[] {
  const { localizer, packs } = page;
  const { labels, classes, obligationOutcomes } = localizer.wording;
  const { obligation, outcome, text, evidence, location } = finding;
  const proof = evidence?.trim() ?? '';
  const remarks = [
    ...explanations(finding, localizer),
    ...(location === null ? [] : [formatLocation(location)]),
  ];
  return [
    {
      isHead: true,
      content: html`${named(obligation.name, page)}<code class="rule">${obligation.id}</code>`,
    },
    classes[obligation.class],
    {
      content: [isViolation(finding) && signOf('fail'), obligationOutcomes[outcome]],
      className: 'outcome',
    },
    text ?? '',
    proof === '' ? html`<mark class="lacking">${labels.sheet.sourceMissing}</mark>` : proof,
    { content: basisText(finding, packs.get(finding.pack), localizer), className: 'basis' },
    { content: remarks.join(labels.semicolon), className: 'remark' },
  ];
}

function silentList(duties: readonly ObligationFinding[], page: HtmlContext): Markup | null {
  if (duties.length === 0) return null;
  const { localizer, wording } = page;
  const { labels, classes } = localizer.wording;
  const items = duties.map(({ obligation, citation }) => {
    const clause = citation.clause === null ? null : labels.clause(citation.clause) + labels.colon;
    return html`<li>${named(obligation.name, page)} <small>${classes[obligation.class]} <code class="rule">${obligation.id}</code></small> <span class="basis">${clause}<q lang="zh-Hans">${citation.quote}</q></span></li>`;
  });
  return html`<h3>${wording.unattested(duties.length)}</h3>
<ul class="silent">
${joinLines(items)}
</ul>`;
}

import type { Location } from '../../core/location.js';
import type { Encoded, Proof } from '../../core/proof.js';
import { PROOF_WORDING, type ProofWording } from '../../messages/reports/proof.js';
import { type Language, localize } from '../../messages/text.js';
import { WORDING } from '../../messages/wording.js';
import { chinese, html, type Interpolation, joinLines, type Markup } from '../markup.js';
import { lineText } from '../measures.js';
import { coverageOf } from './summary.js';

/** How many numbers and clauses there are, and what accounts for them. */
export function coverageTable(proof: Proof, wording: ProofWording): Markup {
  const { titles, rows } = coverageOf(proof, wording);
  const heads = titles.map((title) => html`<th scope="col" class="number">${title}</th>`);
  const body = rows.map(({ label, cells }) => {
    const shown = cells.map((cell, index) => {
      const isLost = index === cells.length - 1 && cell !== 0;
      const text = cell ?? '—';
      return html`<td class="number">${isLost ? html`<mark class="mark unaccounted">${text}</mark>` : text}</td>`;
    });
    return html`<tr><th scope="row">${label}</th>${shown}</tr>`;
  });
  return html`<div class="scroll"><table class="coverage"><thead><tr><td></td>${heads}</tr></thead><tbody>
${joinLines(body)}
</tbody></table></div>`;
}

/** All that encodes words of the text, each under its anchor and linked back to its words. */
export function encodingTables(proof: Proof, prefix: string, language: Language): Markup {
  const wording = localize(PROOF_WORDING, language);
  const { classes } = localize(WORDING, language);
  const { columns } = wording;
  const placed = new Set(proof.spans.flatMap(({ by }) => by));
  const of = <Kind extends Encoded['kind']>(kind: Kind) =>
    proof.encoded.filter((one): one is Extract<Encoded, { kind: Kind }> => one.kind === kind);
  const row = ({ key, location }: Encoded, cells: readonly Interpolation[]) => {
    const back = html`<a class="back" href="#${prefix}at-${key}">↑ ${wording.backToText}</a>`;
    const links = [
      placed.has(key) && back,
      placed.has(key) && location !== null && html`<br>`,
      location !== null && html`<code>${placeText(location)}</code>`,
    ];
    return html`<tr id="${prefix}${key}">${cells.map((cell) => html`<td>${cell}</td>`)}<td>${links}</td></tr>`;
  };
  return joinLines([
    table(
      wording.rules,
      [columns.rule, columns.region, columns.indicator, columns.limit, columns.year, columns.words],
      columns.place,
      of('limit').map((one) =>
        row(one, [
          html`<code>${one.rule}</code>`,
          chinese(one.region.name),
          one.indicator.name[language],
          html`<span class="mark limit">${lineText(one.relation, one.amount, wording.assigned)}</span>`,
          one.year,
          chinese(one.quote),
        ]),
      ),
    ),
    table(
      wording.years,
      [columns.year, columns.words, columns.limit],
      columns.place,
      of('year').map((one) =>
        row(one, [
          html`<span class="mark year">${one.year}</span>`,
          chinese(one.quote),
          wording.carried(one.limits),
        ]),
      ),
    ),
    table(
      wording.obligations,
      [columns.duty, columns.kind, columns.words],
      columns.place,
      of('obligation').map((one) =>
        row(one, [
          html`${chinese(one.name)}<br><code>${one.id}</code>`,
          one.class === null ? null : classes[one.class],
          dutyWords(one.quote, one.words),
        ]),
      ),
    ),
    table(
      wording.excuses,
      [columns.words, columns.reason],
      columns.place,
      of('excuse').map((one) => row(one, [chinese(one.quote), one.reason])),
    ),
  ]);
}

/** Without the folder, which stands at the head of the page. */
function placeText({ path, line }: Location): string {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return line === null ? name : `${name}:${line}`;
}

/** The quote, with the words that name this duty among those that share it. */
function dutyWords(quote: string, words: string | null): Markup {
  const at = words === null ? -1 : quote.indexOf(words);
  if (words === null || at < 0) return chinese(quote);
  const [before, after] = [quote.slice(0, at), quote.slice(at + words.length)];
  return html`<span lang="zh-Hans">${before}<strong class="mark obligation">${words}</strong>${after}</span>`;
}

function table(
  title: string,
  heads: readonly string[],
  place: string,
  rows: readonly Markup[],
): Markup | null {
  if (rows.length === 0) return null;
  const cells = [...heads, place].map((head) => html`<th scope="col">${head}</th>`);
  return html`<h3>${title}</h3>
<div class="scroll"><table><thead><tr>${cells}</tr></thead><tbody>
${joinLines(rows)}
</tbody></table></div>`;
}

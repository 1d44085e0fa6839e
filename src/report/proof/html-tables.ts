import type { Location } from '../../core/location.js';
import { CLAUSE_ACCOUNTS, type Encoded, NUMBER_ACCOUNTS, type Proof } from '../../core/proof.js';
import { PROOF_WORDING, type ProofWording } from '../../messages/reports/proof.js';
import { totalOf } from '../../messages/tally.js';
import type { Language } from '../../messages/text.js';
import { localize } from '../../messages/text.js';
import { WORDING } from '../../messages/wording.js';
import { chinese, escapeHtml } from '../html-text.js';

/** How many numbers and clauses there are, and what accounts for them. */
export function coverageTable({ numbers, clauses }: Proof, wording: ProofWording): string {
  const { accounts, total, numbers: numbersLabel, clauses: clausesLabel } = wording;
  const ofClause = { limit: 'rule', year: null, obligation: 'obligation' } as const;
  const clauseCells = NUMBER_ACCOUNTS.map((account) => {
    const own = account in ofClause ? ofClause[account as keyof typeof ofClause] : account;
    const known = CLAUSE_ACCOUNTS.find((one) => one === own);
    return known === undefined ? null : clauses[known];
  });
  const rows = [
    [numbersLabel, totalOf(numbers), ...NUMBER_ACCOUNTS.map((account) => numbers[account])],
    [clausesLabel, totalOf(clauses), ...clauseCells],
  ] as const;
  const heads = [total, ...NUMBER_ACCOUNTS.map((account) => accounts[account])]
    .map((title) => `<th scope="col" class="number">${escapeHtml(title)}</th>`)
    .join('');
  const body = rows.map(([label, ...cells]) => {
    const shown = cells.map((cell, index) => {
      const text = cell === null ? '—' : String(cell);
      const lost = index === cells.length - 1 && cell !== 0;
      return `<td class="number">${lost ? `<mark class="mark unaccounted">${text}</mark>` : text}</td>`;
    });
    return `<tr><th scope="row">${escapeHtml(label)}</th>${shown.join('')}</tr>`;
  });
  return `<div class="scroll"><table class="coverage"><thead><tr><td></td>${heads}</tr></thead><tbody>\n${body.join('\n')}\n</tbody></table></div>`;
}

/** All that encodes words of the text, each under its anchor and linked back to its words. */
export function encodingTables(proof: Proof, prefix: string, language: Language): string {
  const wording = localize(PROOF_WORDING, language);
  const { columns } = wording;
  const placed = new Set(proof.spans.flatMap(({ by }) => by));
  const of = <Kind extends Encoded['kind']>(kind: Kind) =>
    proof.encoded.filter((one): one is Extract<Encoded, { kind: Kind }> => one.kind === kind);
  const row = (one: Encoded, cells: readonly string[]) => {
    const back = placed.has(one.key)
      ? `<a class="back" href="#${prefix}at-${one.key}">↑ ${escapeHtml(wording.backToText)}</a>`
      : '';
    const place =
      one.location === null ? '' : `<code>${escapeHtml(placeText(one.location))}</code>`;
    const last = `<td>${[back, place].filter((part) => part !== '').join('<br>')}</td>`;
    return `<tr id="${prefix}${one.key}">${cells.map((cell) => `<td>${cell}</td>`).join('')}${last}</tr>`;
  };
  const { classes } = localize(WORDING, language);
  return [
    table(
      wording.rules,
      [columns.rule, columns.region, columns.indicator, columns.limit, columns.year, columns.words],
      columns.place,
      of('limit').map((one) =>
        row(one, [
          `<code>${escapeHtml(one.rule)}</code>`,
          chinese(one.region.name),
          escapeHtml(one.indicator.name[language]),
          `<span class="mark limit">${escapeHtml(limitText(one, wording))}</span>`,
          String(one.year ?? ''),
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
          `<span class="mark year">${one.year}</span>`,
          chinese(one.quote),
          escapeHtml(wording.carried(one.limits)),
        ]),
      ),
    ),
    table(
      wording.obligations,
      [columns.duty, columns.kind, columns.words],
      columns.place,
      of('obligation').map((one) =>
        row(one, [
          `${chinese(one.name)}<br><code>${escapeHtml(one.id)}</code>`,
          escapeHtml(one.class === null ? '' : classes[one.class]),
          dutyWords(one.quote, one.words),
        ]),
      ),
    ),
    table(
      wording.excuses,
      [columns.words, columns.reason],
      columns.place,
      of('excuse').map((one) => row(one, [chinese(one.quote), escapeHtml(one.reason)])),
    ),
  ].join('\n');
}

/** Without the folder, which stands at the head of the page. */
function placeText({ path, line }: Location): string {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return line === null ? name : `${name}:${line}`;
}

function limitText(
  { relation, amount }: Extract<Encoded, { kind: 'limit' }>,
  { assigned }: ProofWording,
): string {
  const sign = relation === '>=' ? '≥' : '≤';
  return amount === null ? `${sign} ${assigned}` : `${sign} ${amount.value} ${amount.unit}`;
}

/** The quote, with the words that name this duty among those that share it. */
function dutyWords(quote: string, words: string | null): string {
  const at = words === null ? -1 : quote.indexOf(words);
  if (words === null || at < 0) return chinese(quote);
  const [before, after] = [quote.slice(0, at), quote.slice(at + words.length)];
  return `<span lang="zh-Hans">${escapeHtml(before)}<strong class="mark obligation">${escapeHtml(words)}</strong>${escapeHtml(after)}</span>`;
}

function table(
  title: string,
  heads: readonly string[],
  place: string,
  rows: readonly string[],
): string {
  if (rows.length === 0) return '';
  const cells = [...heads, place]
    .map((head) => `<th scope="col">${escapeHtml(head)}</th>`)
    .join('');
  return `<h3>${escapeHtml(title)}</h3>\n<div class="scroll"><table><thead><tr>${cells}</tr></thead><tbody>\n${rows.join('\n')}\n</tbody></table></div>`;
}

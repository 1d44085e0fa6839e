import type { Proof, ProofProblem } from '../../core/proof.js';
import { formatLocation } from '../../messages/phrases.js';
import { wordProblem } from '../../messages/problems.js';
import {
  type AccountLabel,
  PROOF_WORDING,
  type ProofWording,
} from '../../messages/reports/proof.js';
import type { Language } from '../../messages/text.js';
import { localize } from '../../messages/text.js';
import { WORDING } from '../../messages/wording.js';
import { chinese, escapeHtml } from '../html-text.js';
import type { ReportContext } from '../reporter.js';
import { PROOF_STYLE } from './html-style.js';
import { coverageTable, encodingTables } from './html-tables.js';

const LANGUAGE_TAGS: Readonly<Record<Language, string>> = { zh: 'zh-Hans', en: 'en' };

/** In the order of the legend, from what binds to what nothing accounts for. */
const ACCOUNTS: readonly AccountLabel[] = ['limit', 'year', 'obligation', 'excuse', 'unaccounted'];

/**
 * Proofs as one page that stands alone: the approval with each phrase marked by what encodes it and
 * linked to it, the coverage, the objections. Nothing is loaded and nothing runs: the page forbids it.
 */
export function proofHtml(proofs: readonly Proof[], { language, tool }: ReportContext): string {
  const wording = localize(PROOF_WORDING, language);
  const names = proofs.map(({ document, id, path }) => document.number ?? id ?? path);
  const many = proofs.length > 1;
  return `<!doctype html>
<html lang="${LANGUAGE_TAGS[language]}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml([wording.title, ...names].join(' · '))}</title>
<style>${PROOF_STYLE}</style>
</head>
<body>
<main>
${proofs.map((proof, index) => proofSection(proof, many ? `p${index + 1}-` : '', language)).join('\n')}
</main>
<footer><p>${escapeHtml(wording.foot)}</p><p>${escapeHtml(`${tool.name} ${tool.version}`)}</p></footer>
</body>
</html>
`;
}

function proofSection(proof: Proof, prefix: string, language: Language): string {
  const wording = localize(PROOF_WORDING, language);
  const { document, id, path, verdict } = proof;
  const heading = document.title ?? document.number ?? id ?? path;
  return [
    `<article aria-labelledby="${prefix}title">`,
    `<header>\n<h1 id="${prefix}title" lang="zh-Hans">${escapeHtml(heading)}</h1>`,
    facts(proof, wording),
    `</header>`,
    `<p class="verdict ${verdict}">${escapeHtml(wording.verdictLine(proof))}</p>`,
    ...(proof.text === null
      ? [problemList(proof, language)]
      : [
          `<section>\n<h2>${escapeHtml(wording.coverage)}</h2>\n${coverageTable(proof, wording)}\n</section>`,
          problemList(proof, language),
          `<section>\n<h2>${escapeHtml(wording.approval)}</h2>\n${legend(proof, wording)}\n${approval(proof, prefix, wording)}\n</section>`,
          `<section>\n<h2>${escapeHtml(wording.encodings)}</h2>\n${encodingTables(proof, prefix, language)}\n</section>`,
        ]),
    `</article>`,
  ].join('\n');
}

function facts({ document, path }: Proof, wording: ProofWording): string {
  const { columns, text } = wording;
  const { expected, actual } = document.sha256;
  const agrees = expected === actual ? wording.hashAgrees : wording.hashDiffers;
  const rows: (readonly [string, string | null])[] = [
    [columns.issuer, document.issuer],
    [columns.date, document.date],
    [columns.pack, path],
    [capital(text), actual === null ? null : `${document.path} · SHA-256 ${actual} · ${agrees}`],
  ];
  const number = document.number === null ? '' : `<p>${chinese(document.number, 'strong')}</p>\n`;
  const shown = rows.flatMap(([label, value]) =>
    value === null ? [] : [`<dt>${escapeHtml(label)}</dt><dd>${escapeHtml(value)}</dd>`],
  );
  return `${number}<dl class="facts">${shown.join('')}</dl>`;
}

function capital(label: string): string {
  return label.slice(0, 1).toUpperCase() + label.slice(1);
}

function legend({ spans }: Proof, { legend: title, meanings }: ProofWording): string {
  const used = new Set(spans.map(({ account }) => account));
  const items = ACCOUNTS.filter((account) => account !== 'unaccounted' || used.has(account)).map(
    (account) => `<li><span class="mark ${account}">${escapeHtml(meanings[account])}</span></li>`,
  );
  return `<ul class="legend" aria-label="${escapeHtml(title)}">${items.join('')}</ul>`;
}

/** The text, a paragraph a line, each stretch linked to what encodes it. */
function approval(proof: Proof, prefix: string, wording: ProofWording): string {
  const names = new Map(proof.encoded.map((one) => [one.key, nameOf(one)]));
  const seen = new Set<string>();
  let lost = 0;
  const marked = proof.spans.map(({ text, account, by }) => {
    const [first, ...others] = by;
    const lines = text.split('\n');
    return lines
      .map((words) => {
        if (words.trim() === '' || account === 'plain') return escapeHtml(words);
        if (first === undefined || account === 'unaccounted') {
          lost += 1;
          return `<mark class="mark unaccounted" id="${prefix}lost-${lost}">${escapeHtml(words)}</mark>`;
        }
        const ids = by.filter((key) => !seen.has(key));
        for (const key of ids) seen.add(key);
        const anchors = ids.map((key) => `<span id="${prefix}at-${key}"></span>`).join('');
        const title = by.map((key) => names.get(key) ?? key).join(' · ');
        const also = others
          .map((key, index) => {
            const label = wording.alsoBy(names.get(key) ?? key);
            return `<a class="also" href="#${prefix}${key}" title="${escapeHtml(label)}" aria-label="${escapeHtml(label)}">${index + 2}</a>`;
          })
          .join('');
        return `${anchors}<a class="mark ${account}" href="#${prefix}${first}" title="${escapeHtml(title)}">${escapeHtml(words)}</a>${also}`;
      })
      .join('</p>\n<p>');
  });
  const paragraphs = `<p>${marked.join('')}</p>`.replace(/<p><\/p>\n?/g, '');
  return `<div class="approval" lang="zh-Hans">\n${paragraphs}\n</div>`;
}

function nameOf(one: Proof['encoded'][number]): string {
  switch (one.kind) {
    case 'limit':
      return one.rule;
    case 'year':
      return one.quote;
    case 'obligation':
      return one.name;
    case 'excuse':
      return one.reason;
  }
}

function problemList({ problems }: Proof, language: Language): string {
  if (problems.length === 0) return '';
  const { problems: title } = localize(PROOF_WORDING, language);
  const items = problems.map((one) => problemItem(one, language));
  return `<section>\n<h2>${escapeHtml(title)}</h2>\n<ol class="problems">\n${items.join('\n')}\n</ol>\n</section>`;
}

function problemItem({ problem, pack, text }: ProofProblem, language: Language): string {
  const { message, hint } = wordProblem(problem, language);
  const severity = localize(WORDING, language).severities[problem.severity];
  const places = [pack, text].flatMap((excerpt) => {
    if (excerpt === null) return [];
    const from = excerpt.location.column - 1;
    const words = excerpt.words.slice(from, from + excerpt.length);
    return [
      `<div class="where"><code>${escapeHtml(formatLocation(excerpt.location))}</code> ${chinese(words, 'mark')}</div>`,
    ];
  });
  const fix = hint === null ? '' : `<div>→ ${escapeHtml(hint)}</div>`;
  const code = `<code>${escapeHtml(problem.code)}</code>`;
  return `<li><strong>${escapeHtml(severity)}</strong> ${escapeHtml(message)} ${code}${places.join('')}${fix}</li>`;
}

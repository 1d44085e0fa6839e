import type { Proof, ProofProblem } from '../../core/proof.js';
import { formatLocation } from '../../messages/phrases.js';
import { wordProblem } from '../../messages/problems.js';
import {
  type AccountLabel,
  PROOF_WORDING,
  type ProofWording,
} from '../../messages/reports/proof.js';
import { type Language, localize } from '../../messages/text.js';
import { WORDING } from '../../messages/wording.js';
import { html, type Interpolation, joinLines, type Markup, printPage } from '../markup.js';
import type { ReportContext } from '../reporter.js';
import { PROOF_STYLE } from './html-style.js';
import { coverageTable, encodingTables } from './html-tables.js';
import { splitExcerpt } from './summary.js';

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
  const sections = proofs.map((proof, index) =>
    proofSection(proof, many ? `p${index + 1}-` : '', language),
  );
  return printPage({
    language,
    title: [wording.title, ...names].join(' · '),
    style: PROOF_STYLE,
    body: html`<main>
${joinLines(sections)}
</main>
<footer><p>${wording.foot}</p><p>${`${tool.name} ${tool.version}`}</p></footer>`,
  });
}

function proofSection(proof: Proof, prefix: string, language: Language): Markup {
  const wording = localize(PROOF_WORDING, language);
  const { document, id, path, verdict } = proof;
  const heading = document.title ?? document.number ?? id ?? path;
  const problems = problemList(proof, language);
  const text = joinLines([legend(proof, wording), approval(proof, prefix, wording)]);
  return html`<article aria-labelledby="${prefix}title">
<header>
<h1 id="${prefix}title" lang="zh-Hans">${heading}</h1>
${facts(proof, wording)}
</header>
<p class="verdict ${verdict}">${wording.verdictLine(proof)}</p>
${
  proof.text === null
    ? problems
    : html`${section(wording.coverage, coverageTable(proof, wording))}
${problems}
${section(wording.approval, text)}
${section(wording.encodings, encodingTables(proof, prefix, language))}`
}
</article>`;
}

function section(heading: string, content: Markup): Markup {
  return html`<section>
<h2>${heading}</h2>
${content}
</section>`;
}

function facts({ document, path }: Proof, wording: ProofWording): Markup {
  const { columns, text } = wording;
  const { number } = document;
  const { expected, actual } = document.sha256;
  const agrees = expected === actual ? wording.hashAgrees : wording.hashDiffers;
  const rows: (readonly [string, string | null])[] = [
    [columns.issuer, document.issuer],
    [columns.date, document.date],
    [columns.pack, path],
    [capital(text), actual === null ? null : `${document.path} · SHA-256 ${actual} · ${agrees}`],
  ];
  const shown = rows.map(
    ([label, value]) => value !== null && html`<dt>${label}</dt><dd>${value}</dd>`,
  );
  return joinLines([
    number === null ? null : html`<p><strong lang="zh-Hans">${number}</strong></p>`,
    html`<dl class="facts">${shown}</dl>`,
  ]);
}

function capital(label: string): string {
  return label.slice(0, 1).toUpperCase() + label.slice(1);
}

function legend({ spans }: Proof, { legend: title, meanings }: ProofWording): Markup {
  const used = new Set(spans.map(({ account }) => account));
  const items = ACCOUNTS.filter((account) => account !== 'unaccounted' || used.has(account)).map(
    (account) => html`<li><span class="mark ${account}">${meanings[account]}</span></li>`,
  );
  return html`<ul class="legend" aria-label="${title}">${items}</ul>`;
}

/** The text, a paragraph a line, each stretch linked to what encodes it. */
function approval(proof: Proof, prefix: string, wording: ProofWording): Markup {
  const names = new Map(proof.encoded.map((one) => [one.key, nameOf(one)]));
  const seen = new Set<string>();
  let lost = 0;
  const mark = (words: string, { account, by }: Proof['spans'][number]): Interpolation => {
    const [first, ...others] = by;
    if (words.trim() === '' || account === 'plain') return words;
    if (first === undefined || account === 'unaccounted') {
      lost += 1;
      return html`<mark class="mark unaccounted" id="${prefix}lost-${lost}">${words}</mark>`;
    }
    const ids = by.filter((key) => !seen.has(key));
    for (const key of ids) seen.add(key);
    const anchors = ids.map((key) => html`<span id="${prefix}at-${key}"></span>`);
    const title = by.map((key) => names.get(key) ?? key).join(' · ');
    const also = others.map((key, index) => {
      const label = wording.alsoBy(names.get(key) ?? key);
      return html`<a class="also" href="#${prefix}${key}" title="${label}" aria-label="${label}">${index + 2}</a>`;
    });
    return html`${anchors}<a class="mark ${account}" href="#${prefix}${first}" title="${title}">${words}</a>${also}`;
  };
  const paragraphs: Interpolation[][] = [[]];
  for (const span of proof.spans) {
    for (const [index, words] of span.text.split('\n').entries()) {
      if (index > 0) paragraphs.push([]);
      if (words !== '') paragraphs.at(-1)?.push(mark(words, span));
    }
  }
  const lines = paragraphs.map((parts) => (parts.length === 0 ? null : html`<p>${parts}</p>`));
  // The text ends with a line break, which shows as an empty line.
  return html`<div class="approval" lang="zh-Hans">
${joinLines(lines)}
${paragraphs.at(-1)?.length === 0 && html`\n`}</div>`;
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

function problemList({ problems }: Proof, language: Language): Markup | null {
  if (problems.length === 0) return null;
  const items = problems.map((one) => problemItem(one, language));
  return section(
    localize(PROOF_WORDING, language).problems,
    html`<ol class="problems">
${joinLines(items)}
</ol>`,
  );
}

function problemItem({ problem, pack, text }: ProofProblem, language: Language): Markup {
  const { message, hint } = wordProblem(problem, language);
  const severity = localize(WORDING, language).severities[problem.severity];
  const places = [pack, text].map(
    (excerpt) =>
      excerpt !== null &&
      html`<div class="where"><code>${formatLocation(excerpt.location)}</code> <mark lang="zh-Hans">${splitExcerpt(excerpt).meant}</mark></div>`,
  );
  const fix = hint === null ? null : html`<div>→ ${hint}</div>`;
  return html`<li><strong>${severity}</strong> ${message} <code>${problem.code}</code>${places}${fix}</li>`;
}

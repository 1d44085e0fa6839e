/** The style of the page: readable on screen, in the dark, and printed in black and white. */
export const PROOF_STYLE = `
:root {
  color-scheme: light dark;
  --ink: #1c1e21; --paper: #fffdf8; --faint: #62666d; --line: #d9d5ca; --panel: #f6f2e8;
  --limit: #0b4f9e; --limit-paper: #dcebfb;
  --year: #6a2c91; --year-paper: #efe0f8;
  --obligation: #1a6334; --obligation-paper: #e2f3e5;
  --excuse: #62666d; --excuse-paper: #efede6;
  --bad: #b00020; --bad-paper: #ffd9d9;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    --ink: #e8e6e1; --paper: #17181b; --faint: #a3a7ae; --line: #3a3c42; --panel: #202227;
    --limit: #9ccbff; --limit-paper: #17304d;
    --year: #dcb6f5; --year-paper: #3a2448;
    --obligation: #9fdcae; --obligation-paper: #17351f;
    --excuse: #a9adb4; --excuse-paper: #292b30;
    --bad: #ff9aa5; --bad-paper: #571a22;
  }
}
* { box-sizing: border-box; }
html { background: var(--paper); color: var(--ink); scroll-padding-top: 1rem; }
body {
  max-width: 62rem; margin: 0 auto; padding: 2rem 1.25rem 4rem;
  font: 1rem/1.7 system-ui, "Noto Sans CJK SC", "Source Han Sans SC", "PingFang SC",
    "Microsoft YaHei", sans-serif;
}
h1 { font-size: 1.45rem; line-height: 1.4; margin: 0 0 .35rem; text-wrap: balance; }
h2 { font-size: 1.1rem; margin: 2.4rem 0 .7rem; }
h3 { font-size: 1rem; margin: 1.6rem 0 .5rem; }
p { margin: 0 0 .6rem; }
.verdict {
  border-inline-start: .35rem solid var(--obligation); background: var(--obligation-paper);
  padding: .6rem .9rem; margin: 1rem 0;
}
.verdict.differs, .verdict.unreadable { border-color: var(--bad); background: var(--bad-paper); }
.facts { display: grid; grid-template-columns: max-content 1fr; gap: .1rem 1rem; margin: 0; color: var(--faint); font-size: .9rem; }
.facts dt { font-weight: 600; }
.facts dd { margin: 0; overflow-wrap: anywhere; }
table { border-collapse: collapse; width: 100%; font-size: .92rem; line-height: 1.5; }
caption { text-align: start; color: var(--faint); padding-bottom: .3rem; }
th, td { text-align: start; vertical-align: top; padding: .35rem .6rem; border-bottom: 1px solid var(--line); }
thead th { border-bottom: 2px solid var(--line); font-weight: 600; white-space: nowrap; }
td.number, th.number { text-align: end; font-variant-numeric: tabular-nums; white-space: nowrap; }
.coverage { width: auto; min-width: 60%; }
.scroll { overflow-x: auto; }
.legend { list-style: none; padding: 0; margin: 0 0 1.1rem; display: flex; flex-wrap: wrap; gap: .4rem 1.4rem; font-size: .92rem; }
.approval {
  background: var(--panel); border: 1px solid var(--line); border-radius: .4rem;
  padding: 1.4rem 1.6rem; font-family: "Noto Serif CJK SC", "Source Han Serif SC", "Songti SC", SimSun, serif;
  font-size: 1.08rem; line-height: 2.15; overflow-wrap: anywhere;
}
.approval p { margin: 0 0 .8rem; }
.mark { color: inherit; text-decoration: none; padding: .12em .08em; border-radius: .15em; }
:is(td, th) .mark:is(.limit, .year) { white-space: nowrap; }
.back { white-space: nowrap; }
.limit { background: var(--limit-paper); border-bottom: 3px solid var(--limit); font-weight: 600; }
.year { background: var(--year-paper); border-bottom: 4px double var(--year); font-weight: 600; }
.obligation { background: var(--obligation-paper); border-bottom: 2px dashed var(--obligation); }
.excuse { background: var(--excuse-paper); color: var(--excuse); border-bottom: 2px dotted var(--excuse); }
.unaccounted {
  background: var(--bad-paper); color: var(--bad); font-weight: 700; outline: 2px solid var(--bad);
  text-decoration: underline wavy var(--bad); text-underline-offset: .25em; padding: .12em .15em;
}
.unaccounted::before { content: "⚠ "; }
.also { font: .68em/1 system-ui, sans-serif; vertical-align: super; margin-inline: .12em; }
a { color: var(--limit); text-underline-offset: .2em; }
a.mark:hover { filter: brightness(.94); }
a:focus-visible { outline: 3px solid var(--limit); outline-offset: 2px; }
:target { outline: 3px solid var(--year); outline-offset: 2px; }
code { font: .88em ui-monospace, "Noto Sans Mono CJK SC", monospace; overflow-wrap: anywhere; }
.problems { padding-inline-start: 1.3rem; }
.problems li { margin-bottom: .8rem; }
.problems mark { background: var(--bad-paper); color: inherit; padding: 0 .2em; }
.problems .where { color: var(--faint); font-size: .9rem; }
footer { margin-top: 3rem; color: var(--faint); font-size: .85rem; border-top: 1px solid var(--line); padding-top: .8rem; }
@media print {
  :root { --paper: #fff; --panel: #fff; --ink: #000; }
  body { max-width: none; padding: 0; font-size: 10pt; }
  .approval { border: 0; padding: 0; font-size: 10.5pt; line-height: 2; }
  .mark, .verdict { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  .back { display: none; }
  tr, .problems li { break-inside: avoid; }
  h2, h3 { break-after: avoid; }
  a { color: inherit; }
}
`;

/**
 * The style of the report to be signed. What passes is plain; what does not is told by sign, word, frame
 * and shade at once, so that it is seen in black and white and by the colour-blind too.
 */
export const STYLE = `
:root {
  color-scheme: light;
  --ink: #14181d; --muted: #4d555f; --rule: #59616b; --hair: #c9ced5; --panel: #f3f5f7; --paper: #fff;
  --good: #0f5a36; --good-paper: #e3f1e8;
  --bad: #9b0c16; --bad-paper: #fbe3e3;
  --doubt: #4a2380; --doubt-paper: #ece5f7;
  --lack: #6a4300; --lack-paper: #fdeecb;
  --aside: #4d555f; --aside-paper: #eef0f3;
  --serif: "Source Han Serif SC", "Noto Serif CJK SC", "Songti SC", "STSong", SimSun, serif;
  --sans: "Source Han Sans SC", "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", "Hiragino Sans GB", system-ui, sans-serif;
}
* { box-sizing: border-box; }
html { background: #dfe3e8; color: var(--ink); scroll-padding-top: 1rem; -webkit-text-size-adjust: 100%; }
body { max-width: 90rem; margin: 1.5rem auto; padding: 2.5rem 2.75rem 2rem; background: var(--paper); font: .94rem/1.6 var(--sans); box-shadow: 0 1px 6px #0003; }
a { color: inherit; text-decoration-color: var(--hair); text-underline-offset: .2em; }
a:hover { text-decoration-color: currentColor; }
a:focus-visible, .wide:focus-visible { outline: 3px solid #0b4f9e; outline-offset: 2px; }
:target { outline: 3px solid #0b4f9e; outline-offset: -2px; }
h1 { font: 700 1.85rem/1.35 var(--serif); text-align: center; letter-spacing: .04em; margin: 0 0 1.2rem; text-wrap: balance; }
h1:lang(en) { letter-spacing: 0; font-size: 1.6rem; word-break: keep-all; }
h2 { font-size: 1.25rem; line-height: 1.4; margin: 2.4rem 0 .7rem; padding-bottom: .3rem; border-bottom: 2px solid var(--ink); }
h3 { font-size: 1rem; margin: 1.5rem 0 .5rem; }
p { margin: 0 0 .6rem; }
code { font: .88em ui-monospace, "Noto Sans Mono CJK SC", monospace; overflow-wrap: anywhere; }
.code { font-weight: 400; color: var(--muted); font-size: .86em; font-variant-numeric: tabular-nums; }
.cover { border-top: 3px double var(--ink); padding-top: 1.4rem; }
.verdict { display: flex; gap: .7rem; align-items: baseline; border: 1px solid var(--rule); border-inline-start-width: .45rem; padding: .65rem .9rem; margin: 0 0 1rem; background: var(--panel); }
.verdict .sign { font-weight: 700; font-size: 1.1em; }
.cover .verdict { font-size: 1.08rem; }
.county > .verdict { display: block; padding: .4rem .8rem; }
.verdict.compliant { border-color: var(--good); background: var(--good-paper); }
.verdict.non-compliant { border-color: var(--bad); background: var(--bad-paper); }
.verdict.error { border-color: var(--doubt); background: var(--doubt-paper); }
.verdict.incomplete { border-color: var(--lack); background: var(--lack-paper); }
.facts { display: grid; grid-template-columns: max-content 1fr; gap: .15rem 1.1rem; margin: 0; font-size: .92rem; }
.facts dt { color: var(--muted); }
.facts dd { margin: 0; overflow-wrap: anywhere; }
.facts .code { display: inline-block; }
.day { white-space: pre; }
.day.blank { display: inline-block; min-width: 10em; border-bottom: 1px solid var(--rule); min-height: 1.4em; }
nav { display: flex; flex-wrap: wrap; gap: .3rem .5rem; margin: 1.4rem 0 0; font-size: .9rem; }
nav a { border: 1px solid var(--hair); border-radius: .25rem; padding: .1rem .6rem; text-decoration: none; }
nav a:hover { background: var(--panel); }

table { border-collapse: collapse; width: 100%; font-size: .86rem; line-height: 1.45; border: 1.5px solid var(--rule); }
caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
th, td { text-align: start; vertical-align: top; padding: .38rem .45rem; border: 1px solid var(--hair); overflow-wrap: anywhere; }
thead th { background: var(--panel); font-weight: 600; border-bottom: 1.5px solid var(--rule); vertical-align: middle; text-align: center; }
tbody th { font-weight: 600; }
.wide { overflow-x: auto; }
.none { color: var(--muted); }
.note { color: var(--muted); font-size: .84rem; margin: .45rem 0; }
.rule { display: block; color: var(--muted); font-weight: 400; font-size: .74em; }
small .rule { display: inline; font-size: 1em; }

.sign { display: inline-block; min-width: 1.25em; margin-inline-end: .25em; text-align: center; font-weight: 700; }
.word { white-space: nowrap; }
.near { display: inline-block; border: 1px dashed var(--lack); color: var(--lack); background: #fff; border-radius: .2rem; padding: 0 .3em; font-size: .82em; white-space: nowrap; }
.matrix { table-layout: fixed; min-width: 46rem; font-size: .92rem; }
.matrix th[scope=row] { width: 11rem; }
.matrix td { text-align: center; padding: .45rem .3rem; }
.matrix td a { text-decoration: none; }
.matrix td a:hover .word { text-decoration: underline; }
.matrix th[scope=row] { vertical-align: middle; }
.matrix .room { display: block; font-size: .86em; color: var(--muted); font-variant-numeric: tabular-nums; }
.matrix .near { margin-inline-start: .4em; }
.matrix td.fail, .matrix td.undecided, .matrix td.missing, .matrix td.unassigned { font-weight: 700; }
.pass .sign { color: var(--good); }
td.fail, .legend .fail { background: var(--bad-paper); color: var(--bad); box-shadow: inset 0 0 0 2px var(--bad); }
td.fail .room { color: var(--bad); }
.fail > .sign, .fail > a > .sign, tr.fail .outcome .sign { background: var(--bad); color: #fff; border-radius: .15em; }
td.undecided, .legend .undecided { background: repeating-linear-gradient(135deg, var(--doubt-paper) 0 6px, #fff 6px 9px); color: var(--doubt); box-shadow: inset 0 0 0 2px var(--doubt); }
.undecided > .sign, .undecided > a > .sign, tr.undecided .outcome .sign { background: var(--doubt); color: #fff; border-radius: 50%; }
td.missing, td.unassigned, .legend .missing, .legend .unassigned { background: var(--lack-paper); color: var(--lack); outline: 2px dashed var(--lack); outline-offset: -3px; }
td.reference, td.not-applicable, .legend .reference, .legend .not-applicable { background: var(--aside-paper); color: var(--aside); }
.legend { list-style: none; display: flex; flex-wrap: wrap; gap: .4rem .6rem; margin: 0 0 .7rem; padding: 0; font-size: .88rem; }
.legend li { padding: .15rem .7rem .15rem .4rem; border: 1px solid var(--hair); }

.sheet { table-layout: fixed; }
.sheet .c1 { width: 3.2%; } .sheet .c2 { width: 6.2%; } .sheet .c3 { width: 8.6%; } .sheet .c4 { width: 4.6%; }
.sheet .c5 { width: 7.2%; } .sheet .c6 { width: 6.8%; } .sheet .c7 { width: 7.6%; } .sheet .c8 { width: 5.6%; }
.sheet .c9 { width: 10.4%; } .sheet .c10 { width: 6.8%; } .sheet .c11 { width: 8.6%; } .sheet .c12 { width: 12.4%; } .sheet .c13 { width: 12%; }
.sheet .number { text-align: center; }
.sheet .figure { font-variant-numeric: tabular-nums; }
.sheet .basis, .sheet .remark, .duties .basis, .duties .remark { font-size: .92em; }
.sheet .room { text-align: center; font-variant-numeric: tabular-nums; }
.sheet .room svg { display: block; margin: 0 auto .15rem; max-width: 100%; height: auto; }
.sheet .outcome .near { margin-top: .15rem; }
tr.fail td.outcome, tr.undecided td.outcome, tr.missing td.outcome, tr.unassigned td.outcome { font-weight: 700; }
tr.fail td.outcome { color: var(--bad); background: var(--bad-paper); box-shadow: inset 0 0 0 2px var(--bad); }
tr.undecided td.outcome { color: var(--doubt); background: var(--doubt-paper); }
tr.missing td.outcome, tr.unassigned td.outcome { color: var(--lack); background: var(--lack-paper); }
tr.violated td.outcome { color: var(--bad); font-weight: 700; background: var(--bad-paper); box-shadow: inset 0 0 0 2px var(--bad); }
tr.violated .sign { background: var(--bad); color: #fff; border-radius: .15em; }
.lacking { background: var(--lack-paper); color: var(--lack); font-weight: 600; padding: 0 .2em; border-bottom: 1.5px dashed var(--lack); }
.open .c1 { width: 18%; } .open .c2 { width: 9%; } .open .c3 { width: 13%; } .open .c4 { width: 28%; }
.headroom .allowed { fill: #eef2f0; }
.headroom .axis { stroke: #8d959f; stroke-width: .8; fill: none; }
.headroom .line { stroke: var(--ink); stroke-width: 1.6; }
.headroom .bar { fill: #6fa588; }
.headroom .mark { fill: var(--good); }
.headroom.equal .mark { fill: #fff; stroke: var(--good); stroke-width: 2.6; }
.headroom.beyond .bar { fill: #d98a8f; stroke: var(--bad); stroke-width: .8; stroke-dasharray: 2 1.4; }
.headroom.beyond .mark { fill: var(--bad); }
.headroom.unjudged :is(.bar, .mark) { fill: #fff; stroke: var(--aside); stroke-width: 1.2; stroke-dasharray: none; }

.silent { columns: 3 20rem; column-gap: 1.8rem; margin: 0; padding: 0; list-style: none; font-size: .84rem; line-height: 1.5; }
.silent li { break-inside: avoid; padding: .18rem 0 .18rem 1.3em; text-indent: -1.3em; border-bottom: 1px dotted var(--hair); }
.silent li::before { content: "□ "; color: var(--muted); }
.silent .basis { color: var(--muted); }
.silent small { color: var(--muted); }
.signature { display: grid; grid-template-columns: repeat(3, 1fr); gap: 1.5rem 2rem; margin: 2rem 0 .5rem; break-inside: avoid; }
.signature div { display: flex; gap: .4rem; align-items: flex-end; }
.signature dt { white-space: nowrap; }
.signature dd { flex: 1; margin: 0; min-height: 1.7em; border-bottom: 1px solid var(--ink); white-space: pre; }
.approval { border: 1px solid var(--hair); background: #fcfcfa; padding: 1.1rem 1.4rem; font: 1rem/2.05 var(--serif); }
.approval p { margin: 0 0 .7rem; text-indent: 2em; overflow-wrap: anywhere; }
.approval .quote { background: #dfeaf7; color: inherit; border-bottom: 2px solid #0b4f9e; padding: .1em 0; }
.approval .quote a { text-decoration: none; }
.approval .quote.fail { background: var(--bad-paper); border-bottom: 3px double var(--bad); font-weight: 700; }
.approval .quote.fail::before { content: "✗"; color: var(--bad); font-weight: 700; padding-inline-end: .15em; }
.approval .duty { border-bottom: 1.5px dashed var(--muted); }
.readings .c1 { width: 9%; } .readings .c2 { width: 38%; }
.duties .c1 { width: 14%; } .duties .c2 { width: 6%; } .duties .c3 { width: 11%; } .duties .c4 { width: 9%; } .duties .c5 { width: 18%; } .duties .c7 { width: 14%; }
.problems .c1 { width: 6%; } .problems .c2 { width: 13%; } .problems .c3 { width: 16%; } .problems .c4 { width: 34%; }
.sources .c1 { width: 9%; } .sources .c2 { width: 22%; }
footer { margin-top: 2.2rem; padding-top: .8rem; border-top: 3px double var(--ink); color: var(--muted); font-size: .82rem; overflow-wrap: anywhere; }
footer p { margin: 0 0 .15rem; }

@media screen and (max-width: 56rem) {
  body { margin: 0; padding: 1.2rem 1rem; box-shadow: none; font-size: .95rem; }
  h1 { font-size: 1.35rem; letter-spacing: 0; }
  h1:lang(en) { font-size: 1.2rem; }
  .facts { grid-template-columns: 1fr; }
  .facts dt { font-size: .85em; margin-top: .35rem; }
  .signature { grid-template-columns: 1fr; gap: .9rem; }
  .approval { padding: .8rem .9rem; line-height: 1.9; }
  table:not(.matrix), table:not(.matrix) :is(tbody, tr, th, td) { display: block; width: auto; }
  table:not(.matrix) :is(thead, colgroup) { display: none; }
  table:not(.matrix) { border: 0; font-size: .92rem; }
  table:not(.matrix) tr { border: 1.5px solid var(--rule); margin: 0 0 .9rem; }
  table:not(.matrix) :is(th, td) { display: grid; grid-template-columns: 7.5rem 1fr; gap: .6rem; border: 0; border-bottom: 1px solid var(--hair); text-align: start; }
  table:not(.matrix) :is(th, td)::before { content: attr(data-label); color: var(--muted); font-weight: 400; font-size: .88em; }
  table:not(.matrix) tbody th { background: var(--panel); }
  .sheet .number { display: none; }
  .sheet .room { text-align: start; }
  .sheet .room svg { margin: 0; width: 150px; }
  .matrix { min-width: 0; table-layout: auto; font-size: .8rem; line-height: 1.35; }
  .matrix :is(th, td) { min-width: 3.35rem; padding: .3rem .15rem; overflow-wrap: normal; }
  .matrix th:first-child { position: sticky; left: 0; background: var(--panel); }
  .matrix th { font-weight: 600; hyphens: auto; }
  .matrix th[scope=row] { width: auto; min-width: 3.6rem; padding-inline: .3rem; }
  .matrix .word { white-space: normal; }
  .matrix .room { display: none; }
  .matrix .sign { display: block; margin: 0 auto; width: 1.4em; }
  .matrix .near { margin: .1rem 0 0; white-space: normal; padding: 0 .1em; }
  .matrix:lang(en) { font-size: .7rem; }
  .matrix:lang(en) :is(th, td) { padding-inline: .1rem; min-width: 3rem; }
}
@media print {
  html { background: none; }
  body { max-width: none; margin: 0; padding: 0 1px; box-shadow: none; font-size: 9pt; line-height: 1.5; }
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  a { text-decoration: none; }
  nav, footer { display: none; }
  h1 { font-size: 17pt; margin-bottom: 3mm; }
  h1:lang(en) { font-size: 15pt; }
  .cover { padding-top: 3mm; }
  h2 { font-size: 12pt; margin: 5mm 0 2mm; break-after: avoid; }
  h3 { font-size: 9.5pt; margin: 4mm 0 1.5mm; break-after: avoid; }
  .cover .verdict { font-size: 10.5pt; }
  .county, .back { break-before: page; }
  .county > h2, .back > section:first-child > h2 { margin-top: 0; }
  table { font-size: 7.6pt; line-height: 1.38; }
  th, td { padding: 1.1mm 1.2mm; }
  .wide { overflow: visible; padding: 0; }
  .matrix { font-size: 9pt; min-width: 0; }
  .matrix th[scope=row] { width: 38mm; }
  thead { display: table-header-group; }
  tr, .signature, .legend, .year, .short { break-inside: avoid; }
  .note { font-size: 7pt; }
  .silent { columns: 3; column-gap: 6mm; font-size: 7.2pt; }
  .approval { font-size: 9.5pt; line-height: 1.9; border: 0; background: none; padding: 0; }
  .signature { gap: 7mm 9mm; margin-top: 9mm; }
}
`;

import { quoteDocuments } from '../../check/explain-words.js';
import type { QuotedDocument } from '../../core/explanation.js';
import type { Pack } from '../../core/pack.js';
import type { Severity } from '../../core/problem.js';
import type { LayoutKind, Report, Verdict } from '../../core/report.js';
import type { Reading } from '../../input/reading.js';
import { createLocalizer } from '../../messages/localizer.js';
import { formatLocation } from '../../messages/phrases.js';
import { tallyOf } from '../../messages/tally.js';
import type { Language } from '../../messages/text.js';
import { cellName, locationOf } from '../../report/entries/places.js';
import { limitsOf } from '../../report/findings.js';
import { type HtmlParts, htmlParts } from '../../report/html/html.js';
import { anchorOf } from '../../report/html/parts.js';
import { plainPaint, type ReportContext } from '../../report/reporter.js';
import type { Baked } from '../baked.js';
import { textsOf } from './law.js';
import {
  type CellAt,
  cellFinderOf,
  type Mark,
  markOf,
  outcomeText,
  type Trouble,
  troublesOf,
  worstOf,
} from './marks.js';
import type { OpenFile } from './open-file.js';
import { type Question, questionOf } from './questions.js';

/** A file as the page lists it. */
export interface ShownFile {
  readonly key: string;
  readonly name: string;
  readonly isQuotas: boolean;
  readonly isEdited: boolean;
  readonly isUnsaved: boolean;
  /** `null` where it could not be read as a table. */
  readonly encoding: string | null;
  readonly layout: LayoutKind | null;
  readonly figures: number;
  /** How many cells want a look. */
  readonly marks: number;
}

/** A problem in the words of the reports. */
export interface ShownProblem {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly hint: string | null;
  /** `figures.csv:3:5（D3）`; empty where no place is known. */
  readonly place: string;
  readonly at: CellAt | null;
  readonly question: Question | null;
}

/** A limit that wants a look. */
export interface OpenLimit {
  readonly kind: 'fail' | 'missing' | 'unassigned';
  /** `江源区 2025年 耕地保有量：不符合，缺0.02万亩`. */
  readonly text: string;
  readonly at: CellAt | null;
}

/** A report as the page shows it: plain data, to be sent from a worker. */
export interface View {
  readonly verdict: Verdict;
  readonly verdictText: string;
  readonly files: readonly ShownFile[];
  readonly counts: Readonly<Record<Severity, number>>;
  /** The first of them, errors first. */
  readonly problems: readonly ShownProblem[];
  /** The first limits that are not met or have no figure, in the report's order. */
  readonly open: readonly OpenLimit[];
  readonly openCount: number;
  readonly worst: Mark | null;
  /** `null` where it is too large to be shown; it can be saved all the same. */
  readonly sheet: HtmlParts | null;
  /** How many lines were checked. */
  readonly limits: number;
  /** The cell behind each row of the report, by the row's id. */
  readonly cells: Readonly<Record<string, CellAt>>;
}

/** So many problems are listed; a file with more has one fault that makes the others. */
const MOST_PROBLEMS = 200;

/**
 * A report with more limits or problems would keep a browser busy for seconds, and nobody reads it on a
 * screen.
 */
const MOST_SHOWN = 2000;

/** What a report says and where, for the page. */
export function viewOf(
  report: Report,
  readings: ReadonlyMap<string, Reading>,
  files: readonly { readonly file: OpenFile; readonly isQuotas: boolean }[],
  context: ReportContext,
): { readonly view: View; readonly troubles: readonly Trouble[] } {
  const localizer = createLocalizer(report, context.language);
  const find = cellFinderOf(readings);
  const troubles = troublesOf(report, find);
  const worst = worstOf(troubles);
  const limits = limitsOf(report.findings);
  const open = limits.flatMap((finding): readonly OpenLimit[] => {
    const { outcome } = finding;
    if (outcome !== 'fail' && outcome !== 'missing' && outcome !== 'unassigned') return [];
    const text = outcomeText(finding, localizer);
    return [{ kind: outcome, text, at: find(locationOf(finding)) }];
  });
  const counts = { error: 0, warning: 0, note: 0 };
  for (const { severity } of report.problems) counts[severity] += 1;
  const isShown = Math.max(limits.length, report.problems.length) <= MOST_SHOWN;
  const cells = (isShown ? limits : []).flatMap((finding) => {
    const at = find(locationOf(finding));
    return at === null ? [] : [[anchorOf(finding), at] as const];
  });
  const view: View = {
    verdict: report.verdict,
    verdictText: localizer.wording.verdictLine(tallyOf(report)),
    files: files.map(({ file, isQuotas }) => shownFile(file, isQuotas, readings, report, troubles)),
    counts,
    problems: report.problems.slice(0, MOST_PROBLEMS).map((problem) => {
      const { message, hint } = localizer.problem(problem).plain;
      const at = find(problem.location);
      const name =
        at === null ? null : cellName({ path: '', line: at.row, column: at.column }, null);
      const place = problem.location === null ? '' : formatLocation(problem.location);
      return {
        ...{ code: problem.code, severity: problem.severity, message, hint, at },
        place: name === null ? place : localizer.wording.labels.bracketed(place, name),
        question: questionOf(problem, report.packs, localizer),
      };
    }),
    open: open.slice(0, MOST_PROBLEMS),
    openCount: open.length,
    worst: worst === null ? null : markOf(worst, localizer),
    sheet: isShown ? htmlParts(report, context) : null,
    limits: limits.length,
    cells: Object.fromEntries(cells),
  };
  return { view, troubles };
}

/** What the reporters are told, as the command line tells them. */
export function contextOf(report: Report, language: Language, baked: Baked): ReportContext {
  return {
    ...{ language, tool: { name: 'dixian', version: baked.version } },
    ...{ paint: plainPaint, width: 80, quiet: false },
    words: (pack) => citedWords(report, pack, baked),
  };
}

/** The words that a report's findings rest on, in the texts that the page holds. */
function citedWords(report: Report, pack: Pack, baked: Baked): readonly QuotedDocument[] {
  const cited = report.findings.filter((finding) => finding.pack === pack.id);
  const citations = cited.map(({ citation }) => citation);
  return quoteDocuments(pack, citations, textsOf(baked));
}

function shownFile(
  { key, name, original, isUnsaved }: OpenFile,
  isQuotas: boolean,
  readings: ReadonlyMap<string, Reading>,
  report: Report,
  troubles: readonly Trouble[],
): ShownFile {
  const reading = readings.get(key);
  const role = isQuotas ? 'quotas' : 'figures';
  const input = report.inputs.find((one) => one.path === name && one.role === role);
  return {
    ...{ key, name, isQuotas, isUnsaved, isEdited: original !== null },
    encoding: reading?.encoding ?? null,
    layout: reading?.layout ?? null,
    figures: input?.figures ?? 0,
    marks: troubles.filter(({ file }) => file === key).length,
  };
}

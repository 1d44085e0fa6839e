import type { Report } from '../../core/report.js';
import { createLocalizer, type Localizer } from '../../messages/localizer.js';
import { GITHUB_WORDING, type GithubWording } from '../../messages/reports/github.js';
import { isNear, tallyOf } from '../../messages/tally.js';
import { localize } from '../../messages/text.js';
import { Concerns } from '../entries/concerns.js';
import { detailTexts, type Entry, entriesOf, entryText, isProblem } from '../entries/entries.js';
import type { ReportContext } from '../reporter.js';
import { safeText } from '../safe-text.js';

/** As many annotations of a kind as GitHub shows of a step; it drops the rest silently. */
const MOST = 10;

/**
 * Workflow commands for GitHub Actions, the worst first and no more than GitHub shows, then the verdict,
 * and in a fold of the log every finding and problem.
 */
export function github(report: Report, { language }: ReportContext): string {
  const localizer = createLocalizer(report, language);
  const wording = localize(GITHUB_WORDING, language);
  const entries = entriesOf(report, language);
  const path = report.inputs[0]?.path;
  const marked = (level: Level, chosen: readonly Entry[]) =>
    annotations(level, chosen, path, localizer, wording);
  const concerns = new Concerns(report);
  const of = (wanted: (entry: Entry) => boolean) => entries.filter(wanted);
  const lines = [
    ...marked('error', [
      ...of(({ standing }) => standing === 'failure'),
      ...of(({ subject }) => !isProblem(subject) && concerns.isUntold(subject)),
      ...of(({ standing, subject }) => standing === 'error' && isProblem(subject)),
    ]),
    ...marked('warning', [
      ...of(({ standing }) => standing === 'open'),
      ...of(({ standing }) => standing === 'warning'),
      ...of(({ subject }) => !isProblem(subject) && isNear(subject)),
    ]),
    command('notice', { title: wording.verdict }, localizer.wording.verdictLine(tallyOf(report))),
    `::group::${wording.all}`,
    ...entries.map((entry) => logLine(`[${entry.rule}]`, entryText(entry, localizer))),
    '::endgroup::',
  ];
  return `${lines.join('\n')}\n`;
}

function annotations(
  level: Level,
  entries: readonly Entry[],
  path: string | undefined,
  localizer: Localizer,
  wording: GithubWording,
): readonly string[] {
  const shown = entries.length > MOST ? entries.slice(0, MOST - 1) : entries;
  const rest = entries.length - shown.length;
  return [
    ...shown.map((entry) => annotation(level, entry, path, localizer)),
    ...(rest === 0 ? [] : [command(level, { title: wording.moreTitle }, wording.more(rest))]),
  ];
}

function annotation(
  level: Level,
  entry: Entry,
  path: string | undefined,
  { wording: { labels } }: Localizer,
): string {
  const { location, place } = entry;
  const message = [entry.outcome, ...detailTexts(entry, labels.colon)].join(labels.semicolon);
  const isOneLine = place !== null && place.start.line === place.end.line;
  const file = entry.file ?? path;
  return command(
    level,
    {
      file,
      line: location?.line ?? (file === undefined ? undefined : 1),
      // Columns of a cell over several lines would be refused.
      col: isOneLine ? place.start.column : undefined,
      endColumn: isOneLine ? place.end.column : undefined,
      title: `${entry.title} ${entry.rule}`,
    },
    message,
  );
}

/** The commands that mark a place in a pull request. */
type Level = 'error' | 'warning' | 'notice';

/** Where a command points. */
interface Properties {
  readonly file?: string | undefined;
  readonly line?: number | undefined;
  readonly endLine?: number | undefined;
  readonly col?: number | undefined;
  readonly endColumn?: number | undefined;
  readonly title?: string | undefined;
}

/** A workflow command: `::error file=a.csv,line=3,title=…::message`, escaped as the runner unescapes. */
function command(level: Level, properties: Properties, message: string): string {
  const listed = Object.entries(properties)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}=${escapeProperty(String(value))}`)
    .join(',');
  return `::${level}${listed === '' ? '' : ` ${listed}`}::${escapeData(safeText(message))}`;
}

/** A line of the log; its own words come first, so that what it quotes is no command in either notation. */
function logLine(words: string, quoted: string): string {
  return safeText(`${words} ${quoted}`).replaceAll('##[', '# #[');
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(safeText(text)).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

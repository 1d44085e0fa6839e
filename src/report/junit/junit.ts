import { EXIT_CODES, type Report } from '../../core/report.js';
import { createLocalizer, type Localizer } from '../../messages/localizer.js';
import { tallyOf } from '../../messages/tally.js';
import { detailTexts, entriesOf, isProblem } from '../entries/entries.js';
import type { Entry, EntryStanding } from '../entries/entry.js';
import type { ReportContext } from '../reporter.js';
import { settingsTexts } from '../sheet/settings.js';
import { escapeXml } from '../xml-text.js';

type Element = 'failure' | 'error' | 'skipped';

/** The element that a standing puts into a test case; a bare case has passed. */
const ELEMENTS: Readonly<Record<EntryStanding, Element | null>> = {
  failure: 'failure',
  error: 'error',
  open: 'error',
  aside: 'skipped',
  pass: null,
  warning: null,
  note: null,
};

/** A limit that nobody assigned was not tested: no fault of the data that are. */
function elementOf({ standing, subject }: Entry): Element | null {
  const isUnassigned = !isProblem(subject) && subject.outcome === 'unassigned';
  return isUnassigned ? 'skipped' : ELEMENTS[standing];
}

/** A suite: the findings of a region, or the problems of the data. */
interface Suite {
  readonly name: string;
  readonly entries: readonly Entry[];
}

/**
 * A JUnit report: a suite a region with a case for each rule and duty, passes too, and a suite of the
 * problems in the data. A limit that is not met is a failure; a missing or undecided figure or an error
 * in the data is an error; what was not judged, or was let stay open, is skipped with its reason. So
 * there is a failure or an error wherever the exit code is not 0, save where quotas alone are wanting.
 */
export function junit(report: Report, { language, tool }: ReportContext): string {
  const localizer = createLocalizer(report, language);
  const { labels } = localizer.wording;
  const suites = suitesOf(report, entriesOf(report, language), labels.sheet.problems);
  const counts = countsOf(suites.flatMap(({ entries }) => entries));
  const properties = [
    ['tool', `${tool.name} ${tool.version}`],
    ['verdict', report.verdict],
    ['exitCode', `${EXIT_CODES[report.verdict]}`],
    ['conclusion', localizer.wording.verdictLine(tallyOf(report))],
    ...settingsTexts(report.settings, localizer).map((text) => ['setting', text]),
    ...report.inputs.map(({ path, checksum }) => [`sha256 ${path}`, checksum() ?? '']),
  ];
  const lines = suites.map((suite, index) =>
    suiteXml(suite, index === 0 ? properties : [], localizer),
  );
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites ${attributes({
      name: `${tool.name}${labels.colon}${labels.sheet.title}`,
      tests: counts.tests,
      failures: counts.failures,
      errors: counts.errors,
    })}>`,
    ...lines,
    '</testsuites>',
    '',
  ].join('\n');
}

function suitesOf(report: Report, entries: readonly Entry[], problems: string): readonly Suite[] {
  const suites = new Map<string, { name: string; entries: Entry[] }>();
  for (const entry of entries) {
    const { subject } = entry;
    const key = isProblem(subject) ? '' : `${subject.pack} ${subject.region.code}`;
    const name = isProblem(subject) ? problems : `${subject.region.name} ${subject.region.code}`;
    const suite = suites.get(key) ?? { name, entries: [] };
    suite.entries.push(entry);
    suites.set(key, suite);
  }
  // A report that found nothing to test and nothing wrong would read as no report at all.
  const all = [...suites.values()];
  return all.length > 0 ? all : [{ name: report.inputs[0]?.path ?? problems, entries: [] }];
}

function suiteXml(
  { name, entries }: Suite,
  properties: readonly (readonly string[])[],
  localizer: Localizer,
): string {
  const { tests, failures, errors, skipped } = countsOf(entries);
  const listed = properties.map(
    ([key = '', value = '']) => `      <property ${attributes({ name: key, value })}/>`,
  );
  return [
    `  <testsuite ${attributes({ name, tests, failures, errors, skipped })}>`,
    ...(listed.length === 0 ? [] : ['    <properties>', ...listed, '    </properties>']),
    ...entries.map((entry) => caseXml(entry, name, localizer)),
    '  </testsuite>',
  ].join('\n');
}

function caseXml(entry: Entry, suite: string, localizer: Localizer): string {
  const { labels } = localizer.wording;
  const element = elementOf(entry);
  const details = detailTexts(entry, labels.colon);
  const text = [entry.outcome, ...details].map(escapeXml).join('\n');
  const head = `    <testcase ${attributes({
    name: `${entry.title} [${entry.rule}]`,
    classname: suite,
    ...(entry.location === null ? {} : { file: entry.location.path }),
    ...(entry.location?.line == null ? {} : { line: entry.location.line }),
  })}>`;
  const message = [entry.outcome, ...details].join(labels.semicolon);
  const body =
    element === null
      ? `      <system-out>${text}</system-out>`
      : element === 'skipped'
        ? `      <skipped ${attributes({ message })}/>`
        : `      <${element} ${attributes({ type: entry.rule, message: `${entry.title}${labels.colon}${entry.outcome}` })}>${text}</${element}>`;
  return [head, body, '    </testcase>'].join('\n');
}

function countsOf(entries: readonly Entry[]) {
  const count = (element: Element) =>
    entries.filter((entry) => elementOf(entry) === element).length;
  return {
    tests: entries.length,
    failures: count('failure'),
    errors: count('error'),
    skipped: count('skipped'),
  };
}

function attributes(values: Readonly<Record<string, string | number>>): string {
  return Object.entries(values)
    .map(([name, value]) => `${name}="${escapeXml(String(value))}"`)
    .join(' ');
}

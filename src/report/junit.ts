import { exitCodeOf, type Report } from '../core/report.js';
import type { Labels } from '../messages/labels.js';
import { createLocalizer, type Localizer } from '../messages/localizer.js';
import { tallyOf } from '../messages/tally.js';
import {
  detailTexts,
  type Entry,
  type EntryStanding,
  entriesOf,
  isProblem,
} from './entries/entries.js';
import { settingsTexts } from './front-matter.js';
import { joinLines, type Markup, xml } from './markup.js';
import type { ReportContext } from './reporter.js';

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
    ['exitCode', `${exitCodeOf(report)}`],
    ['conclusion', localizer.wording.verdictLine(tallyOf(report))],
    ...settingsTexts(report.settings, localizer).map((text) => ['setting', text]),
    ...report.inputs.map(({ path, checksum }) => [`sha256 ${path}`, checksum() ?? '']),
  ];
  const { tests, failures, errors } = counts;
  const name = `${tool.name}${labels.colon}${labels.sheet.title}`;
  const shown = suites.map((suite, index) =>
    suiteXml(suite, index === 0 ? properties : [], localizer),
  );
  return xml`<?xml version="1.0" encoding="UTF-8"?>
<testsuites${attributes({ name, tests, failures, errors })}>
${joinLines(shown)}
</testsuites>
`.toString();
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
): Markup {
  const listed = properties.map(
    ([key = '', value = '']) => xml`      <property${attributes({ name: key, value })}/>`,
  );
  const parts = [
    listed.length === 0
      ? null
      : xml`    <properties>
${joinLines(listed)}
    </properties>`,
    ...entries.map((entry) => caseXml(entry, name, localizer)),
  ];
  return joinLines([
    xml`  <testsuite${attributes({ name, ...countsOf(entries) })}>`,
    ...parts,
    xml`  </testsuite>`,
  ]);
}

function caseXml(entry: Entry, suite: string, localizer: Localizer): Markup {
  const { labels } = localizer.wording;
  const { title, outcome, rule, location } = entry;
  const details = [outcome, ...detailTexts(entry, labels.colon)];
  return xml`    <testcase${attributes({
    name: `${title} [${rule}]`,
    classname: suite,
    file: location?.path,
    line: location?.line ?? undefined,
  })}>
      ${outcomeXml(elementOf(entry), entry, details, labels)}
    </testcase>`;
}

function outcomeXml(
  element: Element | null,
  { rule, title, outcome }: Entry,
  details: readonly string[],
  { colon, semicolon }: Labels,
): Markup {
  // Line by line: a line break within a detail would be shown as a character.
  const text = joinLines(details.map((detail) => xml`${detail}`));
  const attributesOfFault = attributes({ type: rule, message: `${title}${colon}${outcome}` });
  switch (element) {
    case null:
      return xml`<system-out>${text}</system-out>`;
    case 'skipped':
      return xml`<skipped${attributes({ message: details.join(semicolon) })}/>`;
    case 'failure':
      return xml`<failure${attributesOfFault}>${text}</failure>`;
    case 'error':
      return xml`<error${attributesOfFault}>${text}</error>`;
  }
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

function attributes(
  values: Readonly<Record<string, string | number | undefined>>,
): readonly Markup[] {
  return Object.entries(values).flatMap(([name, value]) =>
    value === undefined ? [] : [xml` ${name}="${value}"`],
  );
}

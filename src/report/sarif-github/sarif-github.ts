import type { Location } from '../../core/location.js';
import type { Report } from '../../core/report.js';
import { createLocalizer, type Localizer } from '../../messages/localizer.js';
import { Concerns } from '../entries/concerns.js';
import { type Entry, entriesOf, isProblem } from '../entries/entries.js';
import type { ReportContext } from '../reporter.js';
import { messageOf, placeOf, ruleReference, type SarifRules, sarifRules } from '../sarif/parts.js';
import { sarifFile } from '../sarif/sarif.js';

/**
 * SARIF for GitHub code scanning, which makes an alert of every result whatever its kind, and refuses
 * a file in which one has no line. So it holds what fails and what could not be decided alone, and of
 * the problems those errors that no such finding tells of; each has a place.
 */
export function sarifGithub(report: Report, context: ReportContext): string {
  const localizer = createLocalizer(report, context.language);
  const rules = sarifRules(report, localizer);
  const concerns = new Concerns(report);
  const results = entriesOf(report, context.language)
    .filter((entry) => isAlert(entry, concerns))
    .map((entry) => alertOf(entry, report, rules, localizer));
  return sarifFile(report, context, localizer, rules, { results });
}

function isAlert({ subject, standing }: Entry, concerns: Concerns): boolean {
  if (!isProblem(subject)) return standing === 'failure' || standing === 'error';
  if (subject.severity !== 'error') return false;
  return !concerns.findingsOf(subject).some(({ reasons }) => reasons.includes(subject.code));
}

function alertOf(entry: Entry, report: Report, rules: SarifRules, localizer: Localizer): object {
  return {
    ...ruleReference(entry, rules),
    level: 'error',
    message: messageOf(entry, localizer),
    locations: [placeOf(located(entry, report), entry.place)],
    partialFingerprints: { 'dixianEntry/v1': entry.key },
  };
}

/** The place, or the first line of the file; of a report without any file, a name in place of one. */
function located({ location, file }: Entry, { inputs }: Report): Location {
  const path = file ?? inputs[0]?.path ?? 'figures';
  return { path, line: location?.line ?? 1, column: location?.column ?? null };
}

import type { Report } from '../core/report.js';
import { createLocalizer } from '../messages/localizer.js';
import { isNear } from '../messages/tally.js';
import { type Entry, entriesOf, entryText, isProblem } from './entries/entries.js';
import { printJson } from './print-json.js';
import type { ReportContext } from './reporter.js';
import { safeText } from './safe-text.js';

/** How severe GitLab calls it. */
type GitlabSeverity = 'info' | 'minor' | 'major' | 'critical' | 'blocker';

const SEVERITIES: Readonly<Record<Entry['standing'], GitlabSeverity>> = {
  failure: 'critical',
  error: 'blocker',
  open: 'major',
  warning: 'minor',
  note: 'info',
  aside: 'info',
  pass: 'info',
};

/**
 * GitLab's code quality report: one issue for each finding and problem, with the severity that it has
 * for the verdict; what passes or is aside is `info`.
 */
export function gitlab(report: Report, { language }: ReportContext): string {
  const localizer = createLocalizer(report, language);
  const fallback = report.inputs[0]?.path ?? 'figures';
  const issues = entriesOf(report, language).map((entry) => ({
    description: safeText(entryText(entry, localizer)),
    check_name: entry.rule,
    fingerprint: safeText(entry.key),
    severity: severityOf(entry),
    location: {
      path: entry.file ?? fallback,
      lines: { begin: entry.location?.line ?? 1 },
    },
  }));
  return printJson(issues);
}

function severityOf({ subject, standing }: Entry): GitlabSeverity {
  if (!isProblem(subject) && isNear(subject)) return 'minor';
  return SEVERITIES[standing];
}

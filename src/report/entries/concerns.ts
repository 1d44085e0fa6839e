import type { Finding, LimitFinding } from '../../core/finding.js';
import type { Location } from '../../core/location.js';
import type { Problem } from '../../core/problem.js';
import type { Report } from '../../core/report.js';

/** Which problems are about which findings, looked up and not searched: a file may have many of both. */
export class Concerns {
  readonly #byLine = new Map<string, LimitFinding[]>();
  readonly #byPath = new Map<string, LimitFinding[]>();
  readonly #bySubject = new Map<string, LimitFinding[]>();
  readonly #reasons = new Map<Finding, Problem[]>();

  constructor({ findings, problems }: Pick<Report, 'findings' | 'problems'>) {
    for (const finding of findings) if (finding.kind === 'limit') this.#enter(finding);
    for (const problem of problems) {
      for (const finding of this.findingsOf(problem)) {
        if (finding.reasons.includes(problem.code)) add(this.#reasons, finding, problem);
      }
    }
  }

  /**
   * The limits' findings that a problem is about: those that rest on its line, or on the file of which
   * the whole is at fault, and those undecided for its reason whose region and indicator it names.
   */
  findingsOf(problem: Problem): readonly LimitFinding[] {
    const { code, location } = problem;
    const placed =
      location === null
        ? []
        : ((location.line === null
            ? this.#byPath.get(location.path)
            : this.#byLine.get(lineKey(location))) ?? []);
    const values = problem.arguments as Readonly<Record<string, unknown>>;
    const named = (this.#bySubject.get(subjectKey(values['indicator'], values['region'])) ?? [])
      .filter(({ reasons }) => reasons.includes(code))
      .filter(({ year }) => values['year'] === undefined || values['year'] === year)
      .filter(({ actual }) => location === null || actual?.location?.path === location.path);
    return [...new Set([...placed, ...named])];
  }

  /** The problems that keep a finding from being decided, in the report's order. */
  reasonsOf(finding: Finding): readonly Problem[] {
    return this.#reasons.get(finding) ?? [];
  }

  /** Whether a finding is undecided and no error tells of it, so that it must speak for itself. */
  isUntold(finding: Finding): boolean {
    if (finding.outcome !== 'undecided') return false;
    return !this.reasonsOf(finding).some(({ severity }) => severity === 'error');
  }

  #enter(finding: LimitFinding): void {
    const { actual, indicator, region } = finding;
    const parts = actual?.derived?.from.map((part) => part.location) ?? [];
    const places = [actual?.location ?? null, ...parts].filter((place) => place !== null);
    for (const key of new Set(places.map(lineKey))) add(this.#byLine, key, finding);
    for (const path of new Set(places.map((place) => place.path))) add(this.#byPath, path, finding);
    add(this.#bySubject, subjectKey(indicator.id, region.code), finding);
    add(this.#bySubject, subjectKey(indicator.id, undefined), finding);
  }
}

function lineKey({ path, line }: Location): string {
  return `${line} ${path}`;
}

function subjectKey(indicator: unknown, region: unknown): string {
  return `${String(indicator)} ${region === undefined ? '' : String(region)}`;
}

function add<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}

import type { AnswerProposal, Answers } from '../core/answer.js';
import type { LimitFinding } from '../core/finding.js';
import type { NoteOf } from '../core/note.js';
import type { Problem, ProblemCode } from '../core/problem.js';
import type { Report } from '../core/report.js';
import { answersInWords, answerWords } from './answers.js';
import { NOTES } from './notes.js';
import { type ProblemText, titleProblem, wordProblem } from './problems.js';
import { type Language, localize, type Text } from './text.js';
import { WORDING, type Wording } from './wording.js';

/** Words a report's findings and problems in one language, with names in place of ids. */
export interface Localizer {
  readonly wording: Wording;
  /** An indicator's name in the report's language; anything that is no id as it is. */
  readonly indicator: (id: string) => string;
  /** A region's name, always in Chinese; anything that is no code as it is. */
  readonly region: (code: string) => string;
  readonly problem: (problem: Problem) => ProblemText;
  /** An answer in plain words: 数据属于江源区. */
  readonly answer: (answer: AnswerProposal) => string;
  /** What a person answered, each in a sentence of its own: 经确认：…. */
  readonly answered: (answers: Answers) => readonly string[];
  readonly note: (note: NoteOf) => string;
  /** The outcome in a word, and for `not-applicable` the reason: 目标年未到, 不在规划期内. */
  readonly outcome: (finding: LimitFinding) => string;
  /** A kind of problem in a few words. */
  readonly title: (code: ProblemCode) => string;
  /** Why a finding could not be decided, in a few words each. */
  readonly reasons: (codes: readonly ProblemCode[]) => string;
}

/** The values of problems and notes that are ids, and what each is the id of. */
const NAMED: Readonly<Record<string, 'indicator' | 'region' | 'obligation'>> = {
  indicator: 'indicator',
  indicators: 'indicator',
  part: 'indicator',
  whole: 'indicator',
  numerator: 'indicator',
  denominator: 'indicator',
  region: 'region',
  regions: 'region',
  obligation: 'obligation',
};

/** What names the ids of a view: a report, an explanation. */
export type Named = Pick<Report, 'packs' | 'catalogue'>;

/** Creates the localizer of a report for a language. */
export function createLocalizer(report: Named, language: Language): Localizer {
  const wording = localize(WORDING, language);
  const names = {
    indicator: (id: string) => report.catalogue.get(id)?.name[language] ?? id,
    region: lookUp(regionNames(report)),
    obligation: lookUp(
      report.packs.flatMap((pack) => pack.obligations.map(({ id, name }) => [id, name] as const)),
    ),
  };
  const named = (args: object) => withNames(args, names);
  const title = (code: ProblemCode) => titleProblem(code, language);
  return {
    wording,
    indicator: names.indicator,
    region: names.region,
    problem: (problem) => {
      // The values of a pack's problem are its author's own ids and stay as written.
      const args = problem.code.startsWith('pack-') ? problem.arguments : named(problem.arguments);
      return wordProblem({ ...problem, arguments: args } as Problem, language);
    },
    answer: (answer) => answerWords(named(answer) as AnswerProposal)[language],
    answered: (answers) =>
      answersInWords(answers, {
        rule: (id) => ruleName(report, id),
        indicator: names.indicator,
        doubt: (code) => ({ zh: titleProblem(code, 'zh'), en: titleProblem(code, 'en') }),
      }).map((text) => text[language]),
    note: ({ code, arguments: args }) => {
      const text = NOTES[code] as Text | ((args: object) => Text);
      return (typeof text === 'function' ? text(named(args)) : text)[language];
    },
    outcome: (finding) => {
      const codes = finding.notes.map((note) => note.code);
      if (finding.outcome !== 'not-applicable') return wording.outcomes[finding.outcome];
      if (codes.includes('target-not-reached')) return wording.labels.targetNotReached;
      if (codes.includes('outside-period')) return wording.labels.outsidePeriod;
      return wording.outcomes['not-applicable'];
    },
    title,
    reasons: (codes) => codes.map(title).join(wording.labels.separator),
  };
}

/** A rule by its region and indicator, in Chinese as the document has them; an unknown id as it is. */
function ruleName({ packs, catalogue }: Named, id: string): string {
  for (const pack of packs) {
    const rule = pack.rules.find((one) => one.id === id);
    const region = pack.regions.find(({ code }) => code === rule?.region);
    if (rule === undefined || region === undefined) continue;
    return `${region.name} ${catalogue.get(rule.indicator)?.name.zh ?? rule.indicator}`;
  }
  return id;
}

function regionNames(report: Named): (readonly [string, string])[] {
  return report.packs.flatMap((pack) =>
    [...pack.regions, ...pack.notCovered, ...(pack.parent === null ? [] : [pack.parent])].map(
      ({ code, name }) => [code, name] as const,
    ),
  );
}

function lookUp(entries: readonly (readonly [string, string])[]): (id: string) => string {
  const names = new Map(entries);
  return (id) => names.get(id) ?? id;
}

type Names = Readonly<Record<'indicator' | 'region' | 'obligation', (id: string) => string>>;

function withNames(args: object, names: Names): object {
  return Object.fromEntries(
    Object.entries(args).map(([key, value]) => {
      const kind = NAMED[key];
      if (kind === undefined) return [key, value];
      if (Array.isArray(value)) return [key, value.map((id) => names[kind](String(id)))];
      return [key, typeof value === 'string' ? names[kind](value) : value];
    }),
  );
}

import { answersTo } from '../core/answer.js';
import type { Problem, ProblemArguments, ProblemCode } from '../core/problem.js';
import { answerOption } from './command-line.js';
import { DRAFT_PROBLEMS } from './draft-problems.js';
import { FIGURE_PROBLEMS } from './figure-problems.js';
import { FILE_PROBLEMS } from './file-problems.js';
import { JUDGEMENT_PROBLEMS } from './judgement-problems.js';
import { PACK_PROBLEMS } from './pack-problems.js';
import { PROOF_PROBLEMS } from './proof-problems.js';
import { QUESTION_PROBLEMS } from './question-problems.js';
import type { Language, ProblemMessage, Text } from './text.js';

/** The messages of every problem. Total: a code without an entry does not compile. */
const PROBLEMS: { readonly [Code in ProblemCode]: ProblemMessage<ProblemArguments[Code]> } = {
  ...FILE_PROBLEMS,
  ...FIGURE_PROBLEMS,
  ...QUESTION_PROBLEMS,
  ...JUDGEMENT_PROBLEMS,
  ...PACK_PROBLEMS,
  ...PROOF_PROBLEMS,
  ...DRAFT_PROBLEMS,
};

/** A problem's message in one language. */
export interface ProblemText {
  readonly message: string;
  /** What to do, with the options that answer it; `null` where nothing is to be done. */
  readonly hint: string | null;
  /** The hint without {@link paste}. */
  readonly advice: string | null;
  /** What can be pasted into a shell: options that answer the question, or a command. */
  readonly paste: readonly string[];
  /** The same without any option's name, for where there is no command line. */
  readonly plain: { readonly message: string; readonly hint: string | null };
}

/** More options than these are no help to a reader; JSON lists all answers. */
const MOST_OPTIONS = 8;

/** Words a problem, its values as they are. */
export function wordProblem(
  problem: Pick<Problem, 'code' | 'arguments' | 'answers'>,
  language: Language,
): ProblemText {
  const { code, arguments: args } = problem;
  const entry = PROBLEMS[code] as ProblemMessage<object>;
  const message = textFor(entry.message, args)[language];
  const advice = textFor(entry.hint, args)?.[language] ?? null;
  const options = answersTo(problem as Problem).map((answer) => answerOption(answer, language));
  const command = entry.command?.(args) ?? null;
  const paste = [...(command === null ? [] : [command]), ...options.slice(0, MOST_OPTIONS)];
  const { plain = {} } = entry;
  return {
    message,
    hint:
      paste.length === 0
        ? advice
        : [...(advice === null ? [] : [advice]), paste.join(OR[language])].join(COLON[language]),
    advice,
    paste,
    plain: {
      message: plain.message === undefined ? message : textFor(plain.message, args)[language],
      hint: plain.hint === undefined ? advice : (textFor(plain.hint, args)?.[language] ?? null),
    },
  };
}

const OR: Text = { zh: ' 或 ', en: ' or ' };
const COLON: Text = { zh: '：', en: ': ' };

/** Names a kind of problem in a few words. */
export function titleProblem(code: ProblemCode, language: Language): string {
  return PROBLEMS[code].title[language];
}

function textFor<T extends Text | null>(part: T | ((args: object) => T), args: object): T {
  return typeof part === 'function' ? part(args) : part;
}

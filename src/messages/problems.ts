import type { Problem, ProblemArguments, ProblemCode } from '../core/problem.js';
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
  readonly hint: string | null;
  readonly command?: string;
}

/** Words a problem, its values as they are. */
export function wordProblem(
  { code, arguments: args }: Pick<Problem, 'code' | 'arguments'>,
  language: Language,
): ProblemText {
  const { message, hint, command } = PROBLEMS[code] as ProblemMessage<object>;
  return {
    message: textFor(message, args)[language],
    hint: textFor(hint, args)?.[language] ?? null,
    ...(command === undefined ? {} : { command: command(args) }),
  };
}

/** Names a kind of problem in a few words. */
export function titleProblem(code: ProblemCode, language: Language): string {
  return PROBLEMS[code].title[language];
}

function textFor<T extends Text | null>(part: T | ((args: object) => T), args: object): T {
  return typeof part === 'function' ? part(args) : part;
}

import type { ProblemArguments, ProblemCode } from '../core/problem.js';

/** The languages of messages. The words of the law stay Chinese in both. */
export type Language = 'zh' | 'en';

/** The same words in each language: one without either does not compile. */
export type Text = Readonly<Record<Language, string>>;

/** Everything said of one kind of problem. A part that depends on the problem's values is a function of them. */
export interface ProblemMessage<Arguments> {
  /** A few words, where the reason of an undecided finding is named. */
  readonly title: Text;
  /** What is wrong. */
  readonly message: Text | ((args: Arguments) => Text);
  /** What to do; `null` where nothing is to be done. */
  readonly hint: Text | null | ((args: Arguments) => Text | null);
  /** The command line that ends the hint: a terminal gives it a line of its own, to be pasted. */
  readonly command?: (args: Arguments) => string;
}

/** The messages of some problems, by code. */
export type ProblemMessages = {
  readonly [Code in ProblemCode]?: ProblemMessage<ProblemArguments[Code]>;
};

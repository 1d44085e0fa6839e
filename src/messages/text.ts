import type { ProblemArguments, ProblemCode } from '../core/problem.js';

/** The languages of messages. The words of the law stay Chinese in both. */
export type Language = 'zh' | 'en';

/** The same words in each language: one without either does not compile. */
export type Text = Readonly<Record<Language, string>>;

/** Messages by name. One that depends on values is a function of them. */
export interface Messages {
  readonly [name: string]: Message;
}

type Message = Text | Messages | readonly Text[] | ((...args: never[]) => Text | readonly Text[]);

/** Messages in one language: each text becomes a string. */
export type Localized<M> = M extends Text
  ? string
  : M extends (...args: infer Arguments) => infer Result
    ? (...args: Arguments) => Localized<Result>
    : { readonly [Name in keyof M]: Localized<M[Name]> };

const localized = new WeakMap<object, Partial<Record<Language, unknown>>>();

/** Returns messages in one language; the same object each time. */
export function localize<M extends Messages>(messages: M, language: Language): Localized<M> {
  const known = localized.get(messages) ?? {};
  known[language] ??= inLanguage(messages, language);
  localized.set(messages, known);
  return known[language] as Localized<M>;
}

function inLanguage(message: unknown, language: Language): unknown {
  if (typeof message === 'function') {
    return (...args: unknown[]) => inLanguage(message(...args), language);
  }
  if (Array.isArray(message)) return message.map((item) => inLanguage(item, language));
  const group = message as Readonly<Record<string, unknown>>;
  if (typeof group[language] === 'string') return group[language];
  return Object.fromEntries(
    Object.entries(group).map(([name, item]) => [name, inLanguage(item, language)]),
  );
}

/** Words that may depend on a problem's values. */
type Words<Arguments, T> = T | ((args: Arguments) => T);

/** Everything said of one kind of problem. A part that depends on the problem's values is a function of them. */
export interface ProblemMessage<Arguments> {
  /** A few words, where the reason of an undecided finding is named. */
  readonly title: Text;
  /** What is wrong. */
  readonly message: Words<Arguments, Text>;
  /** What to do; `null` where nothing is to be done. The options that answer a question are added to it. */
  readonly hint: Words<Arguments, Text | null>;
  /** The command line that ends the hint: a terminal gives it a line of its own, to be pasted. */
  readonly command?: (args: Arguments) => string | null;
  /** What is said instead where there is no command line: in a signed report, a correction list, the page. */
  readonly plain?: {
    readonly message?: Words<Arguments, Text>;
    readonly hint?: Words<Arguments, Text | null>;
  };
}

/** The messages of some problems, by code. */
export type ProblemMessages = {
  readonly [Code in ProblemCode]?: ProblemMessage<ProblemArguments[Code]>;
};

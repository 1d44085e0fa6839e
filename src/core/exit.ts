/** The exit codes of all commands, by name. */
export const EXIT = {
  /** Done as asked; of a check: compliant. */
  ok: 0,
  /** A limit is not met, or a pack differs from its text. */
  fail: 1,
  /** Usage, unreadable or invalid input, or nothing judged. */
  error: 2,
  /** Something is missing or unread. */
  incomplete: 3,
} as const;

/** An exit code of a command. */
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

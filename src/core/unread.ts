/** Why a phrase is left unread. */
export const UNREAD_REASONS = [
  /** A comparator, or an indicator with its unit, and no number: 生态保护红线面积不低于平方千米. */
  'number-missing',
  /** Spelled out, a range, about, or said of something else: no one number in digits. */
  'number-unclear',
  /** A number or a quota of a known indicator, and no comparator that says which way it binds. */
  'comparator-missing',
  /** A bare number of what is not counted in 倍. */
  'unit-missing',
  /** A unit that is none of the indicator. */
  'unit-unfit',
  /** Two numbers for one fact that differ: 6.423万公顷（69.35万亩）. */
  'units-disagree',
  /** No words say what is limited. */
  'indicator-missing',
  /** 其中 that follows nothing which it could be a part of. */
  'part-astray',
  /** No region, several, or 全市 behind the name of a county. */
  'region-unclear',
  /** A year that the words do not clearly carry, or that only begins something. */
  'year-unclear',
  /** A year outside the plan period. */
  'year-outside',
  /** Two limits for one region, indicator and year that differ. */
  'limits-conflict',
  /** Nobody who could assign a quota is named. */
  'authority-unclear',
  /** The words stand several times, so that no quote tells them apart. */
  'words-repeated',
  /** A number that is neither a limit nor anything that is known to be none. */
  'number-unexplained',
] as const;

/** One of {@link UNREAD_REASONS}. */
export type UnreadReason = (typeof UNREAD_REASONS)[number];

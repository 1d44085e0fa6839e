/** A stretch of words: from `start` up to `end`, in UTF-16 units. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** What parts clauses, of either width; a half-width comma or point between digits does not. */
const BETWEEN_CLAUSES = /[，；。！？;!?\n\r]|,(?!\d)|(?<!\d),|\.(?!\d)|(?<!\d)\./;

/** What parts the items of a list; not within 及时, 和谐, 等级 and the like. */
const BETWEEN_ITEMS =
  /、|以?及(?!时|格|早)|和(?!谐|平|美|睦|缓)|(?=等(?!级|于|同|分|量|值|比|候|待))/;

const WORD = /[\p{L}\p{N}]/u;
const ORDINAL =
  /^\s*(?:[一二三四五六七八九十百]+、|\d{1,2}(?:、|$)|[（(](?:[一二三四五六七八九十百]+|\d{1,2})[）)]|[①-⑳])/;

/**
 * The clauses of a stretch of text, also those within brackets: what stands between ， ； and 。 or
 * their half-width forms. The ordinal that a line begins with (二、 1.) belongs to none, and a stretch
 * without a word is none.
 */
export function splitClauses(text: string, within: Stretch): readonly Stretch[] {
  const clauses = split(text, within, BETWEEN_CLAUSES);
  return clauses.flatMap(({ start, end }) => {
    const opens = start === 0 || /[\n\r]/.test(text.charAt(start - 1)) || start === within.start;
    const ordinal = opens ? (ORDINAL.exec(text.slice(start, end))?.[0].length ?? 0) : 0;
    const clause = { start: start + ordinal, end };
    return WORD.test(text.slice(clause.start, end)) ? [clause] : [];
  });
}

/**
 * The items of the list that some words hold, parted by 、 和 及 and, as an item of its own, the 等
 * that leaves the list open: 蓝线 · 绿线 · 等底线管控要求.
 */
export function splitEnumeration(words: string): readonly Stretch[] {
  return split(words, { start: 0, end: words.length }, BETWEEN_ITEMS).filter(({ start, end }) =>
    WORD.test(words.slice(start, end)),
  );
}

function split(text: string, within: Stretch, between: RegExp): readonly Stretch[] {
  const every = new RegExp(between.source, 'g');
  const stretches: Stretch[] = [];
  let start = within.start;
  // Looked for in the whole text, so that what stands before and behind a mark is seen.
  every.lastIndex = start;
  for (let mark = every.exec(text); mark !== null; mark = every.exec(text)) {
    if (mark.index >= within.end) break;
    if (mark.index > start || mark[0] !== '') stretches.push({ start, end: mark.index });
    start = mark.index + mark[0].length;
    if (mark[0] === '') every.lastIndex += 1;
  }
  stretches.push({ start, end: within.end });
  return stretches;
}

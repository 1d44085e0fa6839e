import { foldWidth } from '../core/language/text.js';
import type { Span } from '../core/language/text-places.js';

/** The years that words name: each year of a range, or the years until one (到2035年). */
export type YearWords =
  /** `through` is `null` if the range has no end: 自2027年起. */
  | { readonly kind: 'each'; readonly from: number; readonly through: number | null }
  | { readonly kind: 'until'; readonly through: number };

/** The years that an amendment covers, both included. */
export interface Years {
  readonly from: number;
  readonly through: number;
}

/**
 * 2026年 · 2026年至2030年 · 2026—2030年 · 自2026年起 · 自2026年1月1日起 · 到2035年. The year of a day counts only
 * if something starts on that day.
 */
const YEARS =
  /([到至]|截[至止])?(?:(\d{4}) ?年?度?起? ?[-—―–~至到]+ ?)?(\d{4}) ?年(?: ?\d{1,2} ?月(?: ?\d{1,2} ?日)?(?=起)|(?! ?\d{1,2} ?月))[度底末]?(起|及?以后)?/g;

/** Separates the years of a list: 2026年、2027年. */
const AND = /^ ?[、,和及与] ?$/;

/**
 * Reads the last years named in a text. Years in closed brackets and titles do not count; years
 * before `earliest` are bases (较2020年).
 *
 * @param earliest the first year of the plan period.
 */
export function readLastYears(text: string, earliest: number): YearWords | null {
  const words = blankAsides(foldWidth(text));
  const found = [...words.matchAll(YEARS)]
    .map((match) => ({
      at: match.index,
      end: match.index + match[0].length,
      says: readYearWords(match),
    }))
    .filter(({ says }) => (says.kind === 'until' ? says.through : says.from) >= earliest);
  const last = found.at(-1);
  if (last === undefined) return null;
  let { at, says } = last;
  for (const before of found.slice(0, -1).reverse()) {
    if (says.kind === 'until' || before.says.kind === 'until') break;
    if (!AND.test(words.slice(before.end, at)) || before.says.through !== says.from - 1) break;
    says = { ...says, from: before.says.from };
    at = before.at;
  }
  return says;
}

function readYearWords([, until, first, last, onwards]: RegExpExecArray): YearWords {
  const year = Number(last);
  if (first !== undefined) return { kind: 'each', from: Number(first), through: year };
  if (onwards !== undefined) return { kind: 'each', from: year, through: null };
  if (until !== undefined) return { kind: 'until', through: year };
  return { kind: 'each', from: year, through: year };
}

const OPENING: Readonly<Record<string, string>> = { ')': '(', '〕': '〔', '》': '《' };

/** Blanks every closed bracket and title. Offsets stay valid. */
function blankAsides(words: string): string {
  const open: RegExpExecArray[] = [];
  const asides: Span[] = [];
  for (const bracket of words.matchAll(/[()〔〕《》]/g)) {
    const opening = OPENING[bracket[0]];
    if (opening === undefined) open.push(bracket);
    else if (open.at(-1)?.[0] === opening) {
      const start = open.pop()?.index ?? 0;
      while ((asides.at(-1)?.start ?? -1) > start) asides.pop();
      asides.push({ start, end: bracket.index + 1 });
    }
  }
  let kept = '';
  for (const { start, end } of asides) {
    kept += words.slice(kept.length, start) + ' '.repeat(end - start);
  }
  return kept + words.slice(kept.length);
}

/** Finds which end of an amendment's years contradicts its words; `null` if none does. */
export function findContradiction(words: YearWords, years: Years): keyof Years | null {
  if (words.kind === 'each' && words.from !== years.from) return 'from';
  // 自2027年起 lasts until something else is decided, which an author may know.
  if (words.through !== null && words.through !== years.through) return 'through';
  return null;
}

/** Prints years for messages: 2026—2030年. */
export function printYears({ from, through }: Years): string {
  return from === through ? `${from}年` : `${from}—${through}年`;
}

/** Prints the years that words name for messages: 到2035年. */
export function printYearWords(words: YearWords): string {
  if (words.kind === 'until') return `到${words.through}年`;
  const { from, through } = words;
  return through === null ? `${from}年起` : printYears({ from, through });
}

import { foldWidth } from '../../core/language/text.js';

const MARK = '[▲△▼★☆*※●○■□◆◇·•►▶√#]+';
const LEADING = new RegExp(
  [
    MARK,
    // Of a number it would be the sign.
    /[—–-]+(?![\d—–-])/,
    /其中[:,、]?/,
    /\(其中\)/,
    /\(?[一二三四五六七八九十]{1,3}(?:\)[、.]?|[、.])/,
    /\((?:[一二三四五六七八九十]{1,3}|\d{1,2})\)[、.]?/,
    /\d{1,2}(?:[、)]|\.(?!\d))/,
    /\d{1,2}(?:\.\d{1,2})+[、.]?(?=[^\d.、])/,
    /[\u2460-\u2487\u2160-\u216b]+[、.]?/,
  ]
    .map((one) => `^(?:${typeof one === 'string' ? one : one.source})`)
    .join('|'),
);
const TRAILING = new RegExp(
  `(?:${MARK}|\\((?:注?\\d{1,2}|${MARK})\\)|\\[(?:注?\\d{1,2})\\]|注\\d{1,2}|[\u2460-\u2487]|:)$`,
);

/** No name carries more marks than this. */
const MOST_MARKS = 4;
/** A longer text is no name; a run of marks in it would be searched again from each of them. */
const LONGEST_NAME = 200;

/**
 * A name without what tables put before and behind it: ▲ and *, numbers such as (1), 一、 and ①,
 * the word 其中, the number of a footnote. Brackets that say more than that stay.
 */
export function withoutMarks(name: string): string {
  let text = foldWidth(name).trim();
  if (text.length > LONGEST_NAME) return text;
  for (let count = 0; count < MOST_MARKS; count += 1) {
    const bare = text.replace(LEADING, '').trim().replace(TRAILING, '').trim();
    if (bare === text || bare === '') break;
    text = bare;
  }
  return text;
}

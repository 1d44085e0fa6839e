import type { FormerLimit } from '../../core/note.js';
import { clip, timesOff } from '../phrases.js';
import type { NoteWording } from '../wording.js';

function former({ relation, amount, year }: FormerLimit): string {
  if (amount === null) return '上级下达指标';
  return ` ${relation === '>=' ? '≥' : '≤'} ${amount.value} ${amount.unit}（${year}年）`;
}

/** What the notes on a finding say, in Chinese. */
export const notes: NoteWording = {
  'interim-reading': ({ target, relation }) =>
    `${relation === '>=' ? '低于' : '高于'}${target}年规划目标值（按期中底线口径判读）`,
  'rounded-would-meet': ({ rounded, places }) =>
    `四舍五入到${places === 0 ? '整数' : ` ${places} 位小数`}为 ${rounded}，可满足底线；按全数值比较不满足`,
  'rounding-suspected': ({ unit, finer }) =>
    `差额小于填报值末位（${unit}）的一半，可能由换算或修约造成，请按${finer}核对`,
  'unit-slip': ({ factor, likelyUnit, typedUnit }) =>
    likelyUnit === null
      ? `疑似数值多写或少写了数位（数值与底线相差约 ${timesOff(factor)} 倍）`
      : `疑似单位填错（数值与底线相差约 ${timesOff(factor)} 倍）：填报单位为${typedUnit}，或应为${likelyUnit}`,
  derived: ({ numerator, denominator }) => `推算值：${numerator} ÷ ${denominator}`,
  'quota-repeats': ({ document, approval }) => `${document}下达的数值与${approval}载明的一致`,
  'unit-assumed': ({ unit }) => `未注明计量单位，按 --assume-units 视为${unit}`,
  'within-year': ({ text }) => `数据时点为${clip(text)}，非年末（全年）数据`,
  'year-unknown': () => '未注明数据年份；各年底线值相同，仍作核对',
  'near-limit': ({ margin }) => `临近底线：差额不超过底线值的 ${margin}（--warn-within，自定界限）`,
  'before-approval': ({ date }) => `数据年末早于批复日期（${date}），仅供比对，不作判定`,
  'outside-period': ({ from, through }) => `不在规划期内（${from}—${through}年）`,
  'target-not-reached': ({ target }) => `目标年未到：该指标只在 ${target} 年判定`,
  'quota-fills': ({ document, issuer }) =>
    `底线值为上级下达指标：${document}${issuer === null ? '' : `（${issuer}）`}`,
  amended: ({ document, date, approval, was }) =>
    `底线值按${document}（${date}）；${approval}${was === null ? '未载明该年数值' : `原为${former(was)}`}`,
  superseded: ({ document, date, by, was }) =>
    `${document}（${date}）曾定为${former(was)}，已由${by}取代`,
};

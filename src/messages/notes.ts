import type { FormerLimit, NoteArguments, NoteCode } from '../core/note.js';
import { clip, timesOff } from './phrases.js';
import { titleProblem } from './problems.js';
import type { Text } from './text.js';

/** What the notes on a finding say. Total: a code without an entry does not compile. */
export const NOTES: {
  readonly [Code in NoteCode]: Text | ((args: NoteArguments[Code]) => Text);
} = {
  'interim-reading': ({ target, relation }) => ({
    zh: `${relation === '>=' ? '低于' : '高于'}${target}年规划目标值（按期中底线口径判读）`,
    en: `${relation === '>=' ? 'below' : 'above'} the plan's target for ${target} (read as a line that holds in interim years too)`,
  }),
  'rounded-would-meet': ({ rounded, places }) => ({
    zh: `四舍五入到${places === 0 ? '整数' : ` ${places} 位小数`}为 ${rounded}，可满足底线；按全数值比较不满足`,
    en: `rounded to ${places === 0 ? 'a whole number' : `${places} decimals`} it is ${rounded} and would meet the limit; the full value does not`,
  }),
  'rounding-suspected': ({ unit, finer }) => ({
    zh: `差额小于填报值末位（${unit}）的一半，可能由换算或修约造成，请按${finer}核对`,
    en: `the shortfall is under half a unit of the figure's last digit (${unit}), so conversion or rounding may have caused it: check it in ${finer}`,
  }),
  'unit-slip': ({ factor, likelyUnit, typedUnit }) =>
    likelyUnit === null
      ? {
          zh: `疑似数值多写或少写了数位（数值与底线相差约 ${timesOff(factor)} 倍）`,
          en: `looks like a digit too many or too few (about ${timesOff(factor)} times off the limit)`,
        }
      : {
          zh: `疑似单位填错（数值与底线相差约 ${timesOff(factor)} 倍）：填报单位为${typedUnit}，或应为${likelyUnit}`,
          en: `looks like a wrong unit (about ${timesOff(factor)} times off the limit): entered in ${typedUnit}, perhaps ${likelyUnit} is meant`,
        },
  'doubt-accepted': ({ code, text, by, because }) => ({
    zh: `经确认：${titleProblem(code, 'zh')}（“${clip(text)}”）${by === null ? '' : `，确认人 ${clip(by)}`}${because === null ? '' : `，理由：${clip(because)}`}`,
    en: `confirmed: ${titleProblem(code, 'en')} (“${clip(text)}”)${by === null ? '' : `, by ${clip(by)}`}${because === null ? '' : `: ${clip(because)}`}`,
  }),
  derived: ({ numerator, denominator }) => ({
    zh: `推算值：${numerator} ÷ ${denominator}`,
    en: `derived value: ${numerator} ÷ ${denominator}`,
  }),
  'quota-repeats': ({ document, approval }) => ({
    zh: `${document === null ? '表内下达指标' : `${document}下达的数值`}与${approval}载明的一致`,
    en: `${document ?? 'the quota in the table'} ${document === null ? 'is' : 'assigns'} the same number as ${approval} prints`,
  }),
  'unit-assumed': ({ unit }) => ({
    zh: `未注明计量单位，按 --assume-units 视为${unit}`,
    en: `no unit was given; taken as ${unit}, as --assume-units asks`,
  }),
  'within-year': ({ text }) => ({
    zh: `数据时点为${clip(text)}，非年末（全年）数据`,
    en: `dated ${clip(text)}, not at the year’s end`,
  }),
  'year-unknown': {
    zh: '未注明数据年份；各年底线值相同，仍作核对',
    en: 'no year is given; the limit is the same in every year, so it was checked',
  },
  'near-limit': ({ margin }) => ({
    zh: `临近底线：差额不超过底线值的 ${margin}（--warn-within，自定界限）`,
    en: `near its limit: the headroom is at most ${margin} of it (--warn-within, your own margin)`,
  }),
  'before-approval': ({ date, dated }) => ({
    zh: `${dated === undefined ? '数据年末' : `数据时点（${dated}）`}早于批复日期（${date}），仅供比对，不作判定`,
    en: `${dated === undefined ? 'the year ends' : `dated ${dated},`} before the approval's date (${date}): compared for reference, not judged`,
  }),
  'outside-period': ({ from, through }) => ({
    zh: `不在规划期内（${from}—${through}年）`,
    en: `outside the plan period (${from}–${through})`,
  }),
  'target-not-reached': ({ target }) => ({
    zh: `目标年未到：该指标只在 ${target} 年判定`,
    en: `target year not reached: this indicator is decided in ${target} alone`,
  }),
  'quota-fills': ({ document, issuer }) => ({
    zh: `底线值为上级下达指标：${document}${issuer === null ? '' : `（${issuer}）`}`,
    en: `the limit is a quota assigned by a higher authority: ${document}${issuer === null ? '' : ` (${issuer})`}`,
  }),
  amended: ({ document, date, approval, was }) => ({
    zh: `底线值按${document}（${date}）；${approval}${was === null ? '未载明该年数值' : `原为${former(was).zh}`}`,
    en: `the limit is as amended by ${document} (${date}); ${approval} ${was === null ? 'draws none for this year' : former(was).en}`,
  }),
  superseded: ({ document, date, by, was }) => ({
    zh: `${document}（${date}）曾定为${former(was).zh}，已由${by}取代`,
    en: `${document} (${date}) ${former(was).en}; ${by} took its place`,
  }),
};

function former({ relation, amount, year }: FormerLimit): Text {
  if (amount === null) {
    return { zh: '上级下达指标', en: 'left it to a quota assigned by a higher authority' };
  }
  const line = `${relation === '>=' ? '≥' : '≤'} ${amount.value} ${amount.unit}`;
  return { zh: ` ${line}（${year}年）`, en: `said ${line} (${year})` };
}

import type { AnswerProposal } from '../core/answer.js';
import { clip } from './phrases.js';
import type { Text } from './text.js';

/** An answer in plain words, for a signed report or a button: 数据为2025年. Ids are to be named before. */
export function answerWords(answer: AnswerProposal): Text {
  switch (answer.kind) {
    case 'accept': {
      const value = clip(answer.value);
      return answer.code === 'words-unknown'
        ? {
            zh: `确认“${value}”不改变数值的含义`,
            en: `confirm that “${value}” does not change what the figure means`,
          }
        : { zh: `确认“${value}”无误`, en: `confirm that “${value}” is right` };
    }
    case 'ignore-column':
      return {
        zh: `“${clip(answer.header)}”列与数值无关`,
        en: `column “${clip(answer.header)}” says nothing about the figures`,
      };
    case 'value-column':
      return {
        zh: `以“${clip(answer.header)}”列为现状值`,
        en: `column “${clip(answer.header)}” holds the actual values`,
      };
    case 'region':
      return answer.region === null
        ? { zh: '指明行政区', en: 'name the region' }
        : { zh: `数据属于${answer.region}`, en: `the figures are of ${answer.region}` };
    case 'regions':
      return {
        zh: `只核对${answer.regions.join('、')}`,
        en: `check ${answer.regions.join(', ')} only`,
      };
    case 'year':
      return answer.year === null
        ? { zh: '指明年份', en: 'name the year' }
        : { zh: `数据为${answer.year}年`, en: `the figures are of ${answer.year}` };
    case 'indicator':
      return {
        zh: `数据为${clip(answer.indicator)}`,
        en: `the figures are of ${clip(answer.indicator)}`,
      };
    case 'pack':
      return { zh: `按规则库 ${answer.pack} 核对`, en: `check against ${answer.pack}` };
    case 'assume-units':
      return {
        zh: '未注明单位的数值均按批复所用单位填报',
        en: "figures without a unit are in the approval's",
      };
    case 'encoding':
      return { zh: '指明编码', en: 'name the encoding' };
  }
}

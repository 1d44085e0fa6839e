import type { AcceptableCode, AnswerProposal, Answers } from '../core/answer.js';
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

/** What names the ids of answers. */
interface AnswerNames {
  readonly rule: (id: string) => string;
  readonly indicator: (id: string) => string;
  readonly doubt: (code: AcceptableCode) => Text;
}

/** What a person answered, in sentences for a report: which doubts were confirmed, by whom and why. */
export function answersInWords(answers: Answers, names: AnswerNames): readonly Text[] {
  const { accept, ignoreColumns, columns, valueColumn, indicator } = answers;
  return [
    ...accept.map(({ code, rule, year, value, by, because }): Text => {
      const subject = [names.rule(rule), ...(year === null ? [] : [`${year}`])].join(' ');
      const doubt = names.doubt(code);
      return {
        zh: `经确认：${subject} “${clip(value)}”（${doubt.zh}）${by === null ? '' : `，确认人：${clip(by)}`}${because === null ? '' : `，理由：${clip(because)}`}`,
        en: `Confirmed: ${subject} “${clip(value)}” (${doubt.en})${by === null ? '' : `, by ${clip(by)}`}${because === null ? '' : `, because ${clip(because)}`}`,
      };
    }),
    ...ignoreColumns.map((header) => ({
      zh: `经确认：“${clip(header)}”列与数值无关，未采用`,
      en: `Confirmed: column “${clip(header)}” says nothing about the figures and is left out`,
    })),
    ...Object.entries(columns).map(([header, role]) => ({
      zh: `经确认：“${clip(header)}”列为${ROLES[role]?.zh ?? role}`,
      en: `Confirmed: column “${clip(header)}” is ${ROLES[role]?.en ?? role}`,
    })),
    ...(valueColumn == null
      ? []
      : [
          {
            zh: `经确认：以“${clip(valueColumn)}”列为现状值`,
            en: `Confirmed: column “${clip(valueColumn)}” holds the actual values`,
          },
        ]),
    ...(indicator === null
      ? []
      : [
          {
            zh: `经确认：表中未列指标的数值为${names.indicator(indicator)}`,
            en: `Confirmed: figures without an indicator are of ${names.indicator(indicator)}`,
          },
        ]),
  ];
}

/** What a column can be, by the words of the configuration. */
const ROLES: Readonly<Record<string, Text>> = {
  region: { zh: '行政区', en: 'the region' },
  code: { zh: '行政区代码', en: "the region's code" },
  year: { zh: '年份', en: 'the year' },
  indicator: { zh: '指标', en: 'the indicator' },
  value: { zh: '现状值', en: 'the actual value' },
  unit: { zh: '计量单位', en: 'the unit' },
  source: { zh: '数据来源', en: 'the data source' },
  evidence: { zh: '佐证材料', en: 'the evidence' },
  remark: { zh: '备注', en: 'the remark' },
  document: { zh: '文号', en: 'the document number' },
  issuer: { zh: '下达机关', en: 'the issuing authority' },
};

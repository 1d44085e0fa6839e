import type { Beside } from '../core/problem.js';
import { answerWords } from './answers.js';
import { answerOption } from './command-line.js';
import { clip, plural } from './phrases.js';
import type { ProblemMessages, Text } from './text.js';

const WHERE: Readonly<Record<Beside['where'], Text>> = {
  column: { zh: '单元格', en: 'the cell' },
  row: { zh: '说明行', en: 'the row' },
  section: { zh: '分节行', en: 'the section row' },
  title: { zh: '标题', en: 'the title' },
  name: { zh: '名称', en: 'the name' },
  note: { zh: '备注或说明', en: 'the note' },
};

/** Says that words beside a figure make it another one. */
function besides(zh: string, en: string): (args: Beside) => Text {
  return ({ word, text, where }) => {
    const whole =
      text === word ? { zh: '', en: '' } : { zh: `（${clip(text)}）`, en: ` (${clip(text)})` };
    return {
      zh: `${WHERE[where].zh}中的“${clip(word)}”表明${zh}${whole.zh}`,
      en: `“${clip(word)}” in ${WHERE[where].en} says that the figure is ${en}${whole.en}`,
    };
  };
}

const EDIT: Text = {
  zh: '请在原表改正：删去不应核对的数据，或更正文字',
  en: 'edit the file: remove what is not to be checked, or correct the words',
};

/** What is asked or said of a table where what stands beside a figure could change its meaning. */
export const QUESTION_PROBLEMS = {
  'column-unknown': {
    title: { zh: '列的含义不明', en: 'column of unknown meaning' },
    message: ({ header, text }) => ({
      zh: `无法识别“${clip(header)}”列的含义（如“${clip(text)}”），不能确定是否影响数值`,
      en: `the meaning of column “${clip(header)}” is not known (e.g. “${clip(text)}”), so it may bear on the figures`,
    }),
    hint: {
      zh: '该列与数值无关的，请声明忽略；否则请改用可识别的表头',
      en: 'if it says nothing about the figures, say so; else give it a header that is known',
    },
  },
  'words-unknown': {
    title: { zh: '文字含义不明', en: 'words of unknown meaning' },
    message: ({ word, text, where }) => ({
      zh: `无法识别${WHERE[where].zh}中的“${clip(word)}”，不能确定是否改变数值的含义${text === word ? '' : `（${clip(text)}）`}`,
      en: `“${clip(word)}” in ${WHERE[where].en} is not understood and may change what the figure means${text === word ? '' : ` (${clip(text)})`}`,
    }),
    hint: {
      zh: '请核实该数值是否为全县（市、区）全年的现状值；确为的，请确认',
      en: 'look whether the figure is the actual of the whole county and year; if it is, confirm it',
    },
  },
  'period-differs': {
    title: { zh: '不是全年数据', en: 'not of a full year' },
    message: besides('数值不是全年数据', 'not of a full year'),
    hint: EDIT,
  },
  'kind-differs': {
    title: { zh: '不是现状值', en: 'not an actual value' },
    message: besides('数值不是现状值', 'not an actual value'),
    hint: EDIT,
  },
  'part-only': {
    title: { zh: '只是一部分', en: 'only a part' },
    message: besides('数值只是该指标的一部分', 'only a part of the indicator'),
    hint: EDIT,
  },
  'place-differs': {
    title: { zh: '不是全县（市、区）范围', en: 'of another place' },
    message: besides('数值不属于该县（市、区）全域', 'of another place than the whole county'),
    hint: EDIT,
  },
  'year-differs': {
    title: { zh: '年份不一致', en: 'of another year' },
    message: besides('数值属于其他年份', 'of another year'),
    hint: EDIT,
  },
  'row-short': {
    title: { zh: '该行单元格不全', en: 'row with too few cells' },
    message: ({ cells, expected }) => ({
      zh: `该行只有 ${cells} 个单元格，表头有 ${expected} 个，可能缺了一个而后面的依次左移`,
      en: `the row has ${plural(cells, 'cell')}, its header ${expected}: one may be missing, and those after it moved`,
    }),
    hint: { zh: '请在原表补齐该行', en: 'complete the row' },
  },
  'cell-holds-rows': {
    title: { zh: '一个单元格包含多行表格', en: 'a cell that holds rows of the table' },
    message: ({ text }) => ({
      zh: `一个单元格包含表格的多行，引号可能多余或缺失：“${clip(text)}”`,
      en: `a cell holds rows of the table; a quotation mark is probably missing or too many: “${clip(text)}”`,
    }),
    hint: { zh: '请在原表改正引号', en: 'fix the quotation marks in the file' },
  },
  'blank-under-merge': {
    title: { zh: '可能是合并单元格留下的空白', en: 'a blank that a merged cell may have left' },
    message: ({ header, above }) => ({
      zh: `“${clip(header)}”列此处为空，上方为“${clip(above)}”：可能是合并单元格留下的空白`,
      en: `column “${clip(header)}” is blank here, below “${clip(above)}”: a merged cell may have left it`,
    }),
    hint: { zh: '请取消合并单元格并逐行填写', en: 'unmerge the cells and fill in each row' },
  },
  'figures-above-header': {
    title: { zh: '表头上方有数值', en: 'figures above the header' },
    message: ({ text }) => ({
      zh: `表头上方有数值，不知属于哪一列：“${clip(text)}”`,
      en: `figures stand above the header, so that no column is known for them: “${clip(text)}”`,
    }),
    hint: { zh: '请将该行移到表头之下，或删去', en: 'move the row below the header, or remove it' },
  },
  'duty-unknown': {
    title: { zh: '义务名称无法识别', en: 'unknown duty' },
    message: ({ text, answer }) => ({
      zh: `“${clip(text)}”填报为“${clip(answer)}”，但名称无法识别，不能忽略`,
      en: `“${clip(text)}” is answered “${clip(answer)}”, but no duty has that name, so it cannot be left out`,
    }),
    hint: {
      zh: '请使用规则库中的名称（可用填报模板）',
      en: 'use the name in the pack, as the template has it',
    },
  },
  'region-contradicted': {
    title: { zh: '指定的行政区与表内不一致', en: 'region contradicted by the file' },
    message: ({ asked, says }) => ({
      zh: `指定的行政区为${asked}，表内写明的是“${clip(says)}”`,
      en: `${asked} was asked for, but the file says “${clip(says)}”`,
    }),
    hint: {
      zh: '请核对数据属于哪个县（市、区）',
      en: 'look whose figures these are',
    },
  },
  'answer-refused': {
    title: { zh: '该列不能忽略', en: 'column that cannot be ignored' },
    message: ({ header, word }) => ({
      zh: `“${clip(header)}”列写明“${clip(word)}”，改变数值的含义，不能忽略`,
      en: `column “${clip(header)}” says “${clip(word)}”, which changes what the figures mean: it cannot be ignored`,
    }),
    hint: EDIT,
  },
  'answer-unused': {
    title: { zh: '答复没有对应的疑问', en: 'answer without a question' },
    message: ({ answer }) => ({
      zh: `没有与答复对应的疑问：${answerOption(answer, 'zh')}`,
      en: `an answer matches no question: ${answerOption(answer, 'en')}`,
    }),
    plain: {
      message: ({ answer }) => {
        const { zh, en } = answerWords(answer);
        return {
          zh: `没有与答复对应的疑问：${zh}`,
          en: `an answer matches no question: ${en}`,
        };
      },
    },
    hint: {
      zh: '单元格已改变或已更正的，请重新核实后删去或更新该答复',
      en: 'where the cell has changed, look again; then remove or update the answer',
    },
  },
  'zero-value': {
    title: { zh: '数值为 0', en: 'value of 0' },
    message: ({ indicator }) => ({
      zh: `${indicator}为 0：该指标通常不可能为 0，空白常被写成 0`,
      en: `${indicator} is 0, which it can hardly be: sheets often write 0 for a blank`,
    }),
    hint: {
      zh: '没有数据的请留空；确为 0 的，请确认',
      en: 'leave the cell empty where there is no value; if it really is 0, confirm it',
    },
  },
  'multiple-below-one': {
    title: { zh: '扩展倍数小于 1', en: 'multiple below 1' },
    message: ({ indicator, text }) => ({
      zh: `${indicator}为 ${clip(text)}，小于 1：城镇开发边界不应小于 2020 年城镇建设用地规模，可能填的是增幅`,
      en: `${indicator} is ${clip(text)}, below 1: a boundary is not smaller than the land of 2020; the increase may have been entered`,
    }),
    hint: {
      zh: '请核对口径；确为该值的，请确认',
      en: 'check what was entered; if the value is right, confirm it',
    },
  },
  'year-impossible': {
    title: { zh: '年份不可能', en: 'impossible year' },
    message: ({ text, because }) =>
      because === 'early'
        ? {
            zh: `年份不可能：“${clip(text)}”（表格软件常把 2025 显示为 1905 年的日期）`,
            en: `impossible year: “${clip(text)}” (a spreadsheet shows 2025 as a date of 1905)`,
          }
        : {
            zh: `年份晚于报告日期，不可能有现状值：“${clip(text)}”`,
            en: `the year is after the date of the report, so that there is no actual yet: “${clip(text)}”`,
          },
    hint: { zh: '请更正年份', en: 'correct the year' },
  },
  'year-outside-period': {
    title: { zh: '年份不在规划期内', en: 'year outside the plan period' },
    message: ({ region, year, from, through }) => ({
      zh: `${region}只有 ${year} 年的数据，不在规划期（${from}—${through} 年）内，未作核对`,
      en: `${region} has figures of ${year} alone, outside the plan period (${from}–${through}): nothing was checked`,
    }),
    hint: {
      zh: '请更正年份，或补充规划期内的数据',
      en: 'correct the year, or give figures within the period',
    },
  },
} satisfies ProblemMessages;

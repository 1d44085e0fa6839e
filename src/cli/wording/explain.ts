import type { Language } from '../../messages/text.js';
import type { OneCommandWording } from './wording.js';

const RULE = '220605.cultivated-land';

/** The help of `dixian explain`. */
export const EXPLAIN_HELP: Readonly<Record<Language, OneCommandWording>> = {
  en: {
    about: 'explain one rule or obligation: its words, its limit in every unit, its arithmetic',
    argument:
      'the id or name of a rule or obligation; then CSV files, whose figure is worked out step by step',
    options: {
      pack: 'pack that holds the rule: the id of a shipped one, or a path (repeatable; default: all shipped)',
      region: 'names the region of a figures file that has none',
      year: 'explain this year only; supplies the year of a file that has none',
      quotas: 'CSV of quotas assigned by a higher authority, each with its document number',
      encoding: 'encoding of the files: utf-8, gb18030 (gbk), utf-16le, utf-16be',
      'value-column': 'header of the column that holds the actual values',
      'stdin-name': 'what places call standard input (default: -)',
      'assume-units': "read figures without a unit in the approval's unit",
      format: 'terminal (default), json, markdown',
      lang: "zh or en (default: the system's language)",
      'no-color': 'no colour (so do NO_COLOR and a pipe; FORCE_COLOR asks for it)',
    },
    examples: [
      [`dixian explain ${RULE}`, 'what it says, and what would just pass and just fail'],
      [`dixian explain ${RULE} figures.csv`, 'how its figure was held against it'],
      ['dixian explain 江源区耕地保有量', 'by the names of its region and indicator'],
      ['dixian explain blue-line', 'whom a duty binds, and what attests it'],
    ],
    exits: [
      [0, 'explained (whatever the verdict of the figures)'],
      [2, 'usage, an unknown rule, or an error in a pack or file'],
    ],
  },
  zh: {
    about: '说明一条规则或义务：原文、各单位数值、计算过程',
    argument: '规则或义务的 id 或名称；其后可列数据文件，逐步说明其计算',
    options: {
      pack: '所在规则库：内置规则库的 id 或路径（可重复；默认为全部内置规则库）',
      region: '数据文件未列地区时用以指明',
      year: '只说明该年份；文件未列年份时用以指明',
      quotas: '上级下达指标 CSV，每行须有文号',
      encoding: '文件编码：utf-8、gb18030（gbk）、utf-16le、utf-16be',
      'value-column': '现状值列的表头',
      'stdin-name': '标准输入在报告中的名称（默认 -）',
      'assume-units': '未注明单位的数值按批复所用单位读取',
      format: '格式：terminal（默认）、json、markdown',
      lang: 'zh 或 en（默认随系统语言）',
      'no-color': '不用颜色（NO_COLOR 或管道亦然；FORCE_COLOR 强制使用）',
    },
    examples: [
      [`dixian explain ${RULE}`, '原文、各年适用、恰好符合与恰好不符合的数值'],
      [`dixian explain ${RULE} figures.csv`, '该数值与底线如何比较'],
      ['dixian explain 江源区耕地保有量', '用地区和指标的名称指明'],
      ['dixian explain 蓝线', '义务约束谁，如何佐证'],
    ],
    exits: [
      [0, '已说明（与数值是否符合无关）'],
      [2, '用法有误、没有该规则，或规则库、数据有错误'],
    ],
  },
};

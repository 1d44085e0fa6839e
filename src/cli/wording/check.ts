import { EXAMPLES } from '../../messages/cli.js';
import type { Language } from '../../messages/text.js';
import { FORMATS } from '../../report/reporter.js';
import type { OneCommandWording } from './wording.js';

/** The help of `dixian check`. */
export const CHECK_HELP: Readonly<Record<Language, OneCommandWording>> = {
  en: {
    about: 'check CSV files of actual figures (the default command)',
    argument:
      'CSV files of actual figures, folders of them, or patterns ("data/**/*.csv"); - is standard input',
    options: {
      pack: 'pack to check against, or an amendment of one: the id of a shipped pack, or a path (repeatable; default: the shipped packs that cover the data)',
      region: 'check these regions only (names or codes); names the region of a file that has none',
      year: 'check this year only; supplies the year of a file that has none',
      quotas: 'CSV of quotas assigned by a higher authority, each with its document number',
      encoding:
        'encoding of the files: utf-8, gb18030 (gbk), utf-16le, utf-16be (default: told by their bytes)',
      'value-column':
        'header of the column of actual values, or its number, where more than one could be it',
      'stdin-name': 'what the report calls standard input (default: -)',
      only: 'check these indicators or obligations only (names or ids)',
      'all-regions': 'require every region of the pack: one not in the data is missing',
      'assume-units': "read figures without a unit in the approval's unit, and say so",
      allow: 'outcomes that shall not block: missing, unassigned',
      'require-attestations': 'require every duty of class control or mechanism to be attested',
      'allow-draft': 'check against a draft pack too, which nobody has reviewed',
      format: `what goes to stdout: ${FORMATS.join(', ')} (default: terminal)`,
      output: 'write a further report to a file (repeatable)',
      lang: "zh or en (default: the system's language)",
      'warn-within': 'mark a pass with no more headroom than this share of its limit, e.g. 2%',
      date: 'the day that reports bear (default: SOURCE_DATE_EPOCH, else left blank)',
      'show-config': 'print the settings in force and where each comes from, and check nothing',
      'no-config': 'take nothing from dixian.config.yaml or .json, which is found upward',
      quiet: 'shorten the terminal report to its verdict line',
      'no-color': 'no colour (so do NO_COLOR and a pipe; FORCE_COLOR asks for it)',
    },
    examples: [
      [EXAMPLES[0], 'check a file; the exit code is the verdict'],
      [EXAMPLES[1], 'a file that names neither year nor region'],
      [EXAMPLES[2], 'in a pipeline, with a report to keep'],
    ],
    exits: [
      [0, 'compliant: every limit that was checked is met'],
      [1, 'non-compliant: a limit is not met, or a control duty is answered no'],
      [2, 'error: usage, unreadable or invalid input, or nothing judged'],
      [3, 'incomplete: a figure, a quota or a required attestation is missing'],
    ],
  },
  zh: {
    about: '核对现状数值 CSV 文件（默认命令）',
    argument: '现状数值 CSV 文件、其所在文件夹或通配符（"数据/**/*.csv"）；- 为标准输入',
    options: {
      pack: '规则库或其修改单：内置规则库的 id 或路径（可重复；默认采用涵盖数据所列地区的内置规则库）',
      region: '只核对这些地区（名称或代码）；文件未列地区时用以指明',
      year: '只核对该年份；文件未列年份时用以指明',
      quotas: '上级下达指标 CSV，每行须有文号',
      encoding: '文件编码：utf-8、gb18030（gbk）、utf-16le、utf-16be（默认自动识别）',
      'value-column': '不止一列可能是现状值时，指明其表头或列号',
      'stdin-name': '标准输入在报告中的名称（默认 -）',
      only: '只核对这些指标或义务（名称或 id）',
      'all-regions': '规则库的每个地区都必须有数据，否则为未填报',
      'assume-units': '未注明单位的数值按批复所用单位读取，并在报告中注明',
      allow: '不影响结论的核对结果：missing（未填报）、unassigned（未提供下达指标）',
      'require-attestations': '管控类、机制类义务须逐项佐证',
      'allow-draft': '也采用未经复核的规则库草案',
      format: `输出到标准输出的格式：${FORMATS.join('、')}（默认 terminal）`,
      output: '另存报告到文件（可重复）',
      lang: 'zh 或 en（默认随系统语言）',
      'warn-within': '标出差额不超过底线值该百分比的符合项，如 2%',
      date: '报告所署日期（默认取 SOURCE_DATE_EPOCH，否则留空待填）',
      'show-config': '列出各项设置及其来源，不作核对',
      'no-config': '不采用逐级向上查找到的 dixian.config.yaml 或 .json',
      quiet: '终端报告只显示结论一行',
      'no-color': '不用颜色（NO_COLOR 或管道亦然；FORCE_COLOR 强制使用）',
    },
    examples: [
      [EXAMPLES[0], '核对一个文件，结论即退出码'],
      [EXAMPLES[1], '文件未列年份和地区时'],
      [EXAMPLES[2], '用于流水线，并留存报告'],
    ],
    exits: [
      [0, '所核对指标均符合'],
      [1, '存在不符合项，或管控类义务填“否”'],
      [2, '用法、数据或规则库有误，或未核对任何指标'],
      [3, '资料不全：缺数值、下达指标或必需的佐证'],
    ],
  },
};

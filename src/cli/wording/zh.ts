import { type CommandLineWording, EXAMPLES, exampleLines } from './wording.js';

/** The words of the command line in Chinese. */
export const CHINESE: CommandLineWording = {
  faults: {
    'no-file': () => `未指定数据文件。常用命令：\n${exampleLines()}`,
    'command-unknown': ({ word, nearest }) =>
      `没有名为“${word}”的文件或命令。是否要用命令“${nearest}”？`,
    'option-unknown': ({ word }) => `无法识别的选项 ${word}。`,
    'option-without-value': ({ word }) => `选项 ${word} 缺少取值。`,
    'value-unknown': ({ option, word }) => `${option}：无法识别“${word}”。`,
    'year-invalid': ({ word }) => `--year：“${word}”不是年份，请用四位数字，如 --year 2025。`,
    'output-without-path': ({ word }) =>
      `--output：“${word}”不是“格式=路径”，如 -o markdown=report.md。`,
    'output-folder-missing': ({ path }) =>
      `--output：无法写入“${path}”：所在文件夹不存在，或其本身是文件夹。`,
    'output-is-input': ({ path }) => `--output：“${path}”是正在读取的文件，请另选路径。`,
    'output-repeated': ({ path }) => `--output：“${path}”重复指定。`,
    'stdin-repeated': () => '标准输入（-）只能读取一次。',
    other: ({ message }) => message,
  },
  nearest: (word) => `是否要用 ${word}？`,
  known: (words) => `可用：${words.join('、')}`,
  seeHelp: '用法见 dixian --help。',
  usage: '用法：',
  commands: '命令：',
  argumentsTitle: '参数：',
  options: '选项：',
  exitCodes: '退出码：',
  examples: '示例：',
  about: '将已批准的国土空间总体规划的管控指标与实际数值逐项核对：精确比较，逐条注明原文依据。',
  help: '显示本帮助',
  version: '显示版本',
  exits: [
    [0, '所核对指标均符合'],
    [1, '存在不符合项，或管控类义务填“否”'],
    [2, '用法、数据或规则库有误，或未核对任何指标'],
    [3, '资料不全：缺数值、下达指标或必需的佐证'],
  ],
  cannotWrite: (path, reason) => `无法写入“${path}”（${reason}），原有内容未改动。`,
  bug: '这是 dixian 程序的错误，与数据无关。请附上命令和以下信息反馈：',
  command: {
    check: {
      about: '核对现状数值 CSV 文件（默认命令）',
      argument: '现状数值 CSV 文件；- 为标准输入',
      options: {
        pack: '规则库：内置规则库的 id 或路径（可重复；默认采用涵盖数据所列地区的内置规则库）',
        region: '只核对这些地区（名称或代码）；文件未列地区时用以指明',
        year: '只核对该年份；文件未列年份时用以指明',
        quotas: '上级下达指标 CSV，每行须有文号',
        only: '只核对这些指标或义务（名称或 id）',
        'all-regions': '规则库的每个地区都必须有数据，否则为未填报',
        'assume-units': '未注明单位的数值按批复所用单位读取，并在报告中注明',
        allow: '不影响结论的核对结果：missing（未填报）、unassigned（未提供下达指标）',
        'require-attestations': '管控类、机制类义务须逐项佐证',
        format: '输出到标准输出的格式：terminal（默认）、json、markdown',
        output: '另存报告到文件（可重复）',
        lang: 'zh 或 en（默认随系统语言）',
        quiet: '终端报告只显示结论一行',
        'no-color': '不用颜色（NO_COLOR 或管道亦然；FORCE_COLOR 强制使用）',
      },
      examples: [
        [EXAMPLES[0], '核对一个文件，结论即退出码'],
        [EXAMPLES[1], '文件未列年份和地区时'],
        [EXAMPLES[2], '用于流水线，并留存报告'],
      ],
    },
  },
};

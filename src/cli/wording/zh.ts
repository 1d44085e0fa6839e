import { CONFIG_FAULTS } from './config.js';
import { type CommandLineWording, exampleLines, nameCharacter } from './wording.js';

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
    'date-invalid': ({ word }) => `--date：“${word}”不是日期，请写作 2026-01-31。`,
    'epoch-invalid': ({ word }) => `环境变量 SOURCE_DATE_EPOCH：“${word}”不是自1970年起的秒数。`,
    'margin-invalid': ({ word }) =>
      `--warn-within：“${word}”不是百分比，请写明百分号，如 --warn-within 2%。`,
    'config-twice': ({ folder, names }) =>
      `文件夹“${folder}”有两个配置文件：${names.join('、')}。请只留一个。`,
    'config-invalid': ({ faults }) =>
      ['配置文件有误：', ...faults.map((fault) => CONFIG_FAULTS.zh(fault))].join('\n'),
    'output-without-path': ({ word }) =>
      `--output：“${word}”不是“格式=路径”，如 -o markdown=report.md。`,
    'output-folder-missing': ({ path }) =>
      `--output：无法写入“${path}”：所在文件夹不存在，或其本身是文件夹。`,
    'output-is-input': ({ path }) => `--output：“${path}”是正在读取的文件，请另选路径。`,
    'output-repeated': ({ path }) => `--output：“${path}”重复指定。`,
    'stdin-repeated': () => '标准输入（-）只能读取一次。',
    'region-not-covered': ({ word }) => `--region：本批复未涉及“${word}”，无从核对。`,
    'options-exclude': ({ first, second }) => `${first} 与 ${second} 不能同时使用。`,
    'file-repeated': ({ path }) => `文件“${path}”重复指定。`,
    'rule-missing': () =>
      '未指定规则。用法：dixian explain <规则> [数据文件…]；全部规则：dixian rules',
    'rule-unknown': ({ word, near }) =>
      near.length === 0
        ? `没有名为“${word}”的规则或义务。全部规则：dixian rules`
        : `没有名为“${word}”的规则或义务。是否要用：\n${near.map((one) => `  ${one}`).join('\n')}`,
    'rule-ambiguous': ({ word, among }) =>
      `“${word}”不止一条，请指明其一，或用 --pack 指明规则库：\n${among.map((one) => `  ${one}`).join('\n')}`,
    'text-missing': () => '未指定批复原文。用法：dixian draft <原文.txt | ->',
    'texts-several': () => '一次只能起草一份批复，请分别运行。',
    'diff-one-pack': () => '须有两个规则库才能对照：先写一个，再写另一个或其修改单。',
    'diff-many-packs': () => '只能对照两个规则库：第一个之后须为一个规则库及其修改单。',
    'word-unexpected': ({ word }) => `多余的参数“${word}”：本命令只用选项，如 --region ${word}。`,
    'output-exists': ({ path }) =>
      `--output：“${path}”已存在，其中可能已有填报内容，不予覆盖，请另选路径。`,
    'year-outside-period': ({ year, from, through }) =>
      `--year：${year}年不在规划期（${from}至${through}年）内，没有适用的底线值。`,
    'template-empty': ({ quotas }) =>
      quotas
        ? '所选地区和年份的底线值均由批复载明，没有须上级下达的，无需填报下达指标。'
        : '所选地区和年份没有须填报的内容。市本级的义务请加 --obligations。',
    'character-unencodable': ({ character, encoding }) =>
      `名称中的 ${nameCharacter(character)} 无法用 ${encoding} 编码，请用 --encoding utf-8，或修改规则库。`,
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
  beforeApproval: (years) => `提示：${years.join('、')}年在批复之前，数值仅供比对，不作判定。`,
  cannotWrite: (path, reason) => `无法写入“${path}”（${reason}），原有内容未改动。`,
  cannotWriteStdout: (reason) => `标准输出无法写入（${reason}），报告不完整。`,
  bug: '这是 dixian 程序的错误，与数据无关。请附上命令和以下信息反馈：',
};

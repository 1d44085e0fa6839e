import type { Language } from '../report/reporter.js';
import type { UsageFault } from './usage-error.js';

type Faults = {
  readonly [Code in UsageFault['code']]: (fault: Extract<UsageFault, { code: Code }>) => string;
};

/** What the command line itself says: help and usage errors. */
interface CommandWording {
  readonly faults: Faults;
  readonly nearest: (word: string) => string;
  readonly known: (words: readonly string[]) => string;
  readonly seeHelp: string;
  readonly usage: string;
  readonly commands: string;
  readonly argumentsTitle: string;
  readonly options: string;
  readonly exitCodes: string;
  readonly examples: string;
  readonly about: string;
  readonly check: string;
  readonly file: string;
  readonly help: string;
  readonly version: string;
  readonly option: Readonly<Record<CheckOption, string>>;
  readonly exits: readonly (readonly [code: number, meaning: string])[];
  readonly example: readonly (readonly [command: string, meaning: string])[];
  readonly cannotWrite: (path: string, reason: string) => string;
  readonly bug: string;
}

/** The options of `check`, as their long flags. */
export type CheckOption =
  | 'pack'
  | 'region'
  | 'year'
  | 'quotas'
  | 'only'
  | 'all-regions'
  | 'assume-units'
  | 'allow'
  | 'require-attestations'
  | 'format'
  | 'output'
  | 'lang'
  | 'quiet'
  | 'no-color';

/** The commonest command lines, shown where none was given. */
const EXAMPLES = [
  'dixian check figures.csv',
  'dixian check figures.csv --year 2025 --region 江源区',
  'dixian check figures.csv --quotas quotas.csv -f json -o markdown=report.md',
] as const;

/** The words of the command line in both languages. */
export const COMMAND_WORDING: Readonly<Record<Language, CommandWording>> = {
  en: {
    faults: {
      'no-file': () => `No figures file was given. The commonest commands:\n${commandLines()}`,
      'command-unknown': ({ word, nearest }) =>
        `There is no file or command "${word}". Did you mean the command "${nearest}"?`,
      'option-unknown': ({ word }) => `Unknown option ${word}.`,
      'option-without-value': ({ word }) => `The option ${word} needs a value.`,
      'value-unknown': ({ option, word }) => `${option}: "${word}" is not known.`,
      'year-invalid': ({ word }) =>
        `--year: "${word}" is not a year; write four digits, e.g. --year 2025.`,
      'output-without-path': ({ word }) =>
        `--output: "${word}" is not <format>=<path>, e.g. -o markdown=report.md.`,
      'output-folder-missing': ({ path }) =>
        `--output: "${path}" cannot be written: its folder does not exist, or it is one itself.`,
      'output-is-input': ({ path }) =>
        `--output: "${path}" is one of the files being read; choose another path.`,
      'output-repeated': ({ path }) => `--output: "${path}" is given twice.`,
      'stdin-repeated': () => 'Standard input (-) can be read only once.',
      other: ({ message }) => message,
    },
    nearest: (word) => `Did you mean ${word}?`,
    known: (words) => `Known: ${words.join(', ')}`,
    seeHelp: 'See dixian --help.',
    usage: 'Usage:',
    commands: 'Commands:',
    argumentsTitle: 'Arguments:',
    options: 'Options:',
    exitCodes: 'Exit codes:',
    examples: 'Examples:',
    about:
      'Holds the binding limits of an approved territorial spatial plan against actual figures, exactly and with citations.',
    check: 'check CSV files of actual figures (the default command)',
    file: 'CSV files of actual figures; - is standard input',
    help: 'show this help',
    version: 'show the version',
    option: {
      pack: 'pack to check against: the id of a shipped one, or a path (repeatable; default: the shipped packs that cover the data)',
      region: 'check these regions only (names or codes); names the region of a file that has none',
      year: 'check this year only; supplies the year of a file that has none',
      quotas: 'CSV of quotas assigned by a higher authority, each with its document number',
      only: 'check these indicators or obligations only (names or ids)',
      'all-regions': 'require every region of the pack: one not in the data is missing',
      'assume-units': "read figures without a unit in the approval's unit, and say so",
      allow: 'outcomes that shall not block: missing, unassigned',
      'require-attestations': 'require every duty of class control or mechanism to be attested',
      format: 'what goes to stdout: terminal (default), json, markdown',
      output: 'write a further report to a file (repeatable)',
      lang: "zh or en (default: the system's language)",
      quiet: 'shorten the terminal report to its verdict line',
      'no-color': 'no colour (so do NO_COLOR and a pipe; FORCE_COLOR asks for it)',
    },
    exits: [
      [0, 'compliant: every limit that was checked is met'],
      [1, 'non-compliant: a limit is not met, or a control duty is answered no'],
      [2, 'error: usage, unreadable or invalid input, or nothing judged'],
      [3, 'incomplete: a figure, a quota or a required attestation is missing'],
    ],
    example: [
      [EXAMPLES[0], 'check a file; the exit code is the verdict'],
      [EXAMPLES[1], 'a file that names neither year nor region'],
      [EXAMPLES[2], 'in a pipeline, with a report to keep'],
    ],
    cannotWrite: (path, reason) => `Cannot write "${path}" (${reason}); nothing was changed there.`,
    bug: 'This is a fault of dixian, not of your data. Please report it with the command and:',
  },
  zh: {
    faults: {
      'no-file': () => `未指定数据文件。常用命令：\n${commandLines()}`,
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
    check: '核对现状数值 CSV 文件（默认命令）',
    file: '现状数值 CSV 文件；- 为标准输入',
    help: '显示本帮助',
    version: '显示版本',
    option: {
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
    exits: [
      [0, '所核对指标均符合'],
      [1, '存在不符合项，或管控类义务填“否”'],
      [2, '用法、数据或规则库有误，或未核对任何指标'],
      [3, '资料不全：缺数值、下达指标或必需的佐证'],
    ],
    example: [
      [EXAMPLES[0], '核对一个文件，结论即退出码'],
      [EXAMPLES[1], '文件未列年份和地区时'],
      [EXAMPLES[2], '用于流水线，并留存报告'],
    ],
    cannotWrite: (path, reason) => `无法写入“${path}”（${reason}），原有内容未改动。`,
    bug: '这是 dixian 程序的错误，与数据无关。请附上命令和以下信息反馈：',
  },
};

/** The whole message of a usage error, its nearest word and where to read on. */
export function wordUsageFault(fault: UsageFault, language: Language): string {
  const wording = COMMAND_WORDING[language];
  const word = wording.faults[fault.code] as (fault: UsageFault) => string;
  const lines = [`dixian: ${word(fault)}`];
  if ('nearest' in fault && fault.nearest !== null && fault.code !== 'command-unknown') {
    lines.push(wording.nearest(fault.nearest));
  }
  if ('known' in fault && fault.known.length > 0) lines.push(wording.known(fault.known));
  if (fault.code !== 'no-file') lines.push(wording.seeHelp);
  return `${lines.join('\n')}\n`;
}

function commandLines(): string {
  return EXAMPLES.map((example) => `  ${example}`).join('\n');
}

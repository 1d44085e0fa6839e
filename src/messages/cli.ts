import type { Localized, Messages } from './text.js';

/** What the command line itself says: heads of help, notes, progress. Usage errors have their own module. */
export const CLI_WORDING = {
  nearest: (word: string) => ({ zh: `是否要用 ${word}？`, en: `Did you mean ${word}?` }),
  known: (words: readonly string[]) => ({
    zh: `可用：${words.join('、')}`,
    en: `Known: ${words.join(', ')}`,
  }),
  seeHelp: { zh: '用法见 dixian --help。', en: 'See dixian --help.' },
  usage: { zh: '用法：', en: 'Usage:' },
  commands: { zh: '命令：', en: 'Commands:' },
  argumentsTitle: { zh: '参数：', en: 'Arguments:' },
  options: { zh: '选项：', en: 'Options:' },
  exitCodes: { zh: '退出码：', en: 'Exit codes:' },
  examples: { zh: '示例：', en: 'Examples:' },
  about: {
    zh: '将已批准的国土空间总体规划的管控指标与实际数值逐项核对：精确比较，逐条注明原文依据。',
    en: 'Holds the binding limits of an approved territorial spatial plan against actual figures, exactly and with citations.',
  },
  help: { zh: '显示本帮助', en: 'show this help' },
  version: { zh: '显示版本', en: 'show the version' },
  /** Said of years of which a template asks although nothing of them will be judged. */
  beforeApproval: (years: readonly number[]) => ({
    zh: `提示：${years.join('、')}年在批复之前，数值仅供比对，不作判定。`,
    en: `Note: figures of ${years.join(', ')} are for reference only, since the approval is later; nothing of them is judged.`,
  }),
  cannotWrite: (path: string, reason: string) => ({
    zh: `无法写入“${path}”（${reason}），原有内容未改动。`,
    en: `Cannot write "${path}" (${reason}); nothing was changed there.`,
  }),
  cannotWriteStdout: (reason: string) => ({
    zh: `标准输出无法写入（${reason}），报告不完整。`,
    en: `standard output cannot be written to (${reason}); the report is not complete.`,
  }),
  bug: {
    zh: '这是 dixian 程序的错误，与数据无关。请附上命令和以下信息反馈：',
    en: 'This is a fault of dixian, not of your data. Please report it with the command and:',
  },
  /** What `--show-config` says: which file, and where each setting comes from. */
  configuration: {
    none: {
      zh: '没有配置文件（dixian.config.yaml 或 dixian.config.json，自当前文件夹逐级向上查找）',
      en: 'No configuration file (dixian.config.yaml or dixian.config.json, looked for upward from here)',
    },
    file: (path: string) => ({ zh: `配置文件：${path}`, en: `Configuration: ${path}` }),
    flag: (flag: string) => ({ zh: `命令行 ${flag}`, en: `command line: ${flag}` }),
    environment: (variable: string) => ({
      zh: `环境变量 ${variable}`,
      en: `environment: ${variable}`,
    }),
    default: { zh: '默认', en: 'default' },
  },
  progress: {
    reading: (path: string, number: number, of: number) => {
      const count = of > 1 ? ` ${number}/${of}` : '';
      return { zh: `正在读取${count} ${path}`, en: `Reading${count} ${path}` };
    },
    checking: { zh: '正在核对', en: 'Checking' },
    writing: (path: string) => ({ zh: `正在写入 ${path}`, en: `Writing ${path}` }),
  },
} satisfies Messages;

/** {@link CLI_WORDING} in one language. */
export type CliWording = Localized<typeof CLI_WORDING>;

/** The commonest command lines, shown where none was given. */
export const EXAMPLES = [
  'dixian check figures.csv',
  'dixian check figures.csv --year 2025 --region 江源区',
  'dixian check figures.csv --quotas quotas.csv -f json -o markdown=report.md',
] as const;

/** {@link EXAMPLES} as lines of a message. */
export function exampleLines(): string {
  return EXAMPLES.map((example) => `  ${example}`).join('\n');
}

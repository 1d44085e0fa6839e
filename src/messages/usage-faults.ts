import type { Location } from '../core/location.js';
import { CLI_WORDING, exampleLines } from './cli.js';
import { formatLocation } from './phrases.js';
import { type Language, localize, type Messages, type Text } from './text.js';

/** What is said of each fault of a configuration file; its values are the parameters. */
const CONFIG_FAULTS = {
  'key-unknown': ({ key, nearest }: { key: string; nearest: string | null }) => ({
    zh: `没有这个键：${key}${nearest === null ? '' : `，是否要用 ${nearest}？`}`,
    en: `there is no key ${key}${nearest === null ? '' : `; did you mean ${nearest}?`}`,
  }),
  'key-duplicate': ({ key }: { key: string }) => ({
    zh: `键重复：${key}`,
    en: `the key ${key} stands twice`,
  }),
  'value-invalid': ({ key, expected }: { key: string; expected: string }) => ({
    zh: `${key} 的值无效，应为 ${expected}`,
    en: `the value of ${key} is not valid; expected ${expected}`,
  }),
  syntax: ({ detail }: { detail: string }) => ({
    zh: `格式有误：${detail}`,
    en: `malformed: ${detail}`,
  }),
  unreadable: {
    zh: '无法读取，须为 UTF-8 文本',
    en: 'cannot be read; it must be text in UTF-8',
  },
} satisfies Messages;

/** What is said of each fault of a command line; its values are the parameters. */
const USAGE_FAULTS = {
  'no-file': {
    zh: `未指定数据文件。常用命令：\n${exampleLines()}`,
    en: `No figures file was given. The commonest commands:\n${exampleLines()}`,
  },
  'command-unknown': ({ word, nearest }: { word: string; nearest: string }) => ({
    zh: `没有名为“${word}”的文件或命令。是否要用命令“${nearest}”？`,
    en: `There is no file or command "${word}". Did you mean the command "${nearest}"?`,
  }),
  'option-unknown': ({ word }: { word: string; nearest: string | null }) => ({
    zh: `无法识别的选项 ${word}。`,
    en: `Unknown option ${word}.`,
  }),
  'option-without-value': ({ word }: { word: string }) => ({
    zh: `选项 ${word} 缺少取值。`,
    en: `The option ${word} needs a value.`,
  }),
  'value-unknown': ({
    option,
    word,
  }: {
    /** The option, or the name of the argument, that was given the word. */
    option: string;
    word: string;
    nearest: string | null;
    known: readonly string[];
  }) => ({ zh: `${option}：无法识别“${word}”。`, en: `${option}: "${word}" is not known.` }),
  'year-invalid': ({ word }: { word: string }) => ({
    zh: `--year：“${word}”不是年份，请用四位数字，如 --year 2025。`,
    en: `--year: "${word}" is not a year; write four digits, e.g. --year 2025.`,
  }),
  'date-invalid': ({ word }: { word: string }) => ({
    zh: `--date：“${word}”不是日期，请写作 2026-01-31。`,
    en: `--date: "${word}" is not a day; write it as 2026-01-31.`,
  }),
  'epoch-invalid': ({ word }: { word: string }) => ({
    zh: `环境变量 SOURCE_DATE_EPOCH：“${word}”不是自1970年起的秒数。`,
    en: `The environment's SOURCE_DATE_EPOCH: "${word}" is not a number of seconds since 1970.`,
  }),
  'margin-invalid': ({ word }: { word: string }) => ({
    zh: `--warn-within：“${word}”不是百分比，请写明百分号，如 --warn-within 2%。`,
    en: `--warn-within: "${word}" is not a percentage; write its sign, e.g. --warn-within 2%.`,
  }),
  'accept-malformed': ({ word }: { word: string; known: readonly string[] }) => ({
    zh: `--accept：“${word}”应写作“疑问:规则:年份=单元格内容”，如 --accept zero-value:220605.water-use:2025=0。`,
    en: `--accept: "${word}" is not <question>:<rule>:<year>=<text>, e.g. --accept zero-value:220605.water-use:2025=0.`,
  }),
  'config-twice': ({ folder, names }: { folder: string; names: readonly string[] }) => ({
    zh: `文件夹“${folder}”有两个配置文件：${names.join('、')}。请只留一个。`,
    en: `The folder "${folder}" has two configuration files: ${names.join(', ')}. Keep one.`,
  }),
  'config-invalid': ({ faults }: { faults: readonly ConfigFault[] }) => {
    const said = faults.map(wordConfigFault);
    return {
      zh: ['配置文件有误：', ...said.map(({ zh }) => zh)].join('\n'),
      en: ['The configuration file has faults:', ...said.map(({ en }) => en)].join('\n'),
    };
  },
  'output-without-path': ({ word }: { word: string }) => ({
    zh: `--output：“${word}”不是“格式=路径”，如 -o markdown=report.md。`,
    en: `--output: "${word}" is not <format>=<path>, e.g. -o markdown=report.md.`,
  }),
  'output-folder-missing': ({ path }: { path: string }) => ({
    zh: `--output：无法写入“${path}”：所在文件夹不存在，或其本身是文件夹。`,
    en: `--output: "${path}" cannot be written: its folder does not exist, or it is one itself.`,
  }),
  'output-is-input': ({ path }: { path: string }) => ({
    zh: `--output：“${path}”是正在读取的文件，请另选路径。`,
    en: `--output: "${path}" is one of the files being read; choose another path.`,
  }),
  'output-repeated': ({ path }: { path: string }) => ({
    zh: `--output：“${path}”重复指定。`,
    en: `--output: "${path}" is given twice.`,
  }),
  'stdin-repeated': {
    zh: '标准输入（-）只能读取一次。',
    en: 'Standard input (-) can be read only once.',
  },
  'region-not-covered': ({ word }: { word: string }) => ({
    zh: `--region：本批复未涉及“${word}”，无从核对。`,
    en: `--region: the approval does not speak of "${word}", so nothing of it can be checked.`,
  }),
  'options-exclude': ({ first, second }: { first: string; second: string }) => ({
    zh: `${first} 与 ${second} 不能同时使用。`,
    en: `${first} and ${second} exclude each other.`,
  }),
  'option-needs': ({ option, needs }: { option: string; needs: string }) => ({
    zh: `${option} 须与 ${needs} 一起使用。`,
    en: `${option} needs ${needs}.`,
  }),
  'sql-limit-too-long': ({ rule, dialect }: { rule: string; dialect: string }) => ({
    zh: `规则“${rule}”的底线值位数过多，${dialect} 无法精确计算，未写出 SQL。请改用 --dialect postgresql，或用 dixian check 核对。`,
    en: `The limit of rule "${rule}" has too many digits for exact arithmetic in ${dialect}; no SQL was written. Use --dialect postgresql, or dixian check.`,
  }),
  'sql-region-repeated': ({ region, packs }: { region: string; packs: readonly string[] }) => ({
    zh: `地区 ${region} 同时见于规则库 ${packs.join('、')}，请只指定其一。`,
    en: `Region ${region} is in several packs (${packs.join(', ')}); name one of them.`,
  }),
  'file-repeated': ({ path }: { path: string }) => ({
    zh: `文件“${path}”重复指定。`,
    en: `The file "${path}" is given twice.`,
  }),
  'rule-missing': {
    zh: '未指定规则。用法：dixian explain <规则> [数据文件…]；全部规则：dixian rules',
    en: 'No rule was given. Usage: dixian explain <rule> [file...]; all rules: dixian rules',
  },
  'rule-unknown': ({ word, near }: { word: string; near: readonly string[] }) =>
    near.length === 0
      ? {
          zh: `没有名为“${word}”的规则或义务。全部规则：dixian rules`,
          en: `There is no rule or obligation "${word}". All rules: dixian rules`,
        }
      : {
          zh: `没有名为“${word}”的规则或义务。是否要用：\n${near.map((one) => `  ${one}`).join('\n')}`,
          en: `There is no rule or obligation "${word}". Did you mean:\n${near.map((one) => `  ${one}`).join('\n')}`,
        },
  'rule-ambiguous': ({ word, among }: { word: string; among: readonly string[] }) => ({
    zh: `“${word}”不止一条，请指明其一，或用 --pack 指明规则库：\n${among.map((one) => `  ${one}`).join('\n')}`,
    en: `"${word}" is more than one; name one of them, or the pack with --pack:\n${among.map((one) => `  ${one}`).join('\n')}`,
  }),
  'text-missing': {
    zh: '未指定批复原文。用法：dixian draft <原文.txt | ->',
    en: 'No text of an approval was given. Usage: dixian draft <approval.txt | ->',
  },
  'texts-several': {
    zh: '一次只能起草一份批复，请分别运行。',
    en: 'One approval is drafted at a time; run it once for each.',
  },
  'diff-one-pack': {
    zh: '须有两个规则库才能对照：先写一个，再写另一个或其修改单。',
    en: 'Two packs are compared: name one, then another or the amendments to apply to it.',
  },
  'diff-many-packs': {
    zh: '只能对照两个规则库：第一个之后须为一个规则库及其修改单。',
    en: 'Two packs are compared; those behind the first must be one pack and amendments of it.',
  },
  'word-unexpected': ({ word }: { word: string }) => ({
    zh: `多余的参数“${word}”：本命令只用选项，如 --region ${word}。`,
    en: `"${word}" is not expected: this command takes options alone, e.g. --region ${word}.`,
  }),
  'output-exists': ({ path }: { path: string }) => ({
    zh: `--output：“${path}”已存在，其中可能已有填报内容，不予覆盖，请另选路径。`,
    en: `--output: "${path}" exists and is not replaced, since it may be filled in; choose another path.`,
  }),
  'year-outside-period': ({
    year,
    from,
    through,
  }: {
    year: number;
    /** The plan period, both years included. */
    from: number;
    through: number;
  }) => ({
    zh: `--year：${year}年不在规划期（${from}至${through}年）内，没有适用的底线值。`,
    en: `--year: ${year} lies outside the plan period (${from} to ${through}), so no limit holds in it.`,
  }),
  'template-empty': ({ quotas }: { quotas: boolean }) =>
    quotas
      ? {
          zh: '所选地区和年份的底线值均由批复载明，没有须上级下达的，无需填报下达指标。',
          en: 'No limit of these regions and years is assigned by a higher authority: the approval prints them all, and no quota is needed.',
        }
      : {
          zh: '所选地区和年份没有须填报的内容。市本级的义务请加 --obligations。',
          en: "There is nothing to fill in for these regions and years. A city's own duties are asked for with --obligations.",
        },
  'character-unencodable': ({ character, encoding }: { character: string; encoding: string }) => ({
    zh: `名称中的 ${nameCharacter(character)} 无法用 ${encoding} 编码，请用 --encoding utf-8，或修改规则库。`,
    en: `A name holds ${nameCharacter(character)}, which ${encoding} cannot write. Use --encoding utf-8, or mend the pack.`,
  }),
  other: ({ message }: { message: string }) => ({ zh: message, en: message }),
} satisfies Messages;

type Values<Message> = Message extends (values: infer V) => unknown ? Readonly<V> : object;

/** What is wrong with a command line, as a code with values. */
export type UsageFault = {
  [Code in keyof typeof USAGE_FAULTS]: { readonly code: Code } & Values<
    (typeof USAGE_FAULTS)[Code]
  >;
}[keyof typeof USAGE_FAULTS];

/** What is wrong in a configuration file, and where. */
export type ConfigFault = { readonly location: Location | null } & {
  [Kind in keyof typeof CONFIG_FAULTS]: { readonly kind: Kind } & Values<
    (typeof CONFIG_FAULTS)[Kind]
  >;
}[keyof typeof CONFIG_FAULTS];

/** Words a usage error, with the nearest known word and where to read on. */
export function wordUsageFault(fault: UsageFault, language: Language): string {
  const wording = localize(CLI_WORDING, language);
  const lines = [`dixian: ${textOf(USAGE_FAULTS[fault.code], fault)[language]}`];
  if ('nearest' in fault && fault.nearest !== null && fault.code !== 'command-unknown') {
    lines.push(wording.nearest(fault.nearest));
  }
  if ('known' in fault && fault.known.length > 0) lines.push(wording.known(fault.known));
  if (fault.code !== 'no-file') lines.push(wording.seeHelp);
  return `${lines.join('\n')}\n`;
}

/** One line on a fault of a configuration file, with its place. */
function wordConfigFault(fault: ConfigFault): Text {
  const place = fault.location === null ? '' : `${formatLocation(fault.location)} `;
  const { zh, en } = textOf(CONFIG_FAULTS[fault.kind], fault);
  return { zh: `  ${place}${zh}`, en: `  ${place}${en}` };
}

function textOf(message: Text | ((values: never) => Text), values: object): Text {
  return typeof message === 'function' ? message(values as never) : message;
}

/** A character by its code, as it may show nothing: U+E5E5. */
function nameCharacter(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}

import type { Catalogue } from '../../core/indicator.js';
import type { Pack } from '../../core/pack.js';
import { type Allowable, type Margin, readMargin, type Settings } from '../../core/report.js';
import { FORMATS, type Format } from '../../report/load-reporter.js';
import type { OptionDefinitions, OptionsOf } from '../command.js';
import type { InForce } from '../config/in-force.js';
import { displayPath, exists, isSameFile, refuseBadOutput } from '../files.js';
import {
  ANSWER_OPTIONS,
  findMatters,
  findRegions,
  LANG_OPTION,
  NO_COLOR_OPTION,
  pick,
  readAnswers,
  readYearOption,
  refuseUnknownLanguage,
} from '../options.js';
import { STDIN } from '../read-bytes.js';
import { UsageError } from '../usage-error.js';
import type { Output } from '../write-reports.js';

/** What `dixian check` takes. */
export const CHECK_OPTIONS = {
  pack: {
    flags: '-p, --pack <id|path>',
    kind: 'repeatable',
    zh: '规则库或其修改单：内置规则库的 id 或路径（可重复；默认采用涵盖数据所列地区的内置规则库）',
    en: 'pack to check against, or an amendment of one: the id of a shipped pack, or a path (repeatable; default: the shipped packs that cover the data)',
  },
  region: {
    flags: '-r, --region <list>',
    kind: 'list',
    zh: '只核对这些地区（名称或代码）；文件未列地区时用以指明',
    en: 'check these regions only (names or codes); names the region of a file that has none',
  },
  year: {
    flags: '-y, --year <yyyy>',
    kind: 'value',
    zh: '只核对该年份；文件未列年份时用以指明',
    en: 'check this year only; supplies the year of a file that has none',
  },
  quotas: {
    flags: '-q, --quotas <file>',
    kind: 'value',
    zh: '上级下达指标 CSV，每行须有文号',
    en: 'CSV of quotas assigned by a higher authority, each with its document number',
  },
  encoding: {
    flags: '--encoding <name>',
    kind: 'value',
    zh: '文件编码：utf-8、gb18030（gbk）、utf-16le、utf-16be（默认自动识别）',
    en: 'encoding of the files: utf-8, gb18030 (gbk), utf-16le, utf-16be (default: told by their bytes)',
  },
  valueColumn: {
    flags: '--value-column <header>',
    kind: 'value',
    zh: '不止一列可能是现状值时，指明其表头或列号',
    en: 'header of the column of actual values, or its number, where more than one could be it',
  },
  ...ANSWER_OPTIONS,
  stdinName: {
    flags: '--stdin-name <name>',
    kind: 'value',
    zh: '标准输入在报告中的名称（默认 -）',
    en: 'what the report calls standard input (default: -)',
  },
  only: {
    flags: '--only <list>',
    kind: 'list',
    zh: '只核对这些指标或义务（名称或 id）',
    en: 'check these indicators or obligations only (names or ids)',
  },
  allRegions: {
    flags: '--all-regions',
    kind: 'flag',
    zh: '规则库的每个地区都必须有数据，否则为未填报',
    en: 'require every region of the pack: one not in the data is missing',
  },
  assumeUnits: {
    flags: '--assume-units',
    kind: 'flag',
    zh: '未注明单位的数值按批复所用单位读取，并在报告中注明',
    en: "read figures without a unit in the approval's unit, and say so",
  },
  allow: {
    flags: '--allow <list>',
    kind: 'list',
    zh: '不影响结论的核对结果：missing（未填报）、unassigned（未提供下达指标）',
    en: 'outcomes that shall not block: missing, unassigned',
  },
  requireAttestations: {
    flags: '--require-attestations',
    kind: 'flag',
    zh: '管控类、机制类义务须逐项佐证',
    en: 'require every duty of class control or mechanism to be attested',
  },
  failOn: {
    flags: '--fail-on <warning>',
    kind: 'value',
    zh: '本应为 0 或 3 时，只要有警告即以退出码 2 结束（结论不变）',
    en: 'exit 2 instead of 0 or 3 while a warning remains (the verdict stays)',
  },
  allowDraft: {
    flags: '--allow-draft',
    kind: 'flag',
    zh: '也采用未经复核的规则库草案',
    en: 'check against a draft pack too, which nobody has reviewed',
  },
  format: {
    flags: '-f, --format <format>',
    kind: 'value',
    zh: `输出到标准输出的格式：${FORMATS.join('、')}（默认 terminal）`,
    en: `what goes to stdout: ${FORMATS.join(', ')} (default: terminal)`,
  },
  output: {
    flags: '-o, --output <format=path>',
    kind: 'repeatable',
    zh: '另存报告到文件（可重复）',
    en: 'write a further report to a file (repeatable)',
  },
  lang: LANG_OPTION,
  warnWithin: {
    flags: '--warn-within <percent>',
    kind: 'value',
    zh: '标出差额不超过底线值该百分比的符合项，如 2%',
    en: 'mark a pass with no more headroom than this share of its limit, e.g. 2%',
  },
  date: {
    flags: '--date <yyyy-mm-dd>',
    kind: 'value',
    zh: '报告所署日期（默认取 SOURCE_DATE_EPOCH，否则留空待填）',
    en: 'the day that reports bear (default: SOURCE_DATE_EPOCH, else left blank)',
  },
  showConfig: {
    flags: '--show-config',
    kind: 'flag',
    zh: '列出各项设置及其来源，不作核对',
    en: 'print the settings in force and where each comes from, and check nothing',
  },
  config: {
    flags: '--no-config',
    kind: 'negated',
    zh: '不采用逐级向上查找到的 dixian.config.yaml 或 .json',
    en: 'take nothing from dixian.config.yaml or .json, which is found upward',
  },
  quiet: {
    flags: '--quiet',
    kind: 'flag',
    zh: '终端报告只显示结论一行',
    en: 'shorten the terminal report to its verdict line',
  },
  color: NO_COLOR_OPTION,
} as const satisfies OptionDefinitions;

/** The options of `dixian check`, as typed. */
export type CheckOptions = OptionsOf<typeof CHECK_OPTIONS>;

/** A command line with its words looked up. */
export interface Plan {
  readonly settings: Settings;
  readonly format: Format;
  readonly quiet: boolean;
  /** Whether packs were chosen by name. */
  readonly named: boolean;
}

const ALLOWABLE: readonly Allowable[] = ['missing', 'unassigned'];

/**
 * Looks the words of the options up.
 *
 * @throws {UsageError} for a word that is not known, with the nearest that is.
 */
export function readPlan(
  options: CheckOptions,
  packs: readonly Pack[],
  catalogue: Catalogue,
  { config, answered }: Pick<InForce, 'config' | 'answered'>,
): Plan {
  refuseUnknownLanguage(options.lang);
  refuseEmptyLists(options);
  if (options.allRegions && options.region !== undefined) {
    throw new UsageError({ code: 'options-exclude', first: '--all-regions', second: '--region' });
  }
  return {
    settings: {
      packNames: namesOf(options.pack ?? [], packs),
      allow: (options.allow ?? []).map((word) => pick('--allow', word, ALLOWABLE)),
      only: packs.length === 0 ? [] : findMatters(options.only ?? [], packs, catalogue),
      regions: packs.length === 0 ? [] : findRegions(options.region ?? [], packs),
      year: readYearOption(options.year),
      assumeUnits: options.assumeUnits ?? false,
      allRegions: options.allRegions ?? false,
      requireAttestations: options.requireAttestations ?? false,
      answers: readAnswers(options, packs, catalogue, answered),
      failOn:
        options.failOn === undefined
          ? null
          : pick('--fail-on', options.failOn, ['warning'] as const),
      warnWithin: readMarginOption(options.warnWithin),
      date: readReportDate(options.date, process.env),
      isDateAssumed: options.date === undefined,
      config,
    },
    format: pick('--format', options.format ?? 'terminal', FORMATS),
    quiet: options.quiet ?? false,
    named: (options.pack ?? []).length > 0,
  };
}

/**
 * Reads the `--output` options.
 *
 * @param inputs paths that are read, which no output may replace.
 * @throws {UsageError} for one that cannot be carried out.
 */
export function readOutputs(
  { output = [] }: CheckOptions,
  inputs: readonly string[],
): readonly Output[] {
  const outputs = output.map((text) => {
    const at = text.indexOf('=');
    const path = text.slice(at + 1);
    if (at < 0 || path === '' || path === STDIN)
      throw new UsageError({ code: 'output-without-path', word: text });
    refuseBadOutput(path, inputs);
    return { format: pick('--output', text.slice(0, at), FORMATS), path };
  });
  for (const [index, { path }] of outputs.entries()) {
    if (outputs.slice(0, index).some((before) => isSameFile(before.path, path))) {
      throw new UsageError({ code: 'output-repeated', path });
    }
  }
  return outputs;
}

/** The packs as a command line must name them; a shipped base comes along with its overlay. */
function namesOf(names: readonly string[], packs: readonly Pack[]): readonly string[] {
  const amended = packs.filter(({ overlays }) => overlays !== undefined).map(({ id }) => id);
  return names.filter((name) => exists(name) || !amended.includes(name)).map(displayPath);
}

/** `--region "$REGION"` with nothing in it must not mean every region. */
function refuseEmptyLists({ region, only, allow }: CheckOptions): void {
  for (const [option, list] of [
    ['--region', region],
    ['--only', only],
    ['--allow', allow],
  ] as const) {
    if (list?.length === 0) throw new UsageError({ code: 'option-without-value', word: option });
  }
}

/** Reads a margin in percent; a bare number could mean 2 or 200. */
function readMarginOption(text: string | undefined): Margin | null {
  if (text === undefined) return null;
  const margin = readMargin(text);
  if (margin === null) throw new UsageError({ code: 'margin-invalid', word: text });
  return margin;
}

/**
 * The day that reports bear: the one asked for, else that of SOURCE_DATE_EPOCH (seconds since 1970, taken
 * in UTC), else none. Never the clock's: the same input gives the same bytes.
 *
 * @throws {UsageError} for what is no day.
 */
export function readReportDate(
  asked: string | undefined,
  environment: Readonly<Record<string, string | undefined>>,
): string | null {
  if (asked !== undefined) {
    if (!isDay(asked)) throw new UsageError({ code: 'date-invalid', word: asked });
    return asked;
  }
  const epoch = environment['SOURCE_DATE_EPOCH'];
  if (epoch === undefined || epoch === '') return null;
  const date = new Date(/^\d{1,12}$/.test(epoch) ? Number(epoch) * 1000 : Number.NaN);
  const day = Number.isNaN(date.getTime()) ? '' : date.toISOString().slice(0, 10);
  if (!isDay(day)) throw new UsageError({ code: 'epoch-invalid', word: epoch });
  return day;
}

/** Whether a text is a day of the calendar, as `2026-01-31`. */
function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

import { isAssigned } from '../../check/limit-in-force.js';
import { findEncoding } from '../../core/encoding.js';
import { EXIT, type ExitCode } from '../../core/exit.js';
import type { Pack } from '../../core/pack.js';
import type { LayoutKind } from '../../core/report.js';
import { CSV_ENCODINGS, type CsvEncoding, encodeCsv } from '../../input/table/encode.js';
import { writeFiguresTemplate, writeQuotasTemplate } from '../../input/template/write-template.js';
import { CLI_WORDING } from '../../messages/cli.js';
import { localize } from '../../messages/text.js';
import { shippedCatalogue } from '../../packs/shipped.js';
import { plainPaint } from '../../report/reporter.js';
import { problemText } from '../../report/terminal/problem-list.js';
import type { Command, OptionDefinitions, OptionsOf, RunContext } from '../command.js';
import { exists, refuseBadOutput } from '../files.js';
import {
  findRegions,
  LANG_OPTION,
  pick,
  readYearOption,
  refuseUnknownLanguage,
} from '../options.js';
import { loadPacks } from '../packs.js';
import { STDIN } from '../read-bytes.js';
import { contextForStdout } from '../report-context.js';
import { STDERR } from '../standard-streams.js';
import { UsageError } from '../usage-error.js';
import { writeOutput } from '../write-output.js';

const OPTIONS = {
  pack: {
    flags: '-p, --pack <id|path>',
    kind: 'repeatable',
    zh: '规则库或其修改单：内置规则库的 id 或路径（可重复；默认为全部内置规则库）',
    en: 'pack to ask for, or an amendment of one: the id of a shipped pack, or a path (repeatable; default: all shipped)',
  },
  region: {
    flags: '-r, --region <list>',
    kind: 'list',
    zh: '只列这些地区（名称或代码）；列市本级名称的，列出其义务',
    en: "ask for these regions only (names or codes); the city's own name asks for its obligations",
  },
  year: {
    flags: '-y, --year <list>',
    kind: 'list',
    zh: '所填年份，可列多个（默认留空待填）',
    en: 'ask for these years (default: the year is to be filled in)',
  },
  layout: {
    flags: '--layout <layout>',
    kind: 'value',
    zh: '版式：long（长表，每行一个数值，默认）、wide（宽表，每行一个县）、matrix（矩阵，每列一个县）',
    en: 'long (a row a figure; default), wide (a row a county), matrix (a column a county)',
  },
  obligations: {
    flags: '--obligations',
    kind: 'flag',
    zh: '一并列出须佐证的管控义务：县级逐县列出，市本级列一次',
    en: "name the duties to attest too, by county, and the city's own on the city's row",
  },
  quotas: {
    flags: '--quotas',
    kind: 'flag',
    zh: '改列上级下达指标：底线值由上级下达的，每行须填文号',
    en: 'ask for quotas instead: the limits that a higher authority assigns, each with its document number',
  },
  encoding: {
    flags: '--encoding <encoding>',
    kind: 'value',
    zh: '编码：utf-8（带 BOM，默认）或 gb18030；中文 Excel 均可直接打开',
    en: 'utf-8 (with BOM; default) or gb18030; Excel in Chinese opens either',
  },
  output: {
    flags: '-o, --output <path>',
    kind: 'value',
    zh: '写入该文件（不得已存在），不写到标准输出',
    en: 'write it to this file, which must not exist yet, instead of to stdout',
  },
  lang: LANG_OPTION,
} as const satisfies OptionDefinitions;

/** The options of `dixian template`, as typed. */
type TemplateOptions = OptionsOf<typeof OPTIONS>;

/** `dixian template`: a CSV to fill in. */
export const templateCommand: Command<typeof OPTIONS> = {
  name: 'template',
  about: {
    zh: '生成填报模板（CSV）：现状数值、管控义务，或上级下达指标',
    en: 'write a CSV to fill in: of figures, of obligations, or of assigned quotas',
  },
  argument: null,
  options: OPTIONS,
  examples: [
    {
      line: 'dixian template --region 江源区 --year 2026 -o figures.csv',
      zh: '一个县一个年份的现状数值；填好后 dixian check figures.csv',
      en: 'the figures of one county and year; then: dixian check figures.csv',
    },
    {
      line: 'dixian template --year 2026 --obligations -o figures.csv',
      zh: '全部县，连同县级和市本级的管控义务',
      en: 'all counties, with their duties and those of the city',
    },
    {
      line: 'dixian template -y 2026 --layout wide --encoding gb18030 -o figures.csv',
      zh: '每县一行，用中文 Excel 的编码',
      en: 'a row a county, in the encoding of Chinese Excel',
    },
    {
      line: 'dixian template --quotas --region 江源区 --year 2026 -o quotas.csv',
      zh: '该县底线值所缺的下达指标；填好后加 --quotas quotas.csv 核对',
      en: 'the quotas that its limits wait for; then: --quotas quotas.csv',
    },
  ],
  exits: [
    { code: EXIT.ok, zh: '已生成', en: 'written' },
    {
      code: EXIT.error,
      zh: '用法有误、没有可填的内容、规则库有错误，或文件无法写入',
      en: 'usage, nothing to ask for, a faulty pack, or a file that cannot be written',
    },
  ],
  run: runTemplate,
};

/**
 * Writes the CSV of figures, or of quotas, to fill in. Nothing but its bytes goes to standard output.
 *
 * @returns 0 where it was written; 2 where a pack has faults or the file cannot be written.
 * @throws {UsageError} before anything is written.
 */
async function runTemplate(
  words: readonly string[],
  options: TemplateOptions,
  runContext: RunContext,
): Promise<ExitCode> {
  const { language } = runContext;
  const plan = readTemplatePlan(words, options);
  const catalogue = shippedCatalogue;
  const { packs, problems } = await loadPacks(options.pack ?? [], catalogue);
  const context = await contextForStdout(runContext, { color: false, format: 'csv' });
  STDERR.write(problemText(problems, { ...context, paint: plainPaint }));
  if (problems.some(({ severity }) => severity === 'error')) return EXIT.error;
  refuseYearsOutside(plan.years, packs);
  const regions = findRegions(options.region ?? [], packs);
  const asking = { packs, catalogue, regions, years: plan.years, language };
  const { quotas, layout, obligations } = plan;
  const text = quotas
    ? writeQuotasTemplate({ ...asking, isAssigned })
    : writeFiguresTemplate({ ...asking, layout, obligations });
  if (text === null) throw new UsageError({ code: 'template-empty', quotas });
  const bytes = encodeCsv(text, plan.encoding);
  if ('character' in bytes) {
    throw new UsageError({ code: 'character-unencodable', ...bytes, encoding: plan.encoding });
  }
  const before = yearsBeforeApproval(plan.years, packs);
  if (before.length > 0) {
    STDERR.write(`dixian: ${localize(CLI_WORDING, language).beforeApproval(before)}\n`);
  }
  return writeOutput(bytes, plan.output, language);
}

/** A command line with its words looked up. */
interface TemplatePlan {
  readonly years: readonly number[];
  readonly layout: LayoutKind;
  readonly obligations: boolean;
  readonly quotas: boolean;
  readonly encoding: CsvEncoding;
  /** `null` for standard output. */
  readonly output: string | null;
}

const LAYOUTS: readonly LayoutKind[] = ['long', 'wide', 'matrix'];

/**
 * Looks the words of the options up.
 *
 * @throws {UsageError} for words and options that cannot be carried out.
 */
function readTemplatePlan(words: readonly string[], options: TemplateOptions): TemplatePlan {
  const [word] = words;
  if (word !== undefined) throw new UsageError({ code: 'word-unexpected', word });
  refuseUnknownLanguage(options.lang);
  for (const [option, list] of [
    ['--region', options.region],
    ['--year', options.year],
  ] as const) {
    if (list?.length === 0) throw new UsageError({ code: 'option-without-value', word: option });
  }
  const { obligations = false, quotas = false } = options;
  const layout = pick('--layout', options.layout ?? 'long', LAYOUTS);
  if (quotas && obligations)
    throw new UsageError({ code: 'options-exclude', first: '--quotas', second: '--obligations' });
  if (quotas && layout !== 'long')
    throw new UsageError({
      code: 'options-exclude',
      first: '--quotas',
      second: `--layout ${layout}`,
    });
  return {
    years: [...new Set(options.year)].flatMap((year) => readYearOption(year) ?? []),
    layout,
    obligations,
    quotas,
    encoding: readEncoding(options.encoding ?? 'utf-8'),
    output: readOutputPath(options.output),
  };
}

/** An encoding by any name it is known under; GBK is written as GB18030, which holds it. */
function readEncoding(text: string): CsvEncoding {
  const found = findEncoding(text);
  return CSV_ENCODINGS.find((one) => one === found) ?? pick('--encoding', text, CSV_ENCODINGS);
}

/** A template replaces no file: what people filled in may stand there. */
function readOutputPath(path: string | undefined): string | null {
  if (path === undefined || path === STDIN) return null;
  if (path === '') throw new UsageError({ code: 'option-without-value', word: '--output' });
  refuseBadOutput(path, []);
  if (exists(path)) throw new UsageError({ code: 'output-exists', path });
  return path;
}

/** The years that lie before every approval: their figures are compared and not judged. */
function yearsBeforeApproval(years: readonly number[], packs: readonly Pack[]): readonly number[] {
  return years.filter((year) =>
    packs.every(({ document }) => year < Number(document.date.slice(0, 4))),
  );
}

/** Refuses a year that is in no pack's plan period: no limit holds in it. */
function refuseYearsOutside(years: readonly number[], packs: readonly Pack[]): void {
  for (const year of years) {
    const holds = packs.some(({ period }) => period.from <= year && year <= period.through);
    const [first] = packs;
    if (holds || first === undefined) continue;
    const { from, through } = first.period;
    throw new UsageError({ code: 'year-outside-period', year, from, through });
  }
}

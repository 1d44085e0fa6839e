import { diffPacks } from '../../check/diff-packs.js';
import { EXIT, type ExitCode } from '../../core/exit.js';
import type { Pack } from '../../core/pack.js';
import { compareProblems, type Problem } from '../../core/problem.js';
import { isOverlay } from '../../packs/load-overlay.js';
import { loadPackFiles, type PackOrFile } from '../../packs/load-pack-files.js';
import { shippedCatalogue, shippedPacks } from '../../packs/shipped.js';
import { DIFF_REPORTERS } from '../../report/diff.js';
import { plainPaint } from '../../report/reporter.js';
import { problemText } from '../../report/terminal/problem-list.js';
import type { Command, OptionDefinitions, OptionsOf, RunContext } from '../command.js';
import { LANG_OPTION, NO_COLOR_OPTION, pick, refuseUnknownLanguage } from '../options.js';
import { openNamed, sha256 } from '../packs.js';
import { contextForStdout } from '../report-context.js';
import { STDERR, STDOUT } from '../standard-streams.js';
import { UsageError } from '../usage-error.js';

const OPTIONS = {
  format: {
    flags: '-f, --format <format>',
    kind: 'value',
    zh: '输出到标准输出的格式：terminal（默认）、json、markdown',
    en: 'what goes to stdout: terminal (default), json, markdown',
  },
  lang: LANG_OPTION,
  color: NO_COLOR_OPTION,
} as const satisfies OptionDefinitions;

/** The options of `dixian diff`, as typed. */
type DiffOptions = OptionsOf<typeof OPTIONS>;

/** `dixian diff`: what one pack limits otherwise than another. */
export const diffCommand: Command<typeof OPTIONS> = {
  name: 'diff',
  about: {
    zh: '列出两个规则库的底线值有何不同：收紧、放宽、新增、取消',
    en: 'list the limits that differ between two packs: tightened, relaxed, new, gone',
  },
  argument: {
    name: '<pack...>',
    zh: '两个规则库：内置规则库的 id 或路径；修改单按已适用于所修改的规则库显示；第一个之后可写多个，一并适用',
    en: 'two packs, each the id of a shipped one or a path; an amendment is shown as applied to its base; several behind the first apply together',
  },
  options: OPTIONS,
  examples: [
    {
      line: 'dixian diff jizhenghan-2024-46 path/to/amendment',
      zh: '一份修改单改了什么',
      en: 'what an amendment changes',
    },
    {
      line: 'dixian diff path/to/old path/to/new -f markdown',
      zh: '两个规则库对照成表',
      en: 'two packs, as a table',
    },
  ],
  exits: [
    {
      code: EXIT.ok,
      zh: '已对照，无论有无不同',
      en: 'the packs were compared, whether or not they differ',
    },
    {
      code: EXIT.error,
      zh: '用法有误，或规则库无法读取、不能成立',
      en: 'error: usage, or a pack that cannot be read or does not hold',
    },
  ],
  run: runDiff,
};

const FORMATS = Object.keys(DIFF_REPORTERS) as (keyof typeof DIFF_REPORTERS)[];

/**
 * `dixian diff`: holds the limits of the first pack against those of the others together. An overlay
 * is shown as applied to its base, which is another argument or a shipped pack.
 *
 * @returns 0 where the packs could be compared, whether or not they differ; 2 where they could not.
 * @throws {UsageError} before anything is written.
 */
async function runDiff(
  names: readonly string[],
  options: DiffOptions,
  runContext: RunContext,
): Promise<ExitCode> {
  refuseUnknownLanguage(options.lang);
  const format = pick('--format', options.format ?? 'terminal', FORMATS);
  const [former, ...latter] = names;
  if (former === undefined || latter.length === 0) throw new UsageError({ code: 'diff-one-pack' });

  const problems: Problem[] = [];
  const open = (name: string): readonly PackOrFile[] => {
    const opened = openNamed(name, 'pack');
    if (!('severity' in opened)) return [opened];
    problems.push(opened);
    return [];
  };
  const first = open(former);
  const others = latter.flatMap(open);
  const before = sideOf(first, others);
  const after = sideOf(others, first);
  problems.push(...before.problems, ...after.problems);
  const context = await contextForStdout(runContext, { color: options.color !== false, format });
  STDERR.write(problemText(distinct(problems), { ...context, paint: plainPaint }));
  if (problems.some(({ severity }) => severity === 'error')) return EXIT.error;
  const [was, ...more] = before.packs;
  const [is, ...besides] = after.packs;
  if (was === undefined || is === undefined || more.length + besides.length > 0) {
    throw new UsageError({ code: 'diff-many-packs' });
  }
  const diff = diffPacks(was, is, shippedCatalogue);
  STDOUT.write(DIFF_REPORTERS[format](diff, context));
  return EXIT.ok;
}

/** The pack that a side's arguments make: a base, or the base that its overlays amend. */
function sideOf(
  side: readonly PackOrFile[],
  others: readonly PackOrFile[],
): { readonly packs: readonly Pack[]; readonly problems: readonly Problem[] } {
  const isBase = (one: PackOrFile) => 'rules' in one || !isOverlay(one);
  if (side.some(isBase)) return loadPackFiles(side, shippedPacks, shippedCatalogue, sha256);
  const loaded = loadPackFiles(
    [...others.filter(isBase), ...side],
    shippedPacks,
    shippedCatalogue,
    sha256,
  );
  return { ...loaded, packs: loaded.packs.filter(({ overlays }) => overlays !== undefined) };
}

/** In order, and those that both sides met once. */
function distinct(problems: readonly Problem[]): readonly Problem[] {
  const seen = new Map(problems.map((problem) => [JSON.stringify(problem), problem]));
  return [...seen.values()].sort(compareProblems);
}

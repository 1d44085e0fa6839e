import { diffPacks } from '../../check/diff-packs.js';
import type { Pack } from '../../core/pack.js';
import { compareProblems, type Problem } from '../../core/problem.js';
import { isOverlay } from '../../packs/load-overlay.js';
import { loadPackFiles, type PackOrFile } from '../../packs/load-pack-files.js';
import { shippedCatalogue, shippedPacks } from '../../packs/shipped.js';
import { DIFF_REPORTERS } from '../../report/diff.js';
import { problemText } from '../../report/problem-text.js';
import { plainPaint } from '../../report/reporter.js';
import type { Surroundings, TypedOptions } from '../command.js';
import { LANGUAGES } from '../language.js';
import { openNamed, sha256 } from '../packs.js';
import { contextForStdout } from '../report-context.js';
import { STDERR, STDOUT } from '../standard-streams.js';
import { UsageError } from '../usage-error.js';
import { pick } from './check-plan.js';

const FORMATS = Object.keys(DIFF_REPORTERS) as (keyof typeof DIFF_REPORTERS)[];

/**
 * `dixian diff`: holds the limits of the first pack against those of the others together. An overlay
 * is shown as applied to its base, which is another argument or a shipped pack.
 *
 * @returns 0 where the packs could be compared, whether or not they differ; 2 where they could not.
 * @throws {UsageError} before anything is written.
 */
export async function runDiff(
  names: readonly string[],
  options: TypedOptions,
  surroundings: Surroundings,
): Promise<number> {
  if (options.lang !== undefined) pick('--lang', options.lang, LANGUAGES);
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
  const context = await contextForStdout(surroundings, { color: options.color, format });
  STDERR.write(problemText(distinct(problems), { ...context, paint: plainPaint }));
  if (problems.some(({ severity }) => severity === 'error')) return 2;
  const [was, ...more] = before.packs;
  const [is, ...besides] = after.packs;
  if (was === undefined || is === undefined || more.length + besides.length > 0) {
    throw new UsageError({ code: 'diff-many-packs' });
  }
  const diff = diffPacks(was, is, shippedCatalogue);
  STDOUT.write(DIFF_REPORTERS[format](diff, context));
  return 0;
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

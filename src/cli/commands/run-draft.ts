import { basename } from 'node:path';
import { wholeFile } from '../../core/location.js';
import { compareProblems, error, note, type Problem, warning } from '../../core/problem.js';
import { loadDivisions } from '../../draft/divisions.js';
import { type Draft, draftPack } from '../../draft/draft.js';
import { DRAFT_WRITERS, type DraftFormat } from '../../draft/write-draft.js';
import { decode } from '../../input/table/decode.js';
import { shippedCatalogue } from '../../packs/shipped.js';
import { problemText } from '../../report/problem-text.js';
import { plainPaint } from '../../report/reporter.js';
import type { CommandSpecification } from '../command.js';
import { asGiven } from '../files.js';
import { LANGUAGES } from '../language.js';
import { sha256 } from '../packs.js';
import { openerOf, STDIN } from '../read-bytes.js';
import { contextForStdout } from '../report-context.js';
import { STDERR, STDOUT } from '../standard-streams.js';
import { UsageError } from '../usage-error.js';
import { pick } from './check-plan.js';

const FORMATS = Object.keys(DRAFT_WRITERS) as readonly DraftFormat[];

/** What the text is called where it comes from standard input: the name that packs give it. */
const TEXT_NAME = 'approval.txt';

/** All read; something is unread; no limit found, or the text cannot be read at all. */
const EXIT_CODES = { read: 0, unread: 3, none: 2 } as const;

/**
 * Writes a draft pack from an approval's text. The pack goes to stdout whatever the exit code; what
 * a person must look at goes to stderr.
 *
 * @throws {UsageError} before anything is written.
 */
export const runDraft: CommandSpecification['run'] = async (words, options, surroundings) => {
  if (options.lang !== undefined) pick('--lang', options.lang, LANGUAGES);
  const format = pick('--format', options.format ?? 'yaml', FORMATS);
  const [path, ...more] = words;
  if (path === undefined) throw new UsageError({ code: 'text-missing' });
  if (more.length > 0) throw new UsageError({ code: 'texts-several' });
  const stdout = await contextForStdout(surroundings, { color: false, format });
  const context = { ...stdout, paint: plainPaint };
  const tell = (problems: readonly Problem[]) => {
    STDERR.write(problemText(problems, context, Number.POSITIVE_INFINITY));
  };
  const bytes = (await openerOf([path]))(path);
  if ('code' in bytes) {
    tell([bytes]);
    return EXIT_CODES.none;
  }
  const read = decode(bytes, asGiven(path), 'utf-8');
  if ('code' in read) {
    const isEmpty = read.code === 'file-empty';
    tell([isEmpty ? read : error('draft-not-text', read.location, {})]);
    return EXIT_CODES.none;
  }
  const draft = draftPack(read.text, {
    catalogue: shippedCatalogue,
    divisions: await loadDivisions(),
    textName: path === STDIN ? TEXT_NAME : basename(path),
    sha256: sha256(bytes),
  });
  STDOUT.write(DRAFT_WRITERS[format](draft));
  tell(problemsOf(draft, asGiven(path)));
  if (draft.limits === 0) return EXIT_CODES.none;
  return (draft.pack.unread ?? []).length > 0 ? EXIT_CODES.unread : EXIT_CODES.read;
};

/** What the reviewer of a draft has to look at, in the order of the text. */
function problemsOf({ pack, limits, uncoded, unknownIndicators }: Draft, path: string): Problem[] {
  const unclassed = (pack.obligations ?? []).filter((duty) => duty.class === undefined).length;
  const whole = wholeFile(path);
  return [
    ...(limits === 0 ? [error('draft-no-limit', whole, {})] : []),
    ...uncoded.map(({ name, candidates }) =>
      warning('pack-region-uncoded', whole, {
        name,
        candidates: candidates.map((one) => `${one.code} ${one.name}`),
      }),
    ),
    ...unknownIndicators.map((indicator) =>
      warning('pack-indicator-unknown', whole, { indicator, nearest: null }),
    ),
    ...(pack.unread ?? []).map(({ quote, reason, line, column }) =>
      warning('pack-unread', { path, line, column }, { quote, reason }),
    ),
    ...(unclassed === 0 ? [] : [note('draft-unclassed', whole, { duties: unclassed })]),
  ].sort(compareProblems);
}

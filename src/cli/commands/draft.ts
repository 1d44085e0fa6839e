import { basename } from 'node:path';
import { EXIT, type ExitCode } from '../../core/exit.js';
import { wholeFile } from '../../core/location.js';
import { compareProblems, error, note, type Problem, warning } from '../../core/problem.js';
import { loadDivisions } from '../../draft/divisions.js';
import { type Draft, draftPack } from '../../draft/draft.js';
import { DRAFT_WRITERS, type DraftFormat } from '../../draft/write-draft.js';
import { decode } from '../../input/table/decode.js';
import { shippedCatalogue } from '../../packs/shipped.js';
import { plainPaint } from '../../report/reporter.js';
import { problemText } from '../../report/terminal/problem-list.js';
import type { Command, OptionDefinitions, OptionsOf, RunContext } from '../command.js';
import { displayPath } from '../files.js';
import { LANG_OPTION, pick, refuseUnknownLanguage } from '../options.js';
import { sha256 } from '../packs.js';
import { openerOf, STDIN } from '../read-bytes.js';
import { contextForStdout } from '../report-context.js';
import { STDERR, STDOUT } from '../standard-streams.js';
import { UsageError } from '../usage-error.js';

const OPTIONS = {
  format: {
    flags: '-f, --format <format>',
    kind: 'value',
    zh: '输出到标准输出的格式：yaml（默认）、json',
    en: 'what goes to stdout: yaml (default), json',
  },
  lang: LANG_OPTION,
  color: { flags: '--no-color', kind: 'negated', zh: '不用颜色', en: 'no colour' },
} as const satisfies OptionDefinitions;

/** The options of `dixian draft`, as typed. */
type DraftOptions = OptionsOf<typeof OPTIONS>;

/** `dixian draft`: from an approval's text to a draft pack. */
export const draftCommand: Command<typeof OPTIONS> = {
  name: 'draft',
  about: {
    zh: '由批复原文起草规则库，供人工复核',
    en: "write a draft pack from an approval's text, for a person to review",
  },
  argument: {
    name: '[text...]',
    zh: '批复原文（UTF-8 编码）；- 为标准输入',
    en: 'the text of an approval, in UTF-8; - is standard input',
  },
  usage: '<approval.txt | ->',
  options: OPTIONS,
  examples: [
    {
      line: 'dixian draft my-pack/approval.txt > my-pack/pack.yaml',
      zh: '在原文旁起草规则库；未能读出的写到标准错误',
      en: 'draft a pack beside its text; what is unread goes to stderr',
    },
    { line: 'dixian verify my-pack', zh: '草案还缺什么', en: 'what the draft still lacks' },
    {
      line: 'dixian check figures.csv -p my-pack --allow-draft',
      zh: '试核对；没有 --allow-draft 时不采用草案',
      en: 'try it; a check refuses a draft without --allow-draft',
    },
  ],
  exits: [
    { code: EXIT.ok, zh: '全部读出', en: 'all read' },
    {
      code: EXIT.error,
      zh: '没有找到底线，或用法有误，或原文无法读取',
      en: 'no limit found, or usage, or the text cannot be read',
    },
    {
      code: EXIT.incomplete,
      zh: '有未能读出的文字，已列入草案和标准错误',
      en: 'something is unread; it is listed in the pack and on stderr',
    },
  ],
  run: runDraft,
};

const FORMATS = Object.keys(DRAFT_WRITERS) as readonly DraftFormat[];

/** What the text is called where it comes from standard input: the name that packs give it. */
const TEXT_NAME = 'approval.txt';

/**
 * Writes a draft pack from an approval's text. The pack goes to stdout whatever the exit code; what
 * a person must look at goes to stderr.
 *
 * @throws {UsageError} before anything is written.
 */
async function runDraft(
  words: readonly string[],
  options: DraftOptions,
  runContext: RunContext,
): Promise<ExitCode> {
  refuseUnknownLanguage(options.lang);
  const format = pick('--format', options.format ?? 'yaml', FORMATS);
  const [path, ...more] = words;
  if (path === undefined) throw new UsageError({ code: 'text-missing' });
  if (more.length > 0) throw new UsageError({ code: 'texts-several' });
  const stdout = await contextForStdout(runContext, { color: false, format });
  const context = { ...stdout, paint: plainPaint };
  const tell = (problems: readonly Problem[]) => {
    STDERR.write(problemText(problems, context, Number.POSITIVE_INFINITY));
  };
  const bytes = (await openerOf([path]))(path);
  if ('code' in bytes) {
    tell([bytes]);
    return EXIT.error;
  }
  const read = decode(bytes, displayPath(path), 'utf-8');
  if ('code' in read) {
    const isEmpty = read.code === 'file-empty';
    tell([isEmpty ? read : error('draft-not-text', read.location, {})]);
    return EXIT.error;
  }
  const draft = draftPack(read.text, {
    catalogue: shippedCatalogue,
    divisions: await loadDivisions(),
    textName: path === STDIN ? TEXT_NAME : basename(path),
    sha256: sha256(bytes),
  });
  STDOUT.write(DRAFT_WRITERS[format](draft));
  tell(problemsOf(draft, displayPath(path)));
  if (draft.limits === 0) return EXIT.error;
  return (draft.pack.unread ?? []).length > 0 ? EXIT.incomplete : EXIT.ok;
}

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

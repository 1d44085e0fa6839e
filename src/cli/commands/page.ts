import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { EXIT, type ExitCode } from '../../core/exit.js';
import type { ApprovalDocument, Pack } from '../../core/pack.js';
import type { Problem } from '../../core/problem.js';
import { readQuotas } from '../../input/read-quotas.js';
import { shippedCatalogue, shippedPacks } from '../../packs/shipped.js';
import { type Baked, bake } from '../../page/baked.js';
import { problemText } from '../../report/terminal/problem-list.js';
import { textsBeside } from '../approval-text.js';
import type { Command, OptionDefinitions, OptionsOf, RunContext } from '../command.js';
import { displayPath, refuseBadOutput } from '../files.js';
import { refuseUnknownLanguage } from '../options.js';
import { loadPacks, refuseDrafts } from '../packs.js';
import { readBytes, STDIN } from '../read-bytes.js';
import { contextForStdout } from '../report-context.js';
import { STDERR } from '../standard-streams.js';
import { UsageError } from '../usage-error.js';
import { writeOutput } from '../write-output.js';

const OPTIONS = {
  pack: {
    flags: '-p, --pack <id|path>',
    kind: 'repeatable',
    zh: '一并写入网页的规则库或其修改单：id 或路径（可重复）；内置规则库总在其中',
    en: 'a further pack for the page, or an amendment of one: an id or a path (repeatable); the shipped ones are in it always',
  },
  quotas: {
    flags: '-q, --quotas <file>',
    kind: 'value',
    zh: '一并写入网页的上级下达指标（CSV）',
    en: 'a CSV of quotas assigned by a higher authority, to be in the page',
  },
  output: {
    flags: '-o, --output <path>',
    kind: 'value',
    zh: '写入该文件，不写到标准输出',
    en: 'write it to this file instead of to stdout',
  },
  lang: {
    flags: '--lang <zh|en>',
    kind: 'language',
    zh: '本命令所用语言：zh 或 en；网页本身两种语言都有',
    en: 'zh or en, for this command; the page speaks both',
  },
} as const satisfies OptionDefinitions;

/** The options of `dixian page`, as typed. */
type PageOptions = OptionsOf<typeof OPTIONS>;

/** `dixian page`: the whole checker as one page, for an office without Node. */
export const pageCommand: Command<typeof OPTIONS> = {
  name: 'page',
  about: {
    zh: '生成整套核对工具的单个网页，供没有 Node 的单位使用',
    en: 'write the whole checker as one HTML file, for an office without Node',
  },
  argument: null,
  options: OPTIONS,
  examples: [
    {
      line: 'dixian page -o dixian.html',
      zh: '可拷贝的网页，双击即用，不联网',
      en: 'a page to copy and to open by a double click; it opens no connection',
    },
    {
      line: 'dixian page -p ./rules/our-city -q quotas.csv -o dixian.html',
      zh: '为所辖各县制作的网页，含本市的规则库和下达指标',
      en: "a page for a city's counties, with its pack and its quotas",
    },
  ],
  exits: [
    { code: EXIT.ok, zh: '已生成', en: 'written' },
    {
      code: EXIT.error,
      zh: '用法有误、规则库或下达指标有错误，或文件无法写入',
      en: 'usage, a faulty pack or quota, or a file that cannot be written',
    },
  ],
  run: runPage,
};

/** The page as it was built, beside the built program. */
const BUILT = join(__dirname, 'dixian.html');

/**
 * Writes the page, with further packs and quotas in it. Nothing but the page goes to standard output.
 *
 * @returns 0 where it was written; 2 where a pack or a quota has faults or the file cannot be written.
 * @throws {UsageError} before anything is written.
 */
async function runPage(
  words: readonly string[],
  options: PageOptions,
  runContext: RunContext,
): Promise<ExitCode> {
  const { language, tool } = runContext;
  const [word] = words;
  if (word !== undefined) throw new UsageError({ code: 'word-unexpected', word });
  refuseUnknownLanguage(options.lang);
  const names = options.pack ?? [];
  // A page is handed on to those who would not see that its pack is none to rely on.
  const loaded = refuseDrafts(await loadPacks(names, shippedCatalogue), false);
  const given = [...loaded.files, ...(options.quotas === undefined ? [] : [options.quotas])];
  const output = readOutput(options.output, given);
  const packs = withShipped(loaded.packs);
  const quotas = readQuotaFile(options.quotas, packs);
  const problems = [...loaded.problems, ...quotas.problems].filter(
    ({ severity }) => severity !== 'note',
  );
  const context = await contextForStdout(runContext, { color: false, format: 'html' });
  STDERR.write(problemText(problems, context));
  if (problems.some(({ severity }) => severity === 'error')) return EXIT.error;
  const named = {
    ids: names.length === 0 ? [] : loaded.packs.map(({ id }) => id),
    names: names.map(displayPath),
  };
  const baked: Baked = {
    ...{ version: tool.version, catalogue: [...shippedCatalogue.values()], packs, named },
    texts: textsOf(packs, names),
    quotas: quotas.file,
  };
  return writeOutput(bake(readFileSync(BUILT, 'utf8'), baked), output, language);
}

/** A page replaces no file that it is made of. */
function readOutput(path: string | undefined, inputs: readonly string[]): string | null {
  if (path === undefined || path === STDIN) return null;
  if (path === '') throw new UsageError({ code: 'option-without-value', word: '--output' });
  refuseBadOutput(path, inputs);
  return path;
}

/** The shipped packs and the named ones; a named one takes the place of the shipped one it amends. */
function withShipped(named: readonly Pack[]): readonly Pack[] {
  const ids = new Set(named.map(({ id }) => id));
  return [...shippedPacks.filter(({ id }) => !ids.has(id)), ...named];
}

function readQuotaFile(
  path: string | undefined,
  packs: readonly Pack[],
): { readonly file: Baked['quotas']; readonly problems: readonly Problem[] } {
  if (path === undefined) return { file: null, problems: [] };
  const name = displayPath(path);
  const bytes = readBytes(path);
  if ('code' in bytes) return { file: null, problems: [bytes] };
  const options = { packs, catalogue: shippedCatalogue, year: null };
  const { problems } = readQuotas(bytes, name, options);
  return { file: { name, base64: Buffer.from(bytes).toString('base64') }, problems };
}

/** The texts of all documents, where they can be found and are those that the packs were proven by. */
function textsOf(
  packs: readonly Pack[],
  names: readonly string[],
): Readonly<Record<string, string>> {
  const find = textsBeside(
    packs.map(({ id }) => id),
    names,
  );
  const documents = packs.flatMap(({ document, overlays = [] }): readonly ApprovalDocument[] => [
    document,
    ...overlays.map((overlay) => overlay.document),
  ]);
  const texts = documents.flatMap((document) => {
    const found = find(document);
    return found.kind === 'found' ? [[document.sha256, found.text] as const] : [];
  });
  return Object.fromEntries(texts);
}

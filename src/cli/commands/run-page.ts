import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ApprovalDocument, Pack } from '../../core/pack.js';
import type { Problem } from '../../core/problem.js';
import { EXIT_CODES } from '../../core/report.js';
import { readQuotas } from '../../input/read-quotas.js';
import { shippedCatalogue, shippedPacks } from '../../packs/shipped.js';
import { type Baked, bake } from '../../page/baked.js';
import { problemText } from '../../report/problem-text.js';
import { textsBeside } from '../approval-text.js';
import type { CommandSpecification, TypedOptions } from '../command.js';
import { deliver } from '../deliver.js';
import { asGiven, refuseBadOutput } from '../files.js';
import { LANGUAGES } from '../language.js';
import { loadPacks, refuseDrafts } from '../packs.js';
import { readBytes, STDIN } from '../read-bytes.js';
import { contextForStdout } from '../report-context.js';
import { STDERR } from '../standard-streams.js';
import { UsageError } from '../usage-error.js';
import { pick } from './check-plan.js';

/** The options as typed: a path in place of the check's list of them. */
interface PageOptions extends Omit<TypedOptions, 'output'> {
  readonly output?: string;
}

/** The page as it was built, beside the built program. */
const BUILT = join(__dirname, 'dixian.html');

/**
 * Writes the page, with further packs and quotas in it. Nothing but the page goes to standard output.
 *
 * @returns 0 where it was written; 2 where a pack or a quota has faults or the file cannot be written.
 * @throws {UsageError} before anything is written.
 */
export const runPage: CommandSpecification['run'] = async (words, typed, surroundings) => {
  const options = typed as unknown as PageOptions;
  const { language, tool } = surroundings;
  const [word] = words;
  if (word !== undefined) throw new UsageError({ code: 'word-unexpected', word });
  if (options.lang !== undefined) pick('--lang', options.lang, LANGUAGES);
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
  const context = await contextForStdout(surroundings, { color: false, format: 'html' });
  STDERR.write(problemText(problems, context));
  if (problems.some(({ severity }) => severity === 'error')) return EXIT_CODES.error;
  const named = {
    ids: names.length === 0 ? [] : loaded.packs.map(({ id }) => id),
    names: names.map(asGiven),
  };
  const baked: Baked = {
    ...{ version: tool.version, catalogue: [...shippedCatalogue.values()], packs, named },
    texts: textsOf(packs, names),
    quotas: quotas.file,
  };
  return deliver(bake(readFileSync(BUILT, 'utf8'), baked), output, language);
};

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
  const name = asGiven(path);
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

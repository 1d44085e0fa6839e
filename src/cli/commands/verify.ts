import { join } from 'node:path';
import { EXIT, type ExitCode } from '../../core/exit.js';
import type { Pack } from '../../core/pack.js';
import type { Problem } from '../../core/problem.js';
import { PROOF_EXIT_CODES } from '../../core/proof.js';
import { isOverlay } from '../../packs/load-overlay.js';
import { loadPack, type PackFile } from '../../packs/load-pack.js';
import { provePack, unreadablePack } from '../../packs/prove.js';
import { shippedCatalogue, shippedPacks } from '../../packs/shipped.js';
import type { ProofFormat } from '../../report/proof/reporters.js';
import { PROOF_REPORTERS } from '../../report/proof/reporters.js';
import { worstVerdict } from '../../report/proof/summary.js';
import type { Command, OptionDefinitions, OptionsOf, RunContext } from '../command.js';
import { displayPath } from '../files.js';
import { LANG_OPTION, NO_COLOR_OPTION, pick, refuseUnknownLanguage } from '../options.js';
import { openNamed, sha256 } from '../packs.js';
import { contextForStdout } from '../report-context.js';
import { STDOUT } from '../standard-streams.js';

const OPTIONS = {
  format: {
    flags: '-f, --format <format>',
    kind: 'value',
    zh: '格式：terminal（默认）、json、html',
    en: 'terminal (default), json, html',
  },
  lang: LANG_OPTION,
  color: NO_COLOR_OPTION,
} as const satisfies OptionDefinitions;

/** The options of `dixian verify`, as typed. */
type VerifyOptions = OptionsOf<typeof OPTIONS>;

/** `dixian verify`: packs against their own texts. */
export const verifyCommand: Command<typeof OPTIONS> = {
  name: 'verify',
  about: { zh: '用批复原文核验规则库', en: 'prove packs against the texts that they encode' },
  argument: {
    name: '[pack...]',
    zh: '内置规则库的 id 或路径（默认核验全部内置规则库）',
    en: 'ids of shipped packs, or paths (default: all shipped)',
  },
  options: OPTIONS,
  examples: [
    { line: 'dixian verify', zh: '核验全部内置规则库', en: 'prove all shipped packs' },
    {
      line: 'dixian verify my-pack',
      zh: '核验自编的规则库（所在文件夹）',
      en: 'prove a pack of your own, by its folder',
    },
    {
      line: 'dixian verify -f html > proof.html',
      zh: '存为网页：批复原文，每句话注明由什么表达',
      en: 'the approval as a page, each phrase with what encodes it',
    },
  ],
  exits: [
    {
      code: EXIT.ok,
      zh: '已证明：每个数字、每个有约束的文句都有着落',
      en: 'proven: every number and every clause that binds is accounted for',
    },
    { code: EXIT.fail, zh: '有与原文不符之处', en: 'something differs from the text' },
    {
      code: EXIT.error,
      zh: '用法有误，或规则库、原文无法读取',
      en: 'usage, or a pack or its text cannot be read',
    },
  ],
  run: runVerify,
};

const FORMATS = Object.keys(PROOF_REPORTERS) as readonly ProofFormat[];

/** `rules` in the package, beside the built program. */
const SHIPPED = join(__dirname, '..', 'rules');

/**
 * Proves packs, by default all shipped ones, against their own texts. A shipped pack is read anew from
 * the package's folder, so that the text which is proven is the one that is there.
 *
 * @throws {UsageError} before anything is written.
 */
async function runVerify(
  names: readonly string[],
  options: VerifyOptions,
  runContext: RunContext,
): Promise<ExitCode> {
  refuseUnknownLanguage(options.lang);
  const format = pick('--format', options.format ?? 'terminal', FORMATS);
  const asked = names.length === 0 ? shippedPacks.map(({ id }) => id) : [...new Set(names)];
  const opened = asked.map((name) => ({ name, file: open(name) }));
  const bases = basesAmong(opened.flatMap(({ file }) => ('readFile' in file ? [file] : [])));
  const proofs = opened.map(({ name, file }) =>
    'readFile' in file
      ? provePack(file, { catalogue: shippedCatalogue, sha256, bases })
      : unreadablePack(displayPath(name), file),
  );
  const context = await contextForStdout(runContext, { color: options.color !== false, format });
  STDOUT.write(PROOF_REPORTERS[format](proofs, context));
  return PROOF_EXIT_CODES[worstVerdict(proofs)];
}

/** The file of a pack; of a shipped one under the path that it has in the package. */
function open(name: string): PackFile | Problem {
  const found = openNamed(name, 'pack');
  if (!('rules' in found)) return found;
  const shipped = openNamed(join(SHIPPED, found.id), 'pack');
  if ('readFile' in shipped) return { ...shipped, path: `rules/${found.id}/pack.yaml` };
  if ('rules' in shipped) throw new Error(`${shipped.id} stands at a path`);
  return shipped;
}

/** What an overlay may amend: the packs that are proven with it, else the shipped ones. */
function basesAmong(files: readonly PackFile[]): readonly Pack[] {
  const named = files
    .filter((file) => !isOverlay(file))
    .flatMap((file) => loadPack(file, shippedCatalogue, sha256).pack ?? []);
  const ids = new Set(named.map(({ id }) => id));
  return [...named, ...shippedPacks.filter(({ id }) => !ids.has(id))];
}

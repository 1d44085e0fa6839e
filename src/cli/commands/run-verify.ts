import { join } from 'node:path';
import type { Pack } from '../../core/pack.js';
import type { Problem } from '../../core/problem.js';
import { PROOF_EXIT_CODES } from '../../core/proof.js';
import { isOverlay } from '../../packs/load-overlay.js';
import { loadPack, type PackFile } from '../../packs/load-pack.js';
import { provePack, unreadablePack } from '../../packs/prove.js';
import { shippedCatalogue, shippedPacks } from '../../packs/shipped.js';
import type { ProofFormat } from '../../report/proof/reporter.js';
import { PROOF_REPORTERS } from '../../report/proof/reporters.js';
import { worstVerdict } from '../../report/proof/summary.js';
import type { CommandSpecification } from '../command.js';
import { asGiven } from '../files.js';
import { LANGUAGES } from '../language.js';
import { openNamed, sha256 } from '../packs.js';
import { contextForStdout } from '../report-context.js';
import { STDOUT } from '../standard-streams.js';
import { pick } from './check-plan.js';

const FORMATS = Object.keys(PROOF_REPORTERS) as readonly ProofFormat[];

/** `rules` in the package, beside the built program. */
const SHIPPED = join(__dirname, '..', 'rules');

/**
 * Proves packs, by default all shipped ones, against their own texts. A shipped pack is read anew from
 * the package's folder, so that the text which is proven is the one that is there.
 *
 * @throws {UsageError} before anything is written.
 */
export const runVerify: CommandSpecification['run'] = async (names, options, surroundings) => {
  if (options.lang !== undefined) pick('--lang', options.lang, LANGUAGES);
  const format = pick('--format', options.format ?? 'terminal', FORMATS);
  const asked = names.length === 0 ? shippedPacks.map(({ id }) => id) : [...new Set(names)];
  const opened = asked.map((name) => ({ name, file: open(name) }));
  const bases = basesAmong(opened.flatMap(({ file }) => ('readFile' in file ? [file] : [])));
  const proofs = opened.map(({ name, file }) =>
    'readFile' in file
      ? provePack(file, { catalogue: shippedCatalogue, sha256, bases })
      : unreadablePack(asGiven(name), file),
  );
  const context = await contextForStdout(surroundings, { color: options.color, format });
  STDOUT.write(PROOF_REPORTERS[format](proofs, context));
  return PROOF_EXIT_CODES[worstVerdict(proofs)];
};

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

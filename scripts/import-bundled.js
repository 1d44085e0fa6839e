// Imports modules of src, which are TypeScript, into a script.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { builtModules } from './built-modules.js';

/**
 * Returns what a module with this text would export in a folder of the repository.
 *
 * @param built the folder with the modules that the build writes.
 */
export async function importBundled(resolveDir, contents, built) {
  const folder = mkdtempSync(join(tmpdir(), 'dixian-'));
  try {
    const outfile = join(folder, 'bundled.mjs');
    await build({
      alias: builtModules(built),
      stdin: { contents, resolveDir },
      bundle: true,
      format: 'esm',
      platform: 'node',
      outfile,
      banner: {
        js: `import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);`,
      },
    });
    return await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

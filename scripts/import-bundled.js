// Imports modules of src, which are TypeScript, into a script.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

/** What a module with this text would export if it stood in a folder of the repository. */
export async function importBundled(resolveDir, contents) {
  const folder = mkdtempSync(join(tmpdir(), 'dixian-'));
  try {
    const outfile = join(folder, 'bundled.mjs');
    await build({
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

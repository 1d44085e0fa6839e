// Compiles the shipped packs: loads them as a user's pack is loaded, so that a pack with a fault
// does not build, and a check of one county needs neither a YAML parser nor a schema.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { importBundled } from './import-bundled.js';

/** Loads `rules/` and returns what `src/packs/shipped.ts` imports as `#shipped`. */
export async function compilePacks(root, folder) {
  const { loadCatalogue, loadPack } = await importBundled(
    join(root, 'src/packs'),
    `export * from './load-catalogue.js'; export * from './load-pack.js';`,
    folder,
  );
  const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex');
  const read = (path) => readFileSync(join(root, path), 'utf8');
  const { catalogue, problems } = loadCatalogue(
    'rules/indicators.yaml',
    read('rules/indicators.yaml'),
  );
  refuse(problems);
  const folders = readdirSync(join(root, 'rules'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => `rules/${name}`)
    .sort();
  const packs = folders.map((folder) => {
    const path = `${folder}/pack.yaml`;
    const readFile = (name) => readFileSync(join(root, folder, name));
    const loaded = loadPack({ path, source: read(path), readFile }, catalogue, sha256);
    refuse(loaded.problems);
    return loaded.pack;
  });
  return { catalogue: [...catalogue.values()], packs };
}

function refuse(problems) {
  if (problems.length === 0) return;
  for (const { code, location, arguments: values } of problems) {
    const place = location && `${location.path}:${location.line}:${location.column}`;
    console.error(`${place} ${code} ${JSON.stringify(values)}`);
  }
  throw new Error('A shipped pack has faults.');
}

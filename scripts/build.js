// Builds everything that `npm ci` promises: the compiled packs, the CLI, the library and its types. It
// writes to a folder beside `dist` and renames that at the end, so a failed build leaves the last good one.
import { execFileSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { buildPage } from './build-page.js';
import { builtModules } from './built-modules.js';
import { bundleCli } from './bundle-cli.js';
import { compileDivisions } from './compile-divisions.js';
import { compilePacks } from './compile-packs.js';
import { compileTraditional } from './compile-traditional.js';
import { licencesOf, modulesIn, packagesOf } from './licences.js';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
process.chdir(root);
const { version, dependencies } = JSON.parse(readFileSync('package.json', 'utf8'));

const folder = join(root, 'dist.new');
const replaced = join(root, 'dist.old');
for (const stale of [folder, replaced]) rmSync(stale, { recursive: true, force: true });
mkdirSync(folder);
const write = (name, text) => writeFileSync(join(folder, name), text);
write('traditional.json', JSON.stringify(compileTraditional()));
// A module of its own, so that only what looks a name up loads it.
write('divisions.js', `export default ${JSON.stringify(compileDivisions())};\n`);
write('shipped.json', JSON.stringify(await compilePacks(root, folder)));
copyFileSync('src/report/report.schema.json', join(folder, 'report.schema.json'));

const common = {
  bundle: true,
  charset: 'utf8',
  legalComments: 'none',
  metafile: true,
  logLevel: 'warning',
  alias: builtModules(folder),
  plugins: [
    {
      name: 'divisions-beside-the-bundle',
      setup: ({ onResolve }) =>
        onResolve({ filter: /^#divisions$/ }, () => ({ path: './divisions.js', external: true })),
    },
  ],
};

const bundles = await Promise.all([
  bundleCli(root, folder, version),
  buildPage(root, folder, version),
  build({
    ...common,
    entryPoints: ['src/index.ts'],
    outfile: join(folder, 'index.js'),
    format: 'esm',
    platform: 'neutral',
    // What is installed with it; all else is built in.
    external: [...Object.keys(dependencies), 'csv-parse/sync'],
    target: 'es2023',
  }),
  // For browsers everything is inside, with csv-parse's own browser build in place of the one that
  // needs Buffer.
  build({
    ...common,
    entryPoints: ['src/index.ts'],
    outfile: join(folder, 'index.browser.js'),
    format: 'esm',
    platform: 'browser',
    alias: { ...common.alias, 'csv-parse/sync': 'csv-parse/browser/esm/sync' },
    target: 'es2023',
    minify: true,
  }),
]);

const [ofCli, ofPage, ...ofLibrary] = bundles;
const modules = [...ofCli, ...ofPage, ...ofLibrary.flatMap(({ metafile }) => modulesIn(metafile))];
const licences = licencesOf(root, packagesOf(modules));
write('third-party-licences.txt', licences);

execFileSync(
  process.execPath,
  [
    'node_modules/typescript/bin/tsc',
    '--project',
    'tsconfig.types.json',
    '--outDir',
    join(folder, 'types'),
  ],
  { stdio: 'inherit' },
);

if (existsSync('dist')) renameSync('dist', replaced);
renameSync(folder, 'dist');
rmSync(replaced, { recursive: true, force: true });

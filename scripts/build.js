// Builds everything that `npm ci` promises: the compiled packs, the CLI, the library and its types.
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { buildPage } from './build-page.js';
import { bundleCli } from './bundle-cli.js';
import { compileDivisions } from './compile-divisions.js';
import { compilePacks } from './compile-packs.js';
import { compileTraditional } from './compile-traditional.js';
import { licencesOf, modulesIn, packagesOf } from './licences.js';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
process.chdir(root);
const { version, dependencies } = JSON.parse(readFileSync('package.json', 'utf8'));

rmSync('dist', { recursive: true, force: true });
mkdirSync('dist');
writeFileSync('dist/traditional.json', JSON.stringify(compileTraditional()));
// A module of its own, so that only what looks a name up loads it.
writeFileSync('dist/divisions.js', `export default ${JSON.stringify(compileDivisions())};\n`);
writeFileSync('dist/shipped.json', JSON.stringify(await compilePacks(root)));
copyFileSync('src/report/report.schema.json', 'dist/report.schema.json');

const common = {
  bundle: true,
  charset: 'utf8',
  legalComments: 'none',
  metafile: true,
  logLevel: 'warning',
  plugins: [
    {
      name: 'divisions-beside-the-bundle',
      setup: ({ onResolve }) =>
        onResolve({ filter: /^#divisions$/ }, () => ({ path: './divisions.js', external: true })),
    },
  ],
};

const bundles = await Promise.all([
  bundleCli(root, 'dist', version),
  buildPage(root, version),
  build({
    ...common,
    entryPoints: ['src/index.ts'],
    outfile: 'dist/index.js',
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
    outfile: 'dist/index.browser.js',
    format: 'esm',
    platform: 'browser',
    alias: { 'csv-parse/sync': 'csv-parse/browser/esm/sync' },
    target: 'es2023',
    minify: true,
  }),
]);

const [ofCli, ofPage, ...ofLibrary] = bundles;
const modules = [...ofCli, ...ofPage, ...ofLibrary.flatMap(({ metafile }) => modulesIn(metafile))];
const licences = licencesOf(root, packagesOf(modules));
writeFileSync('dist/third-party-licences.txt', licences);

execFileSync(process.execPath, ['scripts/compile-code.js'], {
  stdio: ['ignore', 'ignore', 'inherit'],
});
execFileSync(
  process.execPath,
  ['node_modules/typescript/bin/tsc', '--project', 'tsconfig.types.json'],
  { stdio: 'inherit' },
);

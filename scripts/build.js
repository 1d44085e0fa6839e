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

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
process.chdir(root);
const { version } = JSON.parse(readFileSync('package.json', 'utf8'));

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
  logLevel: 'warning',
  plugins: [
    {
      name: 'divisions-beside-the-bundle',
      setup: ({ onResolve }) =>
        onResolve({ filter: /^#divisions$/ }, () => ({ path: './divisions.js', external: true })),
    },
  ],
};

await Promise.all([
  bundleCli(root, 'dist', version),
  buildPage(root, version),
  build({
    ...common,
    entryPoints: ['src/index.ts'],
    outfile: 'dist/index.js',
    format: 'esm',
    platform: 'neutral',
    packages: 'external',
    external: ['csv-parse/sync'],
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

execFileSync(process.execPath, ['scripts/compile-code.js'], {
  stdio: ['ignore', 'ignore', 'inherit'],
});
execFileSync(
  process.execPath,
  ['node_modules/typescript/bin/tsc', '--project', 'tsconfig.types.json'],
  { stdio: 'inherit' },
);

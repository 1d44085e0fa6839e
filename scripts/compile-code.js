// Keeps the code that V8 makes of the bundle, beside it, so that a start on the same release of Node
// compiles nothing. The code of a function is made when it is first called: the commonest commands
// are run.
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
process.chdir(root);
const { run, scripts, codePath } = createRequire(import.meta.url)('../bin/load.js');

const COMMONEST = [
  ['check', 'fixtures/baishan-2025.csv', '--lang', 'zh'],
  ['check', 'fixtures/baishan-2025-shortfall.csv', '--lang', 'en'],
  ['check', 'fixtures/baishan-2025.csv', '--format', 'json'],
  ['check', 'fixtures/baishan-2025.csv', '--format', 'markdown'],
  ['verify'],
];

const { main } = run(join(root, 'dist/cli.cjs'));
const [node] = process.argv;
for (const words of COMMONEST) {
  process.argv = [node, 'dixian', ...words];
  await main();
}
process.exitCode = 0;
for (const [path, { script }] of scripts) {
  writeFileSync(codePath(path), script.createCachedData());
}

#!/usr/bin/env node
const { existsSync } = require('node:fs');
const { join } = require('node:path');
const { load } = require('./load.js');

const cli = join(__dirname, '..', 'dist', 'cli.cjs');
if (existsSync(cli)) {
  const { main, leave } = load(cli);
  main().then(leave);
} else {
  process.stderr.write('dixian: nothing is built yet; run `npm ci` (or `npm run build`) first.\n');
  process.exitCode = 2;
}

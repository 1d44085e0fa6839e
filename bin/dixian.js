#!/usr/bin/env node
const { existsSync } = require('node:fs');
const { join } = require('node:path');
const { load, keep } = require('./load.js');

const cli = join(__dirname, '..', 'dist', 'cli.cjs');
if (existsSync(cli)) {
  const { main, leave } = load(cli);
  main().then((command) => {
    // Other commands run little of what a check runs.
    if (command === 'check') keep();
    leave();
  });
} else {
  process.stderr.write('dixian: nothing is built yet; run `npm ci` (or `npm run build`) first.\n');
  process.exitCode = 2;
}

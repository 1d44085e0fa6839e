#!/usr/bin/env node
const { existsSync, lstatSync, mkdirSync } = require('node:fs');
const { isAbsolute, join } = require('node:path');

const cli = join(__dirname, '..', 'dist', 'cli.cjs');
if (existsSync(cli)) {
  keepCompiledCode();
  const { main, exitWhenFlushed } = require(cli);
  main().then(exitWhenFlushed);
} else {
  process.stderr.write('dixian: nothing is built yet; run `npm ci` (or `npm run build`) first.\n');
  process.exitCode = 2;
}

/**
 * Lets Node 22 and newer keep compiled code between runs, in a folder of the user's own. Node's default
 * is in the shared temporary folder, where another user could put code that this process would run.
 */
function keepCompiledCode() {
  const { NODE_COMPILE_CACHE, NODE_DISABLE_COMPILE_CACHE } = process.env;
  const { enableCompileCache } = require('node:module');
  if (!enableCompileCache || NODE_COMPILE_CACHE || NODE_DISABLE_COMPILE_CACHE) return;
  const caches = cacheFolder();
  if (caches === null) return;
  try {
    const folder = join(caches, 'dixian');
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    if (isOwn(caches) && isOwn(folder)) enableCompileCache(folder);
  } catch {
    // It only saves time.
  }
}

/** Where a user's programs keep what can be made again; `null` where the environment names no such folder. */
function cacheFolder() {
  const { HOME, LOCALAPPDATA, XDG_CACHE_HOME } = process.env;
  if (XDG_CACHE_HOME && isAbsolute(XDG_CACHE_HOME)) return XDG_CACHE_HOME;
  if (process.platform === 'win32') return LOCALAPPDATA || null;
  if (!HOME || !isAbsolute(HOME)) return null;
  return process.platform === 'darwin' ? join(HOME, 'Library', 'Caches') : join(HOME, '.cache');
}

/** Whether it is a folder, no link, of this user, and nobody else may write to it. */
function isOwn(path) {
  const stats = lstatSync(path);
  if (!stats.isDirectory()) return false;
  // Windows has neither owner nor mode; the folder is one of the user's profile.
  return !process.getuid || (stats.uid === process.getuid() && (stats.mode & 0o022) === 0);
}

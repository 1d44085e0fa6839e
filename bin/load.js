const { readFileSync, renameSync, rmSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const { Script } = require('node:vm');

/** What a CommonJS module is given. */
const HEAD = '(function (exports, require, module, __filename, __dirname) { ';

const modules = new Map();

/** What was run, by path: its script, where its code may be kept, and whether it is. */
const scripts = new Map();
exports.scripts = scripts;

/** Bytes of the checksums before the code that is kept. */
const SUMS = 8;

/** Where Node keeps compiled code, if it does; asked for once, and not where the build has kept it. */
let folder;

/**
 * Loads a bundled file with the code that V8 made of it before, so that a start compiles nothing. The
 * build keeps the code beside the bundle, for the release of Node that it runs on
 * (`scripts/compile-code.js`); for others `keep` does, where Node keeps that of modules (22.1 and newer).
 * Node itself would keep less: what was compiled before a module ran.
 */
exports.load = (path) => run(path);

/** Where the build keeps the code of a file. */
exports.codePath = (path) => `${path}.${process.versions.v8}.code`;

/** Keeps the code of all that was run and had none, for the next start; where it cannot, nothing is lost. */
exports.keep = () => {
  for (const { source, script, place, isKept } of scripts.values()) {
    if (!isKept && place !== null)
      attempt(() => write(place, seal(source, script.createCachedData())));
  }
};

function write(place, bytes) {
  const beside = `${place}.${process.pid}.${process.hrtime.bigint()}`;
  try {
    writeFileSync(beside, bytes, { mode: 0o600, flag: 'wx' });
    renameSync(beside, place);
  } catch {
    rmSync(beside, { force: true });
  }
}

/** Runs a bundled file, which is in ASCII, and what it requires beside it. */
function run(path) {
  const known = modules.get(path);
  if (known !== undefined) return known.exports;
  const source = readFileSync(path, 'latin1');
  const built = readCode(exports.codePath(path));
  const place = built === null ? placeInFolder(source) : null;
  const code = built ?? (place === null ? null : unseal(source, readCode(place)));
  // V8 refuses code that is not of this release of it.
  const script = new Script(`${HEAD}${source}\n});`, {
    filename: path,
    cachedData: code ?? undefined,
  });
  const isKept = code !== null && !script.cachedDataRejected;
  const module = { exports: {} };
  modules.set(path, module);
  scripts.set(path, { source, script, place, isKept });
  const beside = join(path, '..');
  const requireBeside = (id) => (id.startsWith('./') ? run(join(beside, id)) : require(id));
  script.runInThisContext()(module.exports, requireBeside, module, path, beside);
  return module.exports;
}
exports.run = run;

/** The build ends each file with its checksum, so that each release of dixian has a place of its own. */
function placeInFolder(source) {
  if (folder === undefined) folder = folderOfNode() ?? null;
  const [, checksum] = /\/\/ ([0-9a-f]{32})\s*$/.exec(source.slice(-40)) ?? [];
  return folder === null || checksum === undefined ? null : join(folder, `dixian-${checksum}.code`);
}

/**
 * V8 knows a source by its length and believes the code that it is given: what was damaged, or is of a
 * file that was edited since, is told by two checksums before it.
 */
function seal(source, code) {
  const { crc32 } = require('node:zlib');
  const sums = Buffer.alloc(SUMS);
  sums.writeUInt32LE(crc32(source), 0);
  sums.writeUInt32LE(crc32(code), 4);
  return Buffer.concat([sums, code]);
}

/** The code, or `null` where it is not what was sealed for this source. */
function unseal(source, bytes) {
  if (bytes === null || bytes.length <= SUMS) return null;
  const { crc32 } = require('node:zlib');
  const code = bytes.subarray(SUMS);
  const isSound = bytes.readUInt32LE(0) === crc32(source) && bytes.readUInt32LE(4) === crc32(code);
  return isSound ? code : null;
}

/** It is of this release and this user. */
function folderOfNode() {
  const { enableCompileCache, getCompileCacheDir } = require('node:module');
  enableCompileCache?.();
  return getCompileCacheDir?.();
}

function readCode(path) {
  return attempt(() => readFileSync(path));
}

/** The code saves time, and nothing else: without it the program does the same. */
function attempt(action) {
  try {
    return action();
  } catch {
    return null;
  }
}

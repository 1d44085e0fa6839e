const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const { Script } = require('node:vm');

/** What a CommonJS module is given. */
const HEAD = '(function (exports, require, module, __filename, __dirname) { ';

const modules = new Map();

/**
 * Loads a bundled file, with the code that this release of Node made of it when it was built
 * (`scripts/compile-code.js`). Where there is none, it is loaded as any file is, and Node's own cache
 * of compiled code is switched on if it has one (22.1 and newer).
 */
exports.load = (path) => {
  const code = readCode(path);
  if (code !== null) return run(path, code);
  require('node:module').enableCompileCache?.();
  return require(path);
};

/** Where the compiled code of a file stands. */
exports.codePath = (path) => `${path}.${process.versions.v8}.code`;

/** What was run, by path, so that its code can be kept. */
exports.scripts = new Map();

/**
 * Runs a bundled file, which is in ASCII, and what it requires beside it. V8 refuses code that is not of
 * this file.
 */
function run(path, found = null) {
  const known = modules.get(path);
  if (known !== undefined) return known.exports;
  const cachedData = found ?? readCode(path) ?? undefined;
  const script = new Script(`${HEAD}${readFileSync(path, 'latin1')}\n});`, {
    filename: path,
    cachedData,
  });
  const module = { exports: {} };
  modules.set(path, module);
  exports.scripts.set(path, script);
  const folder = join(path, '..');
  const requireBeside = (id) => (id.startsWith('./') ? run(join(folder, id)) : require(id));
  script.runInThisContext()(module.exports, requireBeside, module, path, folder);
  return module.exports;
}
exports.run = run;

function readCode(path) {
  try {
    return readFileSync(exports.codePath(path));
  } catch {
    return null;
  }
}

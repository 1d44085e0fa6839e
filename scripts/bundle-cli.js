// Bundles the command line. CommonJS starts faster than ESM, and few small files faster than one large
// one: `cli.cjs` holds what src/cli/main.ts imports, which every plain check needs; what src imports by
// `import()` are files beside it, read when they are first asked for.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { rolldown } from 'rolldown';
import { builtModules } from './built-modules.js';

/**
 * Builds `src/cli/main.ts` into a folder: `cli.cjs`, which exports `main`, and what it loads.
 *
 * @returns the paths of the modules that went into it.
 */
export async function bundleCli(root, folder, version) {
  const bundle = await rolldown({
    cwd: root,
    input: { entry: 'src/cli/main.ts', 'csv-parse': 'csv-parse/sync' },
    platform: 'node',
    resolve: { alias: { '#divisions': builtModules(folder)['#divisions'] } },
    tsconfig: false,
    transform: {
      // Bundled modules that ask where they stand (fdir) get a path, which serves them as well as a URL.
      define: { DIXIAN_VERSION: JSON.stringify(version), 'import.meta.url': '__filename' },
      target: 'node20',
    },
    plugins: [lazyCsvParse(), jsonBeside(), withoutChildProcess()],
    logLevel: 'warn',
  });
  const { output } = await bundle.generate({
    format: 'cjs',
    exports: 'named',
    // The names of functions stay, so that the trace of a fault can be read.
    minify: { mangle: { toplevel: true, keepNames: true } },
    minifyInternalExports: false,
    entryFileNames: '[name].cjs',
    chunkFileNames: '[name].cjs',
    codeSplitting: { groups: [{ name: 'cli', test: /[\\/]src[\\/]cli[\\/]main\.ts$/ }] },
  });
  for (const { fileName, code } of output) {
    // It only hands on what cli.cjs exports.
    if (fileName !== 'entry.cjs') {
      writeFileSync(join(folder, fileName), inAscii(code));
    }
  }
  return output.flatMap(({ moduleIds }) => moduleIds);
}

/**
 * The same program in ASCII, which is read 1 ms faster at each start: every other character becomes its
 * escape, in strings, templates, regular expressions and names.
 */
function inAscii(code) {
  const [unescapable] = /\\[^\0-\x7f]|\braw`[^`]*[^\0-\x7f]/.exec(code) ?? [];
  if (unescapable !== undefined) throw new Error(`cannot be written in ASCII: ${unescapable}`);
  const escaped = (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return code.replace(/[^\0-\x7f]/g, escaped);
}

/**
 * A file without a quote is split without csv-parse, so only one with a quote loads it. The reader is
 * synchronous, and so is this.
 */
function lazyCsvParse() {
  return {
    name: 'lazy-csv-parse',
    resolveId: (id, importer) => {
      if (id === './csv-parse.cjs') return { id, external: true };
      return id === 'csv-parse/sync' && importer !== undefined ? '\0lazy-csv-parse' : null;
    },
    load: (id) =>
      id === '\0lazy-csv-parse'
        ? {
            code: "export const parse = (...given) => require('./csv-parse.cjs').parse(...given);",
            moduleType: 'js',
          }
        : null,
  };
}

/** The packs and the traditional characters stay files of their own: JSON is read faster than compiled. */
function jsonBeside() {
  return {
    name: 'json-beside',
    resolveId: (id) =>
      id === '#shipped' || id === '#traditional'
        ? { id: `./${id.slice(1)}.json`, external: true }
        : null,
  };
}

/** commander loads it for commands that are programs of their own, of which there are none here. */
function withoutChildProcess() {
  return {
    name: 'without-child-process',
    resolveId: (id, importer) =>
      id === 'node:child_process' && importer?.includes('commander') ? '\0child-process' : null,
    load: (id) =>
      id === '\0child-process' ? { code: 'module.exports = {};', moduleType: 'js' } : null,
  };
}

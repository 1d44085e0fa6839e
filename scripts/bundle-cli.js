// Bundles the command line. CommonJS starts faster than ESM, and few small files faster than one large
// one: `cli.cjs` holds what every plain check needs; what only some runs need stands beside it and
// is read when it is first asked for.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { rolldown } from 'rolldown';
import { builtModules } from './built-modules.js';

/** Modules that are nothing but a table of others, of which a run needs one or two. */
const TABLES = [
  'src/cli/wording/command-help.ts',
  'src/report/part-reporters.ts',
  'src/report/reporters.ts',
];

/** What most runs ask a table for stays in the main file. */
const USUAL = ['src/report/terminal.ts'];

/**
 * Builds `src/cli/main.ts` into a folder: `cli.cjs`, which exports `main`, and what it loads.
 *
 * @returns the paths of the modules that went into it.
 */
export async function bundleCli(root, folder, version) {
  const tables = TABLES.map((path) => readTable(root, path));
  const lazy = tables.flatMap(({ rows }) => rows.filter(isLazy));
  const bundle = await rolldown({
    cwd: root,
    input: {
      entry: 'src/cli/main.ts',
      ...Object.fromEntries(lazy.map(({ file, source }) => [file, source])),
      'csv-parse': 'csv-parse/sync',
    },
    platform: 'node',
    resolve: { alias: { '#divisions': builtModules(folder)['#divisions'] } },
    tsconfig: false,
    transform: {
      // Bundled modules that ask where they stand (fdir) get a path, which serves them as well as a URL.
      define: { DIXIAN_VERSION: JSON.stringify(version), 'import.meta.url': '__filename' },
      target: 'node20',
    },
    plugins: [lazyTables(root, tables), lazyCsvParse(), jsonBeside(), withoutChildProcess()],
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
 * The same program in ASCII, which is read and kept in half the time and memory: every other character
 * becomes the escape that stands for it in strings, templates, regular expressions and names.
 */
function inAscii(code) {
  const [unescapable] = /\\[^\0-\x7f]|\braw`[^`]*[^\0-\x7f]/.exec(code) ?? [];
  if (unescapable !== undefined) throw new Error(`cannot be written in ASCII: ${unescapable}`);
  const escaped = (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return code.replace(/[^\0-\x7f]/g, escaped);
}

function isLazy({ source }) {
  return !USUAL.includes(source);
}

const ROW_IMPORT = /^import \{ (\w+) \} from '\.\/([\w/-]+)\.js';$/gm;
const TABLE = /^export const (\w+):[^=]* = \{([\s\w,:'-]*)\};$/m;

/** Reads a module of {@link TABLES}: its name, and for each key which file holds the value. */
function readTable(root, path) {
  const source = readFileSync(join(root, path), 'utf8');
  const imports = new Map([...source.matchAll(ROW_IMPORT)].map(([, name, from]) => [name, from]));
  const [, table, body] = TABLE.exec(source) ?? [];
  if (table === undefined) throw new Error(`${path} is no plain table: see scripts/bundle-cli.js`);
  const folder = path.replace(/[^/]*$/, '');
  const rows = body.split(',').flatMap((row) => {
    const [key, name = key] = row.split(':').map((part) => part.trim());
    if (key === '') return [];
    const from = imports.get(name);
    if (from === undefined) throw new Error(`${path}: nothing is imported for ${key}`);
    const file = `${folder}${from}`.replace(/^src\//, '').replaceAll('/', '-');
    return [{ key, name, file, source: `${folder}${from}.ts` }];
  });
  return { path, table, rows };
}

/** Puts in the place of each table one whose rows are read when they are first asked for. */
function lazyTables(root, tables) {
  return {
    name: 'lazy-tables',
    resolveId: (id) => (/^\.\/[\w-]+\.cjs$/.test(id) ? { id, external: true } : null),
    load: (id) => {
      const found = tables.find(({ path }) => id === join(root, path));
      if (found === undefined) return null;
      const { table, rows } = found;
      const usual = rows.filter((row) => !isLazy(row));
      const imports = usual.map(
        ({ name, source }) => `import { ${name} } from '${join(root, source)}';`,
      );
      const values = rows.map((row) => {
        const { key, name, file } = row;
        return isLazy(row)
          ? `get ${key}() { return require('./${file}.cjs').${name}; }`
          : `${key}: ${name}`;
      });
      const code = `${imports.join('\n')}\nexport const ${table} = { ${values.join(', ')} };`;
      return { code, moduleType: 'js' };
    },
  };
}

/** A file without a quote is split without csv-parse, so only one with a quote loads it. */
function lazyCsvParse() {
  return {
    name: 'lazy-csv-parse',
    resolveId: (id, importer) =>
      id === 'csv-parse/sync' && importer !== undefined ? '\0lazy-csv-parse' : null,
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

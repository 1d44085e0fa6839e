// Builds dist/dixian.html: the whole checker in one file that loads nothing and connects to nothing.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, transform } from 'esbuild';
import { builtModules } from './built-modules.js';
import { importBundled } from './import-bundled.js';
import { licencesOf, modulesIn, packagesOf } from './licences.js';

/** The oldest browsers that run it: the last ones for Windows 7, and the Safari of their year. */
export const BROWSERS = ['chrome109', 'firefox115', 'safari16.4'];

/** The page's own style, in the order in which a rule takes the place of one before it. */
const STYLES = ['base', 'intake', 'result', 'preview', 'report', 'screens'].map(
  (name) => `${name}.css`,
);

/** What reads packs; they are read before, so a page that held it would only be larger. */
const NOT_NEEDED = /node_modules\/(?:zod|yaml)\//;

/**
 * Writes the page with the shipped packs into the folder that is being built.
 *
 * @returns the paths of the modules that went into it.
 */
export async function buildPage(root, folder, version) {
  const [{ program, modules }, style] = await Promise.all([
    buildProgram(root, folder),
    buildStyle(root, folder),
  ]);
  const { bakedElement, printPage, trusted } = await importBundled(
    root,
    `export * from './src/page/baked.js'; export * from './src/report/markup.js';`,
    folder,
  );
  const { catalogue, packs } = JSON.parse(readFileSync(join(folder, 'shipped.json'), 'utf8'));
  const texts = packs.map(({ id, document }) => [
    document.sha256,
    readFileSync(join(root, 'rules', id, document.text), 'utf8'),
  ]);
  const named = { ids: [], names: [] };
  const baked = {
    version,
    catalogue,
    packs,
    named,
    texts: Object.fromEntries(texts),
    quotas: null,
  };
  const notice = readFileSync(join(root, 'NOTICE'), 'utf8');
  const licences = `${notice}\n${licencesOf(root, packagesOf(modules))}`;
  const html = printPage({
    language: 'zh',
    title: 'dixian',
    policy: policyOf(program, style),
    head: trusted('<meta name="referrer" content="no-referrer">\n'),
    style,
    body: trusted(bodyOf(program, bakedElement(baked), licences)),
  });
  writeFileSync(join(folder, 'dixian.html'), html);
  return modules;
}

function policyOf(program, style) {
  return [
    `default-src 'none'`,
    `script-src '${hashOf(program)}'`,
    `style-src '${hashOf(style)}'`,
    // The program again, in a worker made of its own text.
    'worker-src blob:',
    `base-uri 'none'`,
    `form-action 'none'`,
  ].join('; ');
}

function bodyOf(program, data, licences) {
  return `<noscript>请允许本页运行脚本。本页不联网。 Please allow scripts: this page opens no connection.</noscript>
${data}
<script id="program">${program}</script>
<!--
${licences.replace(/-(?=-)/g, '- ')}-->`;
}

function hashOf(text) {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}

async function buildProgram(root, folder) {
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    entryPoints: ['src/page/main.ts'],
    outfile: 'page.js',
    bundle: true,
    write: false,
    metafile: true,
    format: 'iife',
    platform: 'browser',
    alias: { ...builtModules(folder), 'csv-parse/sync': 'csv-parse/browser/esm/sync' },
    target: BROWSERS,
    charset: 'utf8',
    legalComments: 'none',
    minify: true,
    logLevel: 'warning',
  });
  const [{ text }] = outputFiles;
  // Either would end the element that holds the program, or change what ends it.
  if (/<\/script|<!--/i.test(text)) throw new Error('The program would end its own element.');
  const modules = modulesIn(metafile);
  const held = modules.filter((path) => NOT_NEEDED.test(path));
  if (held.length > 0) throw new Error(`The page holds what it does not need: ${held.join(', ')}`);
  return { program: text.trim(), modules };
}

/** The page's own style, and the report's own within the element that shows it. */
async function buildStyle(root, folder) {
  const { STYLE } = await importBundled(
    root,
    `export * from './src/report/html/style.js';`,
    folder,
  );
  const own = STYLES.map((name) => readFileSync(join(root, 'src/page/style', name), 'utf8'));
  const { code } = await transform([...own, scoped(STYLE)].join('\n'), {
    loader: 'css',
    target: BROWSERS,
    charset: 'utf8',
    minify: true,
  });
  return code.trim();
}

/**
 * The style of the report for one element of another page: what it says of the root and of the body it
 * says of that element, what it says of the window around a page is left out.
 */
function scoped(style) {
  const inside = style
    .replace(/^ *html \{[^}]*\}$/gm, '')
    .replace(/^( *)(?::root|body) \{/gm, '$1& {')
    .replace(/^( *)\* \{/gm, '$1& * {');
  if (/^ *(?:html|body|:root)\b/m.test(inside)) throw new Error('The style speaks of the page.');
  return `.paper {\n${inside}\n}`;
}

import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { parse as parseInBrowser } from 'csv-parse/browser/esm/sync';
import { buildSync } from 'esbuild';
import { describe, expect, test } from 'vitest';
import { parseRecords } from '../src/input/table/csv-parse.js';
import { ROOT, run } from './support/run.js';

type Library = typeof import('../src/index.js');

/** The browser build, run where there is neither `process` nor `Buffer`. */
function loadInBareContext(): Library {
  const { outputFiles } = buildSync({
    entryPoints: [`${ROOT}dist/index.browser.js`],
    bundle: true,
    format: 'iife',
    globalName: 'dixian',
    write: false,
  });
  const context = createContext({ TextDecoder, TextEncoder });
  return runInContext(`${outputFiles[0]?.text ?? ''};dixian`, context);
}

function reportJson(library: Library, path: string): string {
  const { check, choosePacks, describeInput, readFigures, REPORTERS } = library;
  const { shippedCatalogue, shippedPacks } = library;
  const bytes = readFileSync(`${ROOT}${path}`);
  const settings = {
    allow: [],
    only: [],
    regions: [],
    year: null,
    assumeUnits: false,
    allRegions: false,
    requireAttestations: false,
  };
  const catalogue = shippedCatalogue;
  const reading = readFigures(new Uint8Array(bytes), path, {
    ...settings,
    packs: shippedPacks,
    catalogue,
  });
  const { figures, targets, attestations, problems, regions } = reading;
  const report = check({
    packs: choosePacks(shippedPacks, regions),
    catalogue,
    figures,
    targets,
    attestations,
    quotas: [],
    regions,
    inputs: [describeInput('figures', reading, () => 'sum')],
    problems,
    settings,
  });
  const { version } = JSON.parse(readFileSync(`${ROOT}package.json`, 'utf8'));
  return REPORTERS.json(report, {
    language: 'zh',
    tool: { name: 'dixian', version },
    paint: library.plainPaint,
    width: 80,
    quiet: false,
  });
}

const fixtures = ['fixtures', 'fixtures/broken', 'fixtures/mess'].flatMap((folder) =>
  readdirSync(`${ROOT}${folder}`)
    .filter((name) => name.endsWith('.csv') && !name.startsWith('quota'))
    .map((name) => `${folder}/${name}`),
);

describe('the library', () => {
  test('in a bare context and in Node it writes what the command line writes', async () => {
    const inNode: Library = await import('dixian');
    const inBrowser = loadInBareContext();
    for (const path of fixtures) {
      const written = run(['check', path, '-f', 'json']).stdout;
      const expected = written.replace(
        /"sha256": "[0-9a-f]{64}",\n {6}"encoding"/,
        '"sha256": "sum",\n      "encoding"',
      );
      expect(reportJson(inNode, path), path).toBe(expected);
      expect(reportJson(inBrowser, path), path).toBe(expected);
    }
  });
});

describe('a template', () => {
  test('is the same bytes from the command line, in Node and in a bare context', async () => {
    const libraries: Library[] = [await import('dixian'), loadInBareContext()];
    for (const encoding of ['utf-8', 'gb18030'] as const) {
      const args = ['template', '--year', '2026', '--obligations', '--encoding', encoding];
      const path = join(mkdtempSync(join(tmpdir(), 'dixian-library-')), 'template.csv');
      expect(run([...args, '-o', path]).status).toBe(0);
      for (const { encodeCsv, shippedCatalogue, shippedPacks, writeFiguresTemplate } of libraries) {
        const text = writeFiguresTemplate({
          ...{ packs: shippedPacks, catalogue: shippedCatalogue, regions: [], years: [2026] },
          ...{ layout: 'long', obligations: true, language: 'zh' },
        });
        const bytes = encodeCsv(text ?? '', encoding);
        if ('character' in bytes) throw new Error('not encodable');
        expect(Buffer.from(bytes).equals(readFileSync(path))).toBe(true);
      }
    }
  });
});

describe('both builds of csv-parse', () => {
  test.each([
    'a,b\r\n1,2\n\n3,"4\n5"\r6',
    'a,"b""c",d"e',
    '',
    '\n',
    'a,b,c\n1\n1,2,3,4',
    '县,"值\r\n"\r\r\n',
  ])('read %j alike', (text) => {
    const options = {
      delimiter: ',',
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      relax_quotes: true,
    };
    expect(parseInBrowser(text, options)).toEqual(parseRecords(text, ','));
  });
});

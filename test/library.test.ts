import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { parse as parseInBrowser } from 'csv-parse/browser/esm/sync';
import { buildSync } from 'esbuild';
import { describe, expect, test } from 'vitest';
import { parseRecords } from '../src/input/table/csv-records.js';
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
  const bytes = new Uint8Array(readFileSync(`${ROOT}${path}`));
  const report = library.checkFiles([{ name: path, bytes }]);
  const { version } = JSON.parse(readFileSync(`${ROOT}package.json`, 'utf8'));
  return library.REPORTERS.json(report, {
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
      const expected = run(['check', path, '-f', 'json']).stdout;
      expect(reportJson(inNode, path), path).toBe(expected);
      expect(reportJson(inBrowser, path), path).toBe(expected);
    }
  });
});

describe('checkFiles', () => {
  const file = (path: string) => ({
    name: path,
    bytes: new Uint8Array(readFileSync(`${ROOT}${path}`)),
  });

  test('judges by the packs, settings and quotas that it is given', async () => {
    const { checkFiles, shippedPacks } = await import('dixian');
    const report = checkFiles([file('fixtures/baishan-2024.csv')], {
      packs: shippedPacks,
      regions: ['220605'],
      quotas: file('fixtures/quotas-2024.csv'),
    });
    const water = report.findings.find(
      (one) => one.kind === 'limit' && one.indicator.id === 'water-use',
    );
    expect(report.regions.map(({ region }) => region.code)).toEqual(['220605']);
    expect(water).toMatchObject({ outcome: 'pass', limit: { source: 'quota' } });
  });

  test('returns what is wrong with a file as a problem of the report', async () => {
    const { checkFiles } = await import('dixian');
    const report = checkFiles([{ name: 'a.csv', bytes: new Uint8Array() }]);
    expect(report.verdict).toBe('error');
    expect(report.problems).toMatchObject([{ code: 'file-empty', location: { path: 'a.csv' } }]);
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

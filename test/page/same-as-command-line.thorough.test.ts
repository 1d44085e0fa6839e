import { readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CHROMIUM, describeWith } from '../support/readers.js';
import { ROOT, run } from '../support/run.js';
import { ARGUMENTS, type OpenPage, openPage } from './support/open-page.js';

const FOLDERS = ['fixtures', 'fixtures/broken', 'fixtures/mess', 'fixtures/amendments'];
const FIXTURES = FOLDERS.flatMap((folder) =>
  readdirSync(join(ROOT, folder))
    .filter((name) => /\.(?:csv|tsv|txt)$/.test(name))
    .map((name) => `${folder}/${name}`),
);

/** The report of the command line, run where the files stand, as the page knows only their names. */
function written(
  lang: string,
  format: string,
  paths: readonly string[],
  ...args: string[]
): string {
  const cwd = join(ROOT, dirname(paths[0] ?? ''));
  const names = paths.map((path) => basename(path));
  const { stdout } = run(['check', ...names, ...args, '-f', format, '--lang', lang], { cwd });
  return stdout;
}

describeWith(CHROMIUM, 'Chromium', 'what the page saves', (executablePath) => {
  let browser: Browser;
  const opened = new Map<string, OpenPage>();

  beforeAll(async () => {
    browser = await chromium.launch({ executablePath, args: ARGUMENTS });
    for (const lang of ['zh', 'en'] as const) opened.set(lang, await openPage(browser, { lang }));
  }, 60_000);
  afterAll(async () => {
    for (const { heard } of opened.values()) expect(heard).toEqual([]);
    await browser?.close();
  });

  async function save(lang: string, format: string): Promise<string> {
    const one = opened.get(lang);
    if (one === undefined) throw new Error(lang);
    const { bytes } = await one.saved(() => one.page.click(`#app-save-${format}`));
    return bytes.toString('utf8');
  }

  const CASES = FIXTURES.flatMap((path) =>
    (dirname(path) === 'fixtures' ? ['zh', 'en'] : ['zh']).map((lang) => ({ path, lang })),
  );

  test.each(CASES)(
    "$path in $lang: the json is the command line's, byte for byte",
    async ({ path, lang }) => {
      const one = opened.get(lang);
      await one?.give(path);
      const saved = await save(lang, 'json');
      await one?.page.click('#app-again');
      await one?.settled();
      expect(saved).toBe(written(lang, 'json', [path]));
    },
  );

  const KINDS = ['html', 'csv', 'corrections', 'json'];
  const SEVERAL = [
    ['fixtures/baishan-2025-shortfall.csv'],
    ['fixtures/baishan-city-2025.csv'],
    ['fixtures/baishan-2024.csv', 'fixtures/baishan-2025.csv'],
  ];
  const SAVED = SEVERAL.flatMap((paths) =>
    KINDS.flatMap((format) => ['zh', 'en'].map((lang) => ({ paths, format, lang }))),
  );

  test.each(SAVED)(
    "$paths as $format in $lang is the command line's, byte for byte",
    async ({ paths, format, lang }) => {
      const one = opened.get(lang);
      await one?.give(...paths);
      const saved = await save(lang, format);
      await one?.page.click('#app-again');
      await one?.settled();
      expect(saved).toBe(written(lang, format, paths));
    },
  );
});

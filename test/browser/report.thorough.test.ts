import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { reportHtml } from '../../src/report/html/html.js';
import { makeContext } from '../report/make-context.js';
import { SAMPLES } from '../report/samples.js';
import { CHROMIUM, describeWith } from '../support/readers.js';
import { run } from '../support/run.js';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** A browser that opens no connection of its own. */
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const SIZES = [
  { size: 'desktop', width: 1440, height: 900 },
  { size: 'phone', width: 390, height: 844 },
] as const;

/** Pages as the program writes them, with the approval's text, and one of every outcome. */
const PAGES: Readonly<Record<string, () => string>> = {
  'a city that complies, zh': () => written('zh', 'fixtures/baishan-city-2025.csv'),
  'a shortfall, en': () =>
    written('en', 'fixtures/baishan-2025-shortfall.csv', '--warn-within', '1%'),
  'every outcome, zh': () => reportHtml(SAMPLES.everyOutcome, makeContext('zh')),
  'every outcome, en': () => reportHtml(SAMPLES.everyOutcome, makeContext('en')),
  'nothing readable, zh': () => reportHtml(SAMPLES.unreadable, makeContext('zh')),
};

function written(lang: string, ...args: readonly string[]): string {
  return run(['check', ...args, '-f', 'html', '--lang', lang]).stdout;
}

describeWith(CHROMIUM, 'Chromium', 'the report to sign, opened in a browser', (executablePath) => {
  let browser: Browser;
  const folder = mkdtempSync(join(tmpdir(), 'dixian-browser-'));

  beforeAll(async () => {
    browser = await chromium.launch({ executablePath, args: ARGUMENTS });
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true });
  });

  /** Opens a page from its file, and notes every request beyond it and every word of the console. */
  async function open(name: string, viewport: { width: number; height: number }) {
    const file = join(folder, 'report.html');
    writeFileSync(file, PAGES[name]?.() ?? '');
    const url = pathToFileURL(file).href;
    // The policy of the page forbids scripts, axe's too; it is set aside for axe alone.
    const context = await browser.newContext({ viewport, bypassCSP: true });
    const page = await context.newPage();
    const heard: string[] = [];
    page.on('request', (request) => {
      if (request.url().split('#')[0] !== url) heard.push(`request ${request.url()}`);
    });
    page.on('console', (message) => heard.push(`${message.type()} ${message.text()}`));
    page.on('pageerror', (error) => heard.push(`error ${error.message}`));
    await page.goto(url);
    return { page, heard, close: () => context.close() };
  }

  const CASES = Object.keys(PAGES).flatMap((name) => SIZES.map((size) => ({ name, ...size })));

  test.each(CASES)(
    '$name, on a $size: asks for nothing, says nothing, is no wider than the screen, axe finds nothing',
    async ({ name, width, height }) => {
      const { page, heard, close } = await open(name, { width, height });
      expect(heard).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
      expect(await axe(page)).toEqual([]);
      await close();
    },
    60_000,
  );

  test('forbids what it does not need: a script that is put in does not run', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    const evil = '<script>document.title = "run"</script><img src="http://127.0.0.1:9/x">';
    const text = reportHtml(SAMPLES.compliant, makeContext('zh')).replace(
      '<main>',
      `<main>${evil}`,
    );
    const file = join(folder, 'evil.html');
    writeFileSync(file, text);
    const blocked: string[] = [];
    page.on('console', (message) => blocked.push(message.text()));
    const refused: (string | undefined)[] = [];
    page.on('requestfailed', (request) => refused.push(request.failure()?.errorText));
    const answered: string[] = [];
    page.on('requestfinished', (request) => answered.push(request.url()));
    await page.goto(pathToFileURL(file).href);
    expect(await page.title()).not.toBe('run');
    expect(blocked.join('\n')).toContain('Content Security Policy');
    expect(refused).toEqual(['csp']);
    expect(answered.filter((url) => url.startsWith('http'))).toEqual([]);
    await context.close();
  }, 60_000);

  test('prints each county on pages of its own, numbered, on A4 landscape', async () => {
    const { page, close } = await open('a shortfall, en', { width: 1440, height: 900 });
    const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
    const text = pdf.toString('latin1');
    const boxes = [...text.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)];
    // The city, five counties of two pages at least, and the back matter.
    expect(boxes.length).toBeGreaterThanOrEqual(12);
    for (const [, width, height] of boxes) {
      expect(Math.round(Number(width))).toBe(842);
      expect(Math.round(Number(height))).toBe(595);
    }
    await close();
  }, 60_000);
});

/** What axe objects to, of whatever weight. */
async function axe(page: Page): Promise<readonly string[]> {
  await page.addScriptTag({ content: AXE });
  return page.evaluate(async () => {
    const { violations } = await (
      globalThis as unknown as {
        axe: {
          run: () => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
        };
      }
    ).axe.run();
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
  });
}

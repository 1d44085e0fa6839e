import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { ROOT } from '../../support/run.js';

/** A browser that opens no connection of its own. */
export const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The page as it was built. */
export const BUILT = join(ROOT, 'dist/dixian.html');

export const SCREENS = {
  laptop: { width: 1366, height: 768 },
  phone: { width: 390, height: 844 },
} as const;

/** A page opened from its file as by a double click, and all that it asks of the world or complains of. */
export interface OpenPage {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Requests beyond the page's own file and worker, words on the console, errors. */
  readonly heard: readonly string[];
  /** Chooses files, and waits until they are checked. */
  readonly give: (...paths: readonly string[]) => Promise<void>;
  /** Waits until nothing is being checked, after what was done before. */
  readonly settled: () => Promise<void>;
  /** What a button hands to the browser to be saved. */
  readonly saved: (press: () => Promise<void>) => Promise<{ name: string; bytes: Buffer }>;
  readonly verdict: () => Promise<string>;
  /** The ids of the rules of accessibility that are broken, each with an element that breaks it. */
  readonly axe: () => Promise<readonly string[]>;
}

/** Opens it. */
export async function openPage(
  browser: Browser,
  options: {
    readonly file?: string;
    readonly lang?: 'zh' | 'en';
    readonly viewport?: { readonly width: number; readonly height: number };
    readonly before?: string;
  } = {},
): Promise<OpenPage> {
  const { file = BUILT, lang = 'zh', viewport = SCREENS.laptop, before } = options;
  const url = pathToFileURL(file).href;
  const locale = lang === 'zh' ? 'zh-CN' : 'en-GB';
  const context = await browser.newContext({ viewport, locale, acceptDownloads: true });
  await context.grantPermissions(['clipboard-read', 'clipboard-write']).catch(() => {});
  const page = await context.newPage();
  if (before !== undefined) await page.addInitScript(before);
  const heard: string[] = [];
  page.on('request', (request) => {
    const asked = request.url();
    if (asked.split('#')[0] !== url && !asked.startsWith('blob:')) heard.push(`request ${asked}`);
  });
  page.on('console', (message) => heard.push(`${message.type()} ${message.text()}`));
  page.on('pageerror', (error) => heard.push(`error ${error.message}`));
  await page.goto(url);
  const settled = async () => {
    // What was done may begin its check in a later turn.
    await page.waitForFunction(() => document.body.getAttribute('aria-busy') !== 'true');
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve)));
    await page.waitForFunction(() => document.body.getAttribute('aria-busy') !== 'true');
  };
  return {
    page,
    context,
    heard,
    settled,
    give: async (...paths) => {
      await page.setInputFiles(
        '#app-file',
        paths.map((path) => resolve(ROOT, path)),
      );
      const names = paths.map((path) => path.replace(/.*\//, ''));
      await page.waitForFunction((all) => {
        const shown = [...document.querySelectorAll('.chip.file strong')];
        const isThere = all.every((name) => shown.some((one) => one.textContent === name));
        return isThere && document.body.getAttribute('aria-busy') === 'false';
      }, names);
    },
    saved: async (press) => {
      const [download] = await Promise.all([page.waitForEvent('download'), press()]);
      return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
    },
    verdict: () => page.locator('.verdict-line').innerText(),
    axe: async () => {
      await page.evaluate(AXE);
      const found = await page.evaluate(
        `axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + ' ' + nodes[0].html.slice(0, 160) + ' ' + nodes[0].failureSummary))`,
      );
      return found as readonly string[];
    },
  };
}

/** Runs in the page: drops a file as a mouse would. */
export function dropFile({ name, bytes }: { name: string; bytes: number[] }): void {
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(new File([Uint8Array.from(bytes)], name));
  const make = (type: string) =>
    new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true });
  for (const type of ['dragenter', 'dragover', 'drop']) document.body.dispatchEvent(make(type));
}

/** Runs in the page: pastes text as a key would. */
export function pasteText(text: string): void {
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', text);
  const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
  document.body.dispatchEvent(event);
}

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { CHROMIUM, describeWith } from '../../support/readers.js';
import { ROOT, run } from '../../support/run.js';
import { ARGUMENTS, type OpenPage, openPage } from './open-page.js';

/** A long table of one county that complies. */
export const LONG = [
  ['行政区', '年份', '指标', '数值', '单位', '数据来源'],
  ['江源区', '2025', '耕地保有量', '17.60', '万亩', '2025年度国土变更调查'],
  ['江源区', '2025', '永久基本农田保护面积', '12.00', '万亩', '2025年度国土变更调查'],
  ['江源区', '2025', '生态保护红线面积', '627.63', '平方千米', '2025年度国土变更调查'],
  ['江源区', '2025', '城镇开发边界扩展倍数', '1.20', '倍', '2025年度国土变更调查'],
  ['江源区', '2025', '用水总量', '0.36', '亿立方米', '2025年水资源公报'],
];

/** The bytes of a file of the repository. */
export const bytesOf = (path: string) => readFileSync(join(ROOT, path));

/** The report of the command line, run in a file's folder, where it has the name that the page knows. */
export function written(path: string, ...args: readonly string[]): string {
  const cwd = dirname(resolve(ROOT, path));
  return run(['check', basename(path), ...args, '-f', 'json', '--lang', 'zh'], { cwd }).stdout;
}

/** What tests of the page are given. */
export interface PageTools {
  /** Opens the page; it is closed after the test. */
  readonly start: (options?: Parameters<typeof openPage>[1]) => Promise<OpenPage>;
  /** The JSON report that the page saves. */
  readonly json: (one: OpenPage) => Promise<string>;
  /** A folder for what tests save. */
  readonly folder: string;
}

/** A block of tests that open the page in a browser of their own. */
export function describePage(name: string, tests: (tools: PageTools) => void): void {
  describeWith(CHROMIUM, 'Chromium', name, (executablePath) => {
    let browser: Browser;
    const folder = mkdtempSync(join(tmpdir(), 'dixian-page-'));
    const open: OpenPage[] = [];

    beforeAll(async () => {
      browser = await chromium.launch({ executablePath, args: ARGUMENTS });
    });
    afterAll(async () => {
      await browser?.close();
      rmSync(folder, { recursive: true });
    });
    // Whatever a test does, the page asks the world for nothing and complains of nothing.
    afterEach(async () => {
      for (const { heard, context } of open.splice(0)) {
        await context.close();
        expect(heard).toEqual([]);
      }
    });

    tests({
      folder,
      start: async (options = {}) => {
        const one = await openPage(browser, options);
        open.push(one);
        return one;
      },
      json: async ({ page, saved }) =>
        (await saved(() => page.click('#app-save-json'))).bytes.toString('utf8'),
    });
  });
}

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { describePage, LONG, written } from './support/describe-page.js';

describePage(
  'the page in a browser that allows little, or with a file that is large',
  ({ folder, json, start }) => {
    test.each([
      ['has none', 'delete window.Worker'],
      ['throws', 'window.Worker = class { constructor() { throw new Error("no"); } }'],
      [
        'refuses it later',
        'window.Worker = class extends EventTarget { postMessage() { setTimeout(() => this.onerror(new ErrorEvent("error", { cancelable: true }))); } }',
      ],
    ])('where a browser allows no worker (%s) the page itself checks', async (_, before) => {
      const one = await start({ before });
      await one.give('fixtures/baishan-2025-shortfall.csv');
      expect(await json(one)).toBe(written('fixtures/baishan-2025-shortfall.csv'));
    });

    test.each([
      {
        what: 'of a county that is not covered',
        row: (index: number) => `浑江区,2025,耕地保有量,${index}.5,亩,调查`,
        verdict: '所核对指标均符合',
        shown: '批复管控指标执行情况核对表',
      },
      {
        what: 'each with an error',
        row: (index: number) => `江源区,2025,耕地保有量,约${index},亩,调查`,
        verdict: '数据有误，未能完成核对',
        shown: '内容过多',
      },
    ])(
      '213,225 rows $what leave the page free to answer, and its progress is shown',
      async ({ row, verdict, shown }) => {
        const one = await start();
        const rows = Array.from({ length: 213_220 }, (_, index) => row(index));
        const path = join(folder, 'large.csv');
        writeFileSync(path, [...LONG.map((cells) => cells.join(',')), ...rows].join('\n'));
        // What is painted while the file is read: a page that is not free paints nothing.
        await one.page.evaluate(() => {
          const said = new Set<string>();
          Object.assign(window, { said });
          const paint = () => {
            said.add(document.querySelector('.progress')?.textContent ?? '');
            requestAnimationFrame(paint);
          };
          paint();
        });
        await one.page.setInputFiles('#app-file', path);
        await one.page.waitForSelector('.verdict-line', { timeout: 120_000 });
        await one.settled();
        const said = await one.page.evaluate(() => [
          ...(window as unknown as { said: Set<string> }).said,
        ]);
        expect(said).toContain('正在读取 large.csv');
        expect(await one.verdict()).toContain(verdict);
        expect(await one.page.locator('.paper').innerText()).toContain(shown);
        expect(await one.page.locator('.pages').innerText()).toContain('共 213226 行');
      },
      180_000,
    );
  },
);

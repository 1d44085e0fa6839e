import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { run } from '../support/run.js';
import { bytesOf, describePage, LONG, written } from './support/describe-page.js';
import { dropFile } from './support/open-page.js';

describePage('the page', ({ folder, json, start }) => {
  describe('the cell that is wrong', () => {
    test('is marked, in view, and has the reason below its row', async () => {
      const one = await start();
      await one.give('fixtures/broken/not-a-number-approximate.csv');
      const cell = one.page.locator('.cells td.mark.error');
      expect(await cell.innerText()).toBe('约17.5');
      await expect.poll(() => cell.isVisible()).toBe(true);
      const says = one.page.locator('.says').first();
      expect(await says.innerText()).toContain('不是可核对的数值');
      expect(await says.innerText()).toContain('E2');
    });

    test('is gone to from the list, far down in a long file, and has the focus', async () => {
      const one = await start();
      const rows = Array.from({ length: 400 }, (_, index) => [
        '江源区',
        '2025',
        `其他${index}`,
        '1',
        '亩',
        '',
      ]);
      const wrong = ['江源区', '2025', '耕地保有量', '约18', '万亩', ''];
      const table = [LONG[0] ?? [], ...rows, wrong].map((row) => row.join(',')).join('\n');
      await one.page.evaluate(dropFile, { name: 'long.csv', bytes: [...Buffer.from(table)] });
      await one.page.waitForSelector('.verdict-line');
      expect(await one.page.locator('.pages').innerText()).toContain('共 402 行');
      expect(await one.page.locator('.cells td.mark.error').innerText()).toBe('约18');
      await one.page.getByRole('button', { name: '上一页' }).click();
      await one.page.locator('.problem-list .error button').first().click();
      await expect
        .poll(() => one.page.evaluate(() => document.activeElement?.textContent))
        .toBe('约18');
      const isInView = () =>
        one.page.evaluate(() => {
          const cell = document.querySelector('.cells td.mark.error')?.getBoundingClientRect();
          const frame = document.querySelector('.cells')?.getBoundingClientRect();
          if (cell === undefined || frame === undefined) return false;
          const isInFrame = cell.top >= frame.top && cell.bottom <= frame.bottom;
          return isInFrame && cell.top >= 0 && cell.bottom <= innerHeight;
        });
      await expect.poll(isInView).toBe(true);
    });
  });

  describe('a row that is edited', () => {
    test('is checked as it is typed, saved as a new file, and what was given is as it was', async () => {
      const one = await start();
      const before = bytesOf('fixtures/baishan-2025-shortfall.csv');
      await one.give('fixtures/baishan-2025-shortfall.csv');
      await one.page.getByRole('button', { name: '修改第 3 行' }).click();
      // The field of the wrong cell is at hand.
      expect(
        await one.page.evaluate(() => (document.activeElement as HTMLInputElement).value),
      ).toBe('7986.67');
      await one.page.keyboard.type('8000.5');
      await expect.poll(() => one.verdict()).toContain('23 符合、2 不符合');
      expect(
        await one.page.evaluate(() => (document.activeElement as HTMLInputElement).value),
      ).toBe('8000.5');
      const saved = await one.saved(() => one.page.getByText('保存为新的 CSV').click());
      expect(saved.name).toBe('baishan-2025-shortfall-修改.csv');
      expect([...saved.bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
      writeFileSync(join(folder, saved.name), saved.bytes);
      const { stdout } = run(['check', saved.name, '-f', 'json', '--lang', 'zh'], { cwd: folder });
      expect(await json(one)).toBe(stdout);
      await one.page.getByText('撤销全部修改').click();
      await one.settled();
      expect(await json(one)).toBe(written('fixtures/baishan-2025-shortfall.csv'));
      expect(bytesOf('fixtures/baishan-2025-shortfall.csv').equals(before)).toBe(true);
    });

    test.each([
      'gbk.csv',
      'utf-16le-tabs.txt',
      'mixed-line-ends.csv',
      'line-breaks-in-cells.csv',
      'merged-headers-three-rows.csv',
      'title-and-signatures.csv',
      'full-width-commas.csv',
      'semicolons.csv',
    ])('of %s changes nothing but its own cells', async (name) => {
      const one = await start();
      await one.give(`fixtures/mess/${name}`);
      const before = JSON.parse(await json(one));
      // An edit that is taken back leaves a file of its own, whose report must be the same.
      await one.page.locator('.edit').nth(1).click();
      const field = one.page.locator('.editing input').first();
      const text = await field.inputValue();
      await field.fill(`${text}x`);
      await one.page.waitForSelector('.unsaved:not([hidden])');
      await field.fill(text);
      await field.press('Enter');
      await one.page.waitForSelector('.editing', { state: 'detached' });
      await one.settled();
      const after = JSON.parse(await json(one));
      const bare = ({ findings, problems, verdict }: Record<string, unknown>) =>
        JSON.stringify({ findings, problems, verdict }).replaceAll(/"path":"[^"]*"/g, '');
      expect(bare(after) === bare(before)).toBe(true);
      expect(after.inputs[0].encoding).toBe('utf-8-bom');
    });
  });
});

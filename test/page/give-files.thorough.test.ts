import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { run } from '../support/run.js';
import { bytesOf, describePage, LONG, written } from './support/describe-page.js';
import { dropFile, pasteText, SCREENS } from './support/open-page.js';

describePage('what the page is given', ({ folder, json, start }) => {
  test('is dropped: the verdict is shown and announced', async () => {
    const one = await start();
    const bytes = [...bytesOf('fixtures/baishan-2025-shortfall.csv')];
    await one.page.evaluate(dropFile, { name: 'baishan.csv', bytes });
    await one.page.waitForSelector('.verdict-line');
    expect(await one.verdict()).toContain('存在不符合项：25 项中 22 符合、3 不符合');
    const status = one.page.locator('[role=status]', { has: one.page.locator('.verdict-text') });
    expect(await status.getAttribute('aria-live')).toBe('polite');
  });

  test('is pasted from a spreadsheet: checked as the CSV that it can be saved as', async () => {
    const one = await start();
    await one.page.evaluate(pasteText, LONG.map((row) => row.join('\t')).join('\r\n'));
    await one.page.waitForSelector('.verdict-line');
    expect(await one.verdict()).toContain('所核对指标均符合');
    const saved = await one.saved(() => one.page.getByText('保存为新的 CSV').click());
    expect(saved.name).toBe('粘贴的数据.csv');
    writeFileSync(join(folder, saved.name), saved.bytes);
    const report = await json(one);
    const { stdout } = run(['check', saved.name, '-f', 'json', '--lang', 'zh'], { cwd: folder });
    expect(report).toBe(stdout);
  });

  test('is pasted into a dialog, where there is no key for it', async () => {
    const one = await start({ viewport: SCREENS.phone });
    await one.page.click('#app-paste');
    await one.page.fill('dialog textarea', LONG.map((row) => row.join('\t')).join('\n'));
    await one.page.getByRole('button', { name: '核对', exact: true }).click();
    await one.page.waitForSelector('.verdict-line');
    expect(await one.verdict()).toContain('所核对指标均符合');
  });

  test.each(['gbk.csv', 'utf-16le-tabs.txt', 'title-and-signatures.csv'])(
    'is as offices make it: %s',
    async (name) => {
      const one = await start();
      await one.give(`fixtures/mess/${name}`);
      expect(await json(one)).toBe(written(`fixtures/mess/${name}`));
      expect(await one.page.locator('.cells').innerText()).toContain('江源区');
    },
  );

  test('is several files, and one of them is given up', async () => {
    const one = await start();
    await one.give('fixtures/baishan-2024.csv', 'fixtures/baishan-2025.csv');
    const { inputs } = JSON.parse(await json(one));
    expect(inputs.map(({ path }: { path: string }) => path)).toEqual([
      'baishan-2024.csv',
      'baishan-2025.csv',
    ]);
    await one.page.getByRole('button', { name: '移除 baishan-2024.csv' }).click();
    await one.settled();
    expect(await json(one)).toBe(written('fixtures/baishan-2025.csv'));
  });

  test('of the same name takes the place of the one before, and that is said', async () => {
    const one = await start();
    const drop = (text: string) =>
      one.page.evaluate(dropFile, { name: 'a.csv', bytes: [...Buffer.from(text)] });
    const table = LONG.map((row) => row.join(',')).join('\n');
    await drop(table.replace('17.60', '17.00'));
    await one.page.waitForSelector('.verdict-line.non-compliant');
    await drop(table);
    await one.page.waitForSelector('.verdict-line.compliant');
    expect(await one.page.locator('.said').innerText()).toBe('已用新的 a.csv 代替同名文件');
  });

  test('is hostile: names and cells are shown and never run', async () => {
    const one = await start();
    const evil = '<img src=x onerror=alert(1)><script>alert(2)</script>';
    const table = [...LONG, [evil, '2025', evil, '1', evil, evil]];
    const text = table.map((row) => row.join(',')).join('\n');
    await one.page.evaluate(dropFile, { name: `${evil}.csv`, bytes: [...Buffer.from(text)] });
    await one.page.waitForSelector('.verdict-line');
    expect(await one.page.locator('img, main script').count()).toBe(0);
    expect(await one.page.locator('.cells').innerText()).toContain(evil);
  });
});

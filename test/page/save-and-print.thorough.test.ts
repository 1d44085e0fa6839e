import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { run } from '../support/run.js';
import { describePage } from './support/describe-page.js';

describePage('what the page gives', ({ folder, start }) => {
  test('is each report, opened again', async () => {
    const one = await start();
    await one.give('fixtures/baishan-2025-shortfall.csv');
    const names: string[] = [];
    for (const format of ['html', 'csv', 'corrections', 'json']) {
      const { name, bytes } = await one.saved(() => one.page.click(`#app-save-${format}`));
      names.push(name);
      if (format === 'html') {
        const path = join(folder, 'saved.html');
        writeFileSync(path, bytes);
        const other = await one.context.newPage();
        await other.goto(`file://${path}`);
        expect(await other.title()).toContain('批复管控指标执行情况核对表');
        await other.close();
      } else if (format === 'json') expect(JSON.parse(bytes.toString()).exitCode).toBe(1);
      else expect(bytes.toString('utf8')).toMatch(/^\ufeff/);
    }
    expect(names).toEqual(['核对表.html', '核对结果.csv', '退回修改清单.csv', '核对结果.json']);
  });

  test.each([
    { layout: 'long', encoding: 'utf-8' },
    { layout: 'wide', encoding: 'gb18030' },
    { layout: 'matrix', encoding: 'utf-8' },
  ])("is the template: $layout, $encoding, the command line's byte for byte", async (form) => {
    const one = await start();
    await one.page.click('#app-template');
    await one.page.locator('dialog').getByLabel('江源区').check();
    await one.page.fill('#app-template-years', '2025,2026');
    await one.page.selectOption('#app-template-layout', form.layout);
    await one.page.selectOption('#app-template-encoding', form.encoding);
    await one.page.locator('dialog').getByLabel('同时列出须佐证的管控义务').check();
    const press = () => one.page.getByRole('button', { name: '下载', exact: true }).click();
    const { name, bytes } = await one.saved(press);
    expect(name).toBe('填报模板.csv');
    const path = join(folder, `${form.layout}.csv`);
    rmSync(path, { force: true });
    const asked = ['-r', '江源区', '-y', '2025,2026', '--layout', form.layout];
    const args = [...asked, '--encoding', form.encoding, '--obligations', '-o', path];
    expect(run(['template', ...args]).status).toBe(0);
    expect(bytes.equals(readFileSync(path))).toBe(true);
  });

  test('is the template of the quotas that are missing', async () => {
    const one = await start();
    await one.give('fixtures/baishan-2024.csv');
    await one.page.getByRole('button', { name: '下载下达指标模板' }).click();
    const press = () => one.page.getByRole('button', { name: '下载', exact: true }).click();
    const { bytes } = await one.saved(press);
    const path = join(folder, 'quotas.csv');
    run(['template', '--quotas', '-y', '2024', '-o', path]);
    expect(bytes.toString('utf8')).toBe(readFileSync(path, 'utf8'));
  });

  test('is the report on paper: the words of the saved report, on as many pages', async () => {
    const one = await start();
    await one.give('fixtures/baishan-2025-shortfall.csv');
    const printed = await one.page.pdf({ preferCSSPageSize: true, printBackground: true });
    const { bytes } = await one.saved(() => one.page.click('#app-save-html'));
    const path = join(folder, 'printed.html');
    writeFileSync(path, bytes);
    const other = await one.context.newPage();
    await other.goto(`file://${path}`);
    const expected = await other.pdf({ preferCSSPageSize: true, printBackground: true });
    const boxes = (pdf: Buffer) =>
      [...pdf.toString('latin1').matchAll(/\/MediaBox \[[\d. ]+\]/g)].map(([box]) => box);
    expect(boxes(printed)).toEqual(boxes(expected));
    expect(boxes(printed).length).toBeGreaterThan(6);
    await one.page.emulateMedia({ media: 'print' });
    await other.emulateMedia({ media: 'print' });
    const words = (text: string) => text.replace(/\s+/g, ' ').trim();
    const own = await one.page.evaluate(() => document.body.innerText);
    expect(words(own)).toBe(words(await other.evaluate(() => document.body.innerText)));
  });

  test('is the words of the law, on demand, with the words that bind marked', async () => {
    const one = await start();
    await one.give('fixtures/baishan-2025.csv');
    await one.page.getByRole('button', { name: /^批复原文：江源区.*耕地保有量/ }).click();
    expect(await one.page.locator('dialog mark').innerText()).toBe(
      '白山市江源区耕地保有量不低于17.56万亩',
    );
    expect(await one.page.locator('dialog .law').innerText()).toContain('筑牢安全发展的空间基础');
    await one.page.keyboard.press('Escape');
    await one.page.waitForSelector('dialog', { state: 'detached' });
    expect(await one.page.evaluate(() => document.activeElement?.textContent)).toBe('批复原文');
  });
});

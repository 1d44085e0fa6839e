import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { CHROMIUM, describeWith } from '../support/readers.js';
import { ROOT, run } from '../support/run.js';
import {
  ARGUMENTS,
  dropFile,
  type OpenPage,
  openPage,
  pasteText,
  SCREENS,
} from './support/open-page.js';

const LONG = [
  ['行政区', '年份', '指标', '数值', '单位', '数据来源'],
  ['江源区', '2025', '耕地保有量', '17.60', '万亩', '2025年度国土变更调查'],
  ['江源区', '2025', '永久基本农田保护面积', '12.00', '万亩', '2025年度国土变更调查'],
  ['江源区', '2025', '生态保护红线面积', '627.63', '平方千米', '2025年度国土变更调查'],
  ['江源区', '2025', '城镇开发边界扩展倍数', '1.20', '倍', '2025年度国土变更调查'],
  ['江源区', '2025', '用水总量', '0.36', '亿立方米', '2025年水资源公报'],
];

const bytesOf = (path: string) => readFileSync(join(ROOT, path));

/** The report of the command line, run in a file's folder, where it has the name that the page knows. */
function written(path: string, ...args: readonly string[]): string {
  const cwd = dirname(join(ROOT, path));
  return run(['check', basename(path), ...args, '-f', 'json', '--lang', 'zh'], { cwd }).stdout;
}

describeWith(CHROMIUM, 'Chromium', 'the page', (executablePath) => {
  let browser: Browser;
  const folder = mkdtempSync(join(tmpdir(), 'dixian-page-'));
  const open: OpenPage[] = [];

  beforeAll(async () => {
    browser = await chromium.launch({ executablePath, args: ARGUMENTS });
  }, 60_000);
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

  async function start(options: Parameters<typeof openPage>[1] = {}): Promise<OpenPage> {
    const one = await openPage(browser, options);
    open.push(one);
    return one;
  }

  const json = async ({ page, saved }: OpenPage) =>
    (await saved(() => page.click('#app-save-json'))).bytes.toString('utf8');

  describe('its first screen', () => {
    test.each(['zh', 'en'] as const)(
      'says in two lines in %s what it is, by which approval, and that nothing leaves the computer',
      async (lang) => {
        const { page } = await start({ lang });
        const [about = '', privacy = ''] = await page.locator('.lead').allInnerTexts();
        expect(await page.locator('.lead').count()).toBe(2);
        expect(about).toContain('吉政函〔2024〕46号');
        expect(privacy).toMatch(lang === 'zh' ? /不联网.*不会离开/ : /nothing leaves/);
        for (const line of await page.locator('.lead').all()) {
          expect((await line.boundingBox())?.height).toBeLessThan(32);
        }
      },
    );

    test('is under half a megabyte', () => {
      expect(bytesOf('dist/dixian.html').length).toBeLessThan(500_000);
    });

    test('allows no connection: its policy names neither host nor scheme but that of its worker', () => {
      const [policy] = /Content-Security-Policy" content="([^"]*)"/
        .exec(bytesOf('dist/dixian.html').toString())
        ?.slice(1) ?? [''];
      expect(policy).toMatch(
        /^default-src 'none'; script-src 'sha256-[\w+/=]+'; style-src 'sha256-[\w+/=]+'; worker-src blob:; base-uri 'none'; form-action 'none'$/,
      );
    });
  });

  describe('what it is given', () => {
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

  describe('what must be known', () => {
    interface Asked {
      readonly file: string;
      /** Words of the command line's hint that the page says too. */
      readonly says: string;
      readonly answer: string;
      readonly args: readonly string[];
    }
    const QUESTIONS: readonly Asked[] = [
      {
        file: 'fixtures/mess/year-in-title.csv',
        says: '--year 2025',
        answer: '2025年',
        args: ['--year', '2025'],
      },
      {
        file: 'fixtures/broken/region-missing.csv',
        says: '--region',
        answer: '江源区',
        args: ['--region', '江源区'],
      },
      {
        file: 'fixtures/broken/region-unknown.csv',
        says: '--region',
        answer: '只核对江源区',
        args: ['--region', '江源区'],
      },
      {
        file: 'fixtures/broken/value-column-ambiguous.csv',
        says: '--value-column 实际值',
        answer: '实际值',
        args: ['--value-column', '实际值'],
      },
      {
        file: 'fixtures/broken/unit-missing.csv',
        says: '--assume-units',
        answer: '数值均按批复所用单位填报，据此核对',
        args: ['--assume-units'],
      },
      {
        file: 'fixtures/baishan-2024.csv',
        says: 'dixian template --quotas',
        answer: '未提供下达指标的不影响结论',
        args: ['--allow', 'unassigned'],
      },
    ];

    test.each(QUESTIONS)(
      'is asked with the words of the command line and checked at once: $says in $file',
      async ({ file, says, answer, args }) => {
        const one = await start();
        await one.give(file);
        const question = one.page.locator('.question', { hasText: says });
        await question.getByRole('button', { name: answer, exact: true }).click();
        await one.page.waitForSelector('.settings .count');
        await one.settled();
        expect(await json(one)).toBe(written(file, ...args));
      },
    );

    test('is which approval is meant, where several speak of a region', async () => {
      const copy = join(folder, 'other');
      cpSync(join(ROOT, 'rules/jizhenghan-2024-46'), copy, { recursive: true });
      const pack = readFileSync(join(copy, 'pack.yaml'), 'utf8');
      writeFileSync(join(copy, 'pack.yaml'), pack.replace(/^id: .*$/m, 'id: other'));
      const file = join(folder, 'two.html');
      expect(run(['page', '-p', copy, '-o', file]).status).toBe(0);
      const one = await start({ file });
      await one.give('fixtures/baishan-2025.csv');
      const question = one.page.locator('.question', { hasText: '--pack' });
      await question.getByRole('button', { name: /46号/ }).first().click();
      await one.page.waitForSelector('.settings .count');
      await one.settled();
      const args = ['-p', 'jizhenghan-2024-46'];
      expect(await json(one)).toBe(written('fixtures/baishan-2025.csv', ...args));
    });

    test('is answered, and the focus is where the answer leads: the verdict', async () => {
      const one = await start();
      await one.give('fixtures/mess/year-in-title.csv');
      await one.page.getByRole('button', { name: '2025年', exact: true }).press('Enter');
      await one.page.waitForSelector('.settings .count');
      await one.settled();
      expect(await one.page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe(
        'status',
      );
    });

    test('is typed: a year, by key alone; what is no year is not taken', async () => {
      const one = await start();
      await one.give('fixtures/broken/year-missing.csv');
      const field = one.page.locator('.question .year-field');
      await field.focus();
      await one.page.keyboard.type('25');
      await one.page.keyboard.press('Enter');
      expect(await field.getAttribute('aria-invalid')).toBe('true');
      await field.fill('2025');
      await one.page.keyboard.press('Enter');
      await one.page.waitForSelector('.settings .count');
      await one.settled();
      expect(await json(one)).toBe(written('fixtures/broken/year-missing.csv', '-y', '2025'));
    });

    test('is an encoding, of a file that none fits', async () => {
      const one = await start();
      await one.give('fixtures/broken/encoding-unknown.csv');
      await one.page.locator('.question select').selectOption('gb18030');
      await one.page.locator('.question').getByRole('button', { name: '确定' }).click();
      await one.page.waitForSelector('.settings .count');
      await one.settled();
      const path = 'fixtures/broken/encoding-unknown.csv';
      expect(await json(one)).toBe(written(path, '--encoding', 'gb18030'));
    });

    test('is a file of quotas', async () => {
      const one = await start();
      await one.give('fixtures/baishan-2024.csv');
      await one.page.setInputFiles('#app-quota-file', join(ROOT, 'fixtures/quotas-2024.csv'));
      await one.page.waitForSelector('.chip.file >> text=下达指标文件');
      await one.settled();
      expect(await json(one)).toBe(written('fixtures/baishan-2024.csv', '-q', 'quotas-2024.csv'));
      // What is said of the figures' file is not said of the quotas'.
      await one.page.click('#app-options');
      await one.page.selectOption('#app-encoding', 'utf-8');
      await one.page.fill('#app-value-column', '数值');
      await one.page.fill('#app-year', '2024');
      await one.page.press('#app-year', 'Enter');
      await one.page.waitForFunction(
        () => document.querySelectorAll('.settings ~ .chips li').length === 3,
      );
      await one.settled();
      const said = ['--encoding', 'utf-8', '--value-column', '数值', '-y', '2024'];
      expect(await json(one)).toBe(
        written('fixtures/baishan-2024.csv', '-q', 'quotas-2024.csv', ...said),
      );
    });

    test('is set beforehand, each setting an option of the command line', async () => {
      const one = await start();
      await one.page.click('#app-options');
      await one.page.fill('#app-year', '2025');
      await one.page.getByLabel('临近底线').fill('2%');
      await one.page.getByLabel('制表日期').fill('2026-01-31');
      await one.page.getByRole('checkbox', { name: '抚松县' }).check();
      await one.page.getByRole('checkbox', { name: '耕地保有量' }).check();
      await one.page.getByRole('checkbox', { name: '未填报的不影响结论' }).check();
      await one.page.getByRole('checkbox', { name: '管控类、机制类义务须逐项佐证' }).check();
      await one.give('fixtures/baishan-2025.csv');
      await one.settled();
      const args = ['-y', '2025', '--warn-within', '2%', '--date', '2026-01-31', '-r', '抚松县'];
      const more = ['--only', '耕地保有量', '--allow', 'missing', '--require-attestations'];
      expect(await json(one)).toBe(written('fixtures/baishan-2025.csv', ...args, ...more));
      await one.page.getByRole('button', { name: /^地区：抚松县/ }).click();
      await one.page.getByRole('checkbox', { name: '批复所列地区均须有数据' }).check();
      await one.settled();
      const all = args.slice(0, -2);
      expect(await json(one)).toBe(
        written('fixtures/baishan-2025.csv', ...all, '--all-regions', ...more),
      );
    });
  });

  describe('what it gives', () => {
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

  describe('for everyone', () => {
    const STATES: Readonly<Record<string, readonly string[]>> = {
      'the first screen': [],
      'a shortfall': ['fixtures/baishan-2025-shortfall.csv'],
      questions: ['fixtures/broken/unit-missing.csv', 'fixtures/mess/year-in-title.csv'],
      'nothing readable': ['fixtures/broken/file-binary.csv'],
      'several files': ['fixtures/baishan-2024.csv', 'fixtures/baishan-2025.csv'],
    };
    const CASES = Object.keys(STATES).flatMap((state) =>
      (['phone', 'laptop'] as const).map((screen, index) => ({
        state,
        screen,
        lang: index === 0 ? ('zh' as const) : ('en' as const),
      })),
    );

    test.each(CASES)(
      '$state, $screen, $lang: axe finds nothing, and the page is no wider than the screen',
      async ({ state, screen, lang }) => {
        const one = await start({ lang, viewport: SCREENS[screen] });
        const files = STATES[state] ?? [];
        if (files.length > 0) await one.give(...files);
        await one.page.click('#app-options');
        expect(await one.axe()).toEqual([]);
        const width = await one.page.evaluate(() => document.documentElement.scrollWidth);
        expect(width).toBeLessThanOrEqual(SCREENS[screen].width);
        if (state !== 'a shortfall') return;
        await one.page.locator('.edit').nth(2).click();
        expect(await one.axe()).toEqual([]);
        await one.page.click('#app-template');
        expect(await one.axe()).toEqual([]);
      },
    );

    test('targets are large: no button of the page is smaller than a finger', async () => {
      const one = await start({ viewport: SCREENS.phone });
      await one.give('fixtures/mess/year-in-title.csv');
      const small = await one.page.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('.app button, .app select, .app summary')]
          .filter((element) => element.offsetParent !== null)
          .map((element) => ({ text: element.textContent, box: element.getBoundingClientRect() }))
          .filter(({ box }) => box.height < 43.5 || box.width < 43.5)
          .map(({ text }) => text),
      );
      expect(small).toEqual([]);
    });

    test('the keyboard alone goes from the first screen to a cell and back', async () => {
      const one = await start();
      await one.page.keyboard.press('Tab');
      await one.page.keyboard.press('Tab');
      expect(await one.page.evaluate(() => document.activeElement?.id)).toBe('app-choose');
      const outline = await one.page.evaluate(
        () => getComputedStyle(document.activeElement as Element).outlineStyle,
      );
      expect(outline).toBe('solid');
      await one.give('fixtures/baishan-2025-shortfall.csv');
      await one.page.locator('.problem-list button').first().focus();
      await one.page.keyboard.press('Enter');
      await expect
        .poll(() => one.page.evaluate(() => document.activeElement?.getAttribute('data-column')))
        .toBe('5');
    });

    test('another language says the same at once, without reading again', async () => {
      const one = await start();
      await one.give('fixtures/baishan-2025-shortfall.csv');
      await one.page.click('#app-language');
      await expect.poll(() => one.verdict()).toContain('Non-compliant: of 25 limits');
      expect(await one.page.evaluate(() => document.documentElement.lang)).toBe('en');
      const saved = await one.saved(() => one.page.click('#app-save-json'));
      const { stdout } = run(
        ['check', 'baishan-2025-shortfall.csv', '-f', 'json', '--lang', 'en'],
        { cwd: join(ROOT, 'fixtures') },
      );
      expect(saved.bytes.toString('utf8')).toBe(stdout);
    });

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
  });

  describe('made for others', () => {
    test('it holds further packs and quotas', async () => {
      const file = join(folder, 'made.html');
      const made = run([
        'page',
        '-p',
        'fixtures/packs/lanwan-2024-8',
        '-p',
        'fixtures/amendments/baishan-2027',
        '-q',
        'fixtures/quotas-2024.csv',
        '-o',
        file,
      ]);
      expect(made).toEqual({ status: 0, stdout: '', stderr: '' });
      const one = await start({ file });
      expect((await one.page.locator('.lead').allInnerTexts())[0]).toContain('〔2024〕8号');
      await one.give('fixtures/baishan-2024.csv');
      const report = JSON.parse(await json(one));
      expect(report.inputs.map(({ path }: { path: string }) => path)).toEqual([
        'baishan-2024.csv',
        'fixtures/quotas-2024.csv',
      ]);
      expect(report.packs.map(({ id }: { id: string }) => id)).toEqual([
        'jizhenghan-2024-46',
        'baishan-2027',
      ]);
      expect(report.counts.unassigned).toBe(0);
    });

    test("an amended pack's json is the command line's", async () => {
      const file = join(folder, 'amended.html');
      const pack = join(ROOT, 'fixtures/amendments/baishan-2027');
      run(['page', '-p', pack, '-o', file]);
      const one = await start({ file });
      await one.give('fixtures/amendments/figures.csv');
      expect(await json(one)).toBe(written('fixtures/amendments/figures.csv', '-p', pack));
    });

    test('no text of a pack can end the element that holds it', async () => {
      const { bake } = await import('../../src/page/baked.js');
      const page = readFileSync(join(ROOT, 'dist/dixian.html'), 'utf8');
      const [, data = ''] = /id="baked">(.*?)<\/script>/s.exec(page) ?? [];
      const baked = JSON.parse(data);
      const evil = '</script><script>document.title="run"</script><!--<script>';
      baked.packs[0].document.number = evil;
      const file = join(folder, 'evil.html');
      writeFileSync(file, bake(page, baked));
      const one = await start({ file });
      expect((await one.page.locator('.lead').allInnerTexts())[0]).toContain(evil);
      expect(await one.page.title()).not.toBe('run');
    });
  });
});

import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT, run } from '../support/run.js';
import { describePage, written } from './support/describe-page.js';

const ZERO = '行政区,年份,指标,数值,单位\n江源区,2025,用水总量,0,亿立方米\n';
const UNKNOWN_COLUMN =
  '行政区,年份,指标,数值,单位,核算路径\n江源区,2025,用水总量,0.3,亿立方米,乙类口径\n';

describePage('what the page must know', ({ folder, json, start }) => {
  interface Asked {
    readonly file: string;
    /** Words of the question, without an option's name. */
    readonly says: string;
    readonly answer: string;
    readonly args: readonly string[];
  }
  const QUESTIONS: readonly Asked[] = [
    {
      file: 'fixtures/mess/year-in-title.csv',
      says: '未注明数据年份',
      answer: '2025年',
      args: ['--year', '2025'],
    },
    {
      file: 'fixtures/broken/region-missing.csv',
      says: '或指明行政区',
      answer: '江源区',
      args: ['--region', '江源区'],
    },
    {
      file: 'fixtures/broken/region-unknown.csv',
      says: '也可以只核对已识别的行政区',
      answer: '只核对江源区',
      args: ['--region', '江源区'],
    },
    {
      file: 'fixtures/broken/value-column-ambiguous.csv',
      says: '请指明哪一列是现状值',
      answer: '实际值',
      args: ['--value-column', '实际值'],
    },
    {
      file: 'fixtures/broken/unit-missing.csv',
      says: '批复所用单位为',
      answer: '数值均按批复所用单位填报，据此核对',
      args: ['--assume-units'],
    },
    {
      file: 'fixtures/baishan-2024.csv',
      says: '请提供上级下达指标表',
      answer: '未提供下达指标的不影响结论',
      args: ['--allow', 'unassigned'],
    },
  ];

  test.each(QUESTIONS)(
    'is asked in plain words and checked at once: $says in $file',
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
    const question = one.page.locator('.question', { hasText: '请指定一个' });
    await question.getByRole('button', { name: /46号/ }).first().click();
    await one.page.waitForSelector('.settings .count');
    await one.settled();
    const args = ['-p', 'jizhenghan-2024-46'];
    expect(await json(one)).toBe(written('fixtures/baishan-2025.csv', ...args));
  });

  test('is a doubt: confirmed with a name, shown among the settings, and taken back', async () => {
    const path = join(folder, 'zero.csv');
    writeFileSync(path, ZERO);
    const one = await start();
    await one.give(path);
    const unanswered = await json(one);
    expect(unanswered).toBe(written(path));
    await one.page.locator('.question').getByRole('button', { name: '确认“0”无误' }).click();
    const chip = one.page.locator('.chip', { hasText: '经确认：江源区 用水总量 2025 “0”' });
    await chip.waitFor();
    await one.settled();
    const accepted = ['--accept', 'zero-value:220605.water-use:2025=0'];
    expect(await json(one)).toBe(written(path, ...accepted));
    await one.page.click('#app-options');
    await one.page.fill('#app-confirmer', '张三');
    await one.page.press('#app-confirmer', 'Enter');
    await one.page.locator('.chip', { hasText: '（数值为 0），确认人：张三' }).waitFor();
    await one.settled();
    const signed = JSON.parse(await json(one));
    expect(signed.settings.answers.accept[0].by).toBe('张三');
    await one.page.getByRole('button', { name: /^疑点确认人.*✕$/ }).click();
    await chip.getByRole('button').click();
    await one.page.locator('.question').waitFor();
    await one.settled();
    expect(await json(one)).toBe(unanswered);
  });

  test('is a column of unknown meaning, which says nothing about the figures', async () => {
    const path = join(folder, 'column.csv');
    writeFileSync(path, UNKNOWN_COLUMN);
    const one = await start();
    await one.give(path);
    const question = one.page.locator('.question', { hasText: '核算路径' });
    await question.getByRole('button', { name: '“核算路径”列与数值无关' }).click();
    await one.page.locator('.chip', { hasText: '“核算路径”列与数值无关，未采用' }).waitFor();
    await one.settled();
    expect(await json(one)).toBe(written(path, '--ignore-column', '核算路径'));
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

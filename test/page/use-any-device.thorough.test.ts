import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT, run } from '../support/run.js';
import { describePage } from './support/describe-page.js';
import { SCREENS } from './support/open-page.js';

describePage('the page, for everyone', ({ start }) => {
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
    const { stdout } = run(['check', 'baishan-2025-shortfall.csv', '-f', 'json', '--lang', 'en'], {
      cwd: join(ROOT, 'fixtures'),
    });
    expect(saved.bytes.toString('utf8')).toBe(stdout);
  });
});

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT, run } from '../support/run.js';
import { bytesOf, describePage, written } from './support/describe-page.js';

describePage('the page, opened', ({ folder, json, start }) => {
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

    test('is small enough to mail: under 600 kB', () => {
      expect(bytesOf('dist/dixian.html').length).toBeLessThan(600_000);
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

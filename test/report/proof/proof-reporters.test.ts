import { describe, expect, test } from 'vitest';
import type { Proof } from '../../../src/core/proof.js';
import type { Language } from '../../../src/messages/text.js';
import { displayWidth } from '../../../src/report/columns.js';
import type { ProofFormat } from '../../../src/report/proof/reporters.js';
import { PROOF_REPORTERS } from '../../../src/report/proof/reporters.js';
import { PROVABLE, provedWith, proveText } from '../../packs/provable-pack.js';
import { makeContext } from '../make-context.js';

const DIFFERS = provedWith(
  ['≥ 17.50 万亩', '≥ 17.60 万亩'],
  ['words: 蓝线', 'words: 绿线'],
  ['严格执行规划。', '严格执行规划，<b>加强监督3次</b>\u202e。'],
  ['  - { quote: 筑牢基础', '  - { quote: 严格执行, reason: 无 }\n  - { quote: 筑牢基础'],
);
const UNREADABLE = proveText(PROVABLE.replace('approval.txt', 'other.txt'));

const SAMPLES: Readonly<Record<string, readonly Proof[]>> = {
  proven: [proveText()],
  differs: [DIFFERS],
  unreadable: [UNREADABLE],
  several: [proveText(), DIFFERS, UNREADABLE],
};

const EXTENSIONS: Readonly<Record<ProofFormat, string>> = {
  terminal: 'txt',
  json: 'json',
  html: 'html',
};
const LANGUAGES: readonly Language[] = ['zh', 'en'];
const CASES = (Object.keys(EXTENSIONS) as ProofFormat[]).flatMap((format) =>
  LANGUAGES.flatMap((language) => Object.keys(SAMPLES).map((name) => ({ format, language, name }))),
);

/** One of the samples holds all three verdicts; people also see each alone. */
const GOLDENS = CASES.filter(
  ({ format, name }) => format !== 'json' || name === 'differs' || name === 'several',
);

function write({ format, language, name }: (typeof CASES)[number]): string {
  return PROOF_REPORTERS[format](SAMPLES[name] ?? [], makeContext(language));
}

describe('every reporter of proofs', () => {
  test.each(GOLDENS)('$format in $language reads as its golden of $name', async (given) => {
    const file = `${given.name}.${given.language}.${EXTENSIONS[given.format]}`;
    await expect(write(given)).toMatchFileSnapshot(`goldens/${file}`);
  });

  test.each(CASES)('$format in $language says nothing undefined of $name', (given) => {
    expect(write(given)).not.toMatch(/undefined|\[object|NaN/);
  });

  test.each(CASES)('$format in $language ends $name with one newline, the same twice', (given) => {
    expect(write(given)).toMatch(/[^\n]\n$/);
    expect(write(given)).toBe(write(given));
  });
});

describe('the terminal', () => {
  test.each([40, 60, 80, 120])('keeps within %i columns', (width) => {
    for (const proofs of Object.values(SAMPLES)) {
      const text = PROOF_REPORTERS.terminal(proofs, makeContext('zh', { width }));
      // A place stands on a line of its own where it leaves no room; its path is never broken.
      const wide = text.split('\n').filter((line) => displayWidth(line) > width);
      expect(wide.filter((line) => !/:\d+:\d+/.test(line))).toEqual([]);
    }
  });

  test('sets as many carets under the words as these are wide', () => {
    const lines = PROOF_REPORTERS.terminal([DIFFERS], makeContext('zh')).split('\n');
    const at = lines.findIndex((line) => line.includes('limit: ≥ 17.60 万亩'));
    const [words = '', carets = ''] = lines.slice(at, at + 2);
    const before = words.slice(0, words.indexOf('≥'));
    expect(displayWidth(carets.slice(0, carets.indexOf('^')))).toBe(displayWidth(before));
    expect(carets.match(/\^+/)?.[0].length).toBe(displayWidth('≥ 17.60 万亩'));
  });
});

describe('the JSON', () => {
  test('has the fields that other programs read', () => {
    const report = JSON.parse(PROOF_REPORTERS.json([DIFFERS], makeContext('en')));
    expect(Object.keys(report)).toEqual(['format', 'tool', 'verdict', 'exitCode', 'packs']);
    expect([report.format, report.verdict, report.exitCode]).toEqual([
      'dixian-proof/1',
      'differs',
      1,
    ]);
    const [pack] = report.packs;
    expect(Object.keys(pack)).toEqual([
      'id',
      'path',
      'verdict',
      'document',
      'numbers',
      'clauses',
      'encoded',
      'spans',
      'problems',
    ]);
    const { total, ...counts } = pack.numbers;
    const sum = (values: object) => Object.values(values).reduce((a, b) => a + b, 0);
    expect(sum(counts)).toBe(total);
    expect(pack.problems[0]).toHaveProperty('pack');
    expect(pack.problems[0]).toHaveProperty('text');
  });

  test('gives the worst verdict of several packs', () => {
    const report = JSON.parse(PROOF_REPORTERS.json(SAMPLES['several'] ?? [], makeContext('zh')));
    expect([report.verdict, report.exitCode]).toEqual(['unreadable', 2]);
  });
});

describe('the page', () => {
  const pages = LANGUAGES.map((language) =>
    PROOF_REPORTERS.html(SAMPLES['several'] ?? [], makeContext(language)),
  );

  test('loads nothing, runs nothing and says so', () => {
    for (const page of pages) {
      expect(page).toContain(`content="default-src 'none'; style-src 'unsafe-inline'`);
      expect(page).not.toMatch(/<script|<img|<link|javascript:|https?:|url\(|@import|\son\w+=/i);
    }
  });

  test('leads every link to an anchor, and gives each anchor once', () => {
    for (const page of pages) {
      const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
      expect(new Set(ids).size).toBe(ids.length);
      const links = [...page.matchAll(/ href="#([^"]+)"/g)].map(([, id]) => id);
      expect(links.length).toBeGreaterThan(50);
      expect(links.filter((link) => !ids.includes(link))).toEqual([]);
    }
  });

  test('shows the whole text, and what nothing accounts for as a mark of its own', () => {
    for (const page of pages) {
      expect(page).toMatch(/<mark class="mark unaccounted"[^>]*>[^<]*加强监督/);
      expect(page).toContain('&lt;b&gt;');
      expect(page).toContain('&lt;U+202E&gt;');
      expect(page).not.toContain('<b>');
    }
    const [page = ''] = [PROOF_REPORTERS.html([proveText()], makeContext('zh'))];
    const approval = page.slice(
      page.indexOf('<div class="approval"'),
      page.indexOf('</div>\n</section>', page.indexOf('<div class="approval"')),
    );
    const words = approval
      .replace(/<a class="also".*?<\/a>/g, '')
      .replace(/<[^>]+>/g, '')
      .replace(/\s/g, '');
    expect(words).toBe((proveText().text ?? '').replace(/\s/g, ''));
  });

  test('marks its language and that of the law’s words', () => {
    expect(pages[0]).toContain('<html lang="zh-Hans">');
    expect(pages[1]).toContain('<html lang="en">');
    expect(pages[1]).toContain('<div class="approval" lang="zh-Hans">');
  });
});

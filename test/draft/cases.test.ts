import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import { describeCases } from '../support/cases.js';
import { run } from '../support/run.js';

/** What the draft of a text must hold; regions are named by their code or their name. */
interface Expected {
  /** `region.indicator limit`: each is drafted. */
  readonly limits?: readonly string[];
  /** No limit is another region's. */
  readonly 'only-regions'?: readonly string[];
  /** `region number`: no limit of the region has the number. */
  readonly 'no-limits'?: readonly string[];
  /** Words of the text that are a limit's or unread, and not excused. */
  readonly 'limits-or-unread'?: readonly string[];
  readonly unread?: readonly string[];
  /** Words that are unread, or those of a duty that is not done once. */
  readonly 'duty-or-unread'?: string;
}

interface Quoted {
  readonly quote: string;
}
interface Limit extends Quoted {
  readonly limit: string;
}
interface Drafted {
  readonly regions: Readonly<Record<string, { readonly name: string }>>;
  readonly rules: readonly (Limit & {
    readonly region: string;
    readonly indicator: string;
    readonly limits?: readonly Limit[];
  })[];
  readonly obligations?: readonly (Quoted & { readonly frequency?: string })[];
  readonly excused?: readonly Quoted[];
  readonly unread?: readonly Quoted[];
}

describeCases<Expected>('test/draft/cases', ({ folder, file, expected }) => {
  const pack = draftOf(folder, file);
  const limits = pack.rules.flatMap(({ region, indicator, ...rule }) =>
    (rule.limits ?? [rule]).map((one) => {
      const name = pack.regions[region]?.name ?? region;
      return { ...one, name, saysIt: `${region}.${indicator} ${one.limit}` };
    }),
  );
  const quotes = (all: readonly Quoted[] = []) => all.map(({ quote }) => quote).join('\n');
  const unread = quotes(pack.unread);

  expect(limits.map(({ saysIt }) => saysIt)).toEqual(
    expect.arrayContaining([...(expected.limits ?? [])]),
  );
  const only = expected['only-regions'];
  if (only !== undefined)
    expect(limits.map(({ name }) => name).filter((name) => !only.includes(name))).toEqual([]);
  for (const words of expected['no-limits'] ?? []) {
    const [region, number = ''] = words.split(' ');
    const wrong = limits.filter(({ name, limit }) => name === region && limit.includes(number));
    expect(wrong).toEqual([]);
  }
  for (const words of expected['limits-or-unread'] ?? []) {
    expect(`${quotes(limits)}\n${unread}`).toContain(words);
    expect(quotes(pack.excused)).not.toContain(words);
  }
  for (const words of expected.unread ?? []) expect(unread).toContain(words);
  const duty = expected['duty-or-unread'];
  if (duty !== undefined && !unread.includes(duty)) {
    const found = pack.obligations?.find(({ quote }) => quote.includes(duty));
    expect(found).toBeDefined();
    expect(found?.frequency).not.toBe('once');
  }
});

/** Drafts a text, and reads what was written back as a pack. */
function draftOf(folder: string, file: string): Drafted {
  const cwd = mkdtempSync(join(tmpdir(), 'dixian-case-'));
  try {
    copyFileSync(join(folder, file), join(cwd, file));
    writeFileSync(join(cwd, 'pack.yaml'), run(['draft', file], { cwd }).stdout);
    const { packs } = JSON.parse(run(['verify', '.', '-f', 'json'], { cwd }).stdout);
    const codes = packs[0].problems.map(({ code }: { code: string }) => code);
    expect(codes).not.toContain('pack-syntax');
    return JSON.parse(run(['draft', file, '-f', 'json'], { cwd }).stdout);
  } finally {
    rmSync(cwd, { recursive: true });
  }
}

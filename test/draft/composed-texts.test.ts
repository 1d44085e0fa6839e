import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { draft, limitsOf, objections, prove, unreadOf } from './drafting.js';

const FOLDER = 'fixtures/drafts';

/** What `verify` asks for of a text that does not say it, or that the draft itself lists. */
const LACKS = ['pack-key-missing', 'pack-unread', 'pack-region-uncoded', 'pack-indicator-unknown'];

interface Composed {
  readonly name: string;
  readonly text: string;
  readonly limits: readonly string[];
  readonly unread: readonly string[];
}

/** Reads a fixture: a text, a table of its limits, and a table of what cannot be read for certain. */
function read(file: string): Composed {
  const source = readFileSync(`${FOLDER}/${file}`, 'utf8');
  const [, text = ''] = /```text\n(.*?)```/s.exec(source) ?? [];
  const rows = (heading: string): string[] => {
    const [, table = ''] = new RegExp(`## ${heading}\n(.*?)(?=\n## |$)`, 's').exec(source) ?? [];
    const lines = table.split('\n').filter((line) => line.startsWith('| '));
    return lines.slice(2).map((line) => line.replace(/^\| | \|$/g, ''));
  };
  const name = `${file}: ${/^# (.*)$/m.exec(source)?.[1]}`;
  return { name, text, limits: rows('底线'), unread: rows('未能读出') };
}

const TEXTS = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.md'))
  .sort()
  .map(read);

test('the texts are many, and each expects something', () => {
  expect(TEXTS.length).toBeGreaterThanOrEqual(25);
  for (const { text, limits, unread, name } of TEXTS) {
    expect(text.length, name).toBeGreaterThan(20);
    if (limits.length + unread.length === 0) expect(name).toContain('没有底线');
  }
});

describe('the draft of a composed text', () => {
  test.each(TEXTS.map((one) => [one.name, one] as const))('%s', (_, { text, limits, unread }) => {
    const drafted = draft(text);
    expect([...limitsOf(drafted)].sort()).toEqual([...limits].sort());
    expect([...unreadOf(drafted)].sort()).toEqual([...unread].sort());
  });

  test.each(TEXTS.map((one) => [one.name, one] as const))(
    '%s: is proven, or verify says what is missing',
    (_, { text }) => {
      const drafted = draft(text);
      const unread = (drafted.pack.unread ?? []).map(({ quote }) => quote);
      const proof = prove(text, drafted);
      // Words that are unread are not accounted for either; nothing else is wrong with a draft.
      const others = proof.problems.filter(({ problem, text: place }) => {
        if (problem.severity !== 'error') return false;
        if (LACKS.includes(problem.code)) return false;
        const at = text
          .split('\n')
          .slice(0, (place?.location.line ?? 1) - 1)
          .join('\n').length;
        const offset = at + (place?.location.column ?? 0);
        return !unread.some((quote) => {
          const start = text.indexOf(quote);
          return start <= offset && offset <= start + quote.length + 1;
        });
      });
      expect(others.map(({ problem }) => [problem.code, problem.arguments])).toEqual([]);
      const complete = objections(proof).length === 0;
      expect(proof.verdict).toBe(complete ? 'proven' : 'differs');
    },
  );
});

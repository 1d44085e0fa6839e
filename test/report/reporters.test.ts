import { describe, expect, test } from 'vitest';
import type { Language } from '../../src/messages/text.js';
import type { Format } from '../../src/report/load-reporter.js';
import { FORMATS } from '../../src/report/load-reporter.js';
import { REPORTERS } from '../../src/report/reporters.js';
import { makeContext } from './make-context.js';
import { SAMPLES as samples } from './samples.js';

const ENDINGS: Readonly<Record<Format, string>> = {
  terminal: 'txt',
  json: 'json',
  html: 'html',
  markdown: 'md',
  csv: 'csv',
  corrections: 'corrections.csv',
  junit: 'junit.xml',
  sarif: 'sarif',
  'sarif-github': 'github.sarif',
  github: 'github.txt',
  gitlab: 'gitlab.json',
};
const LANGUAGES: readonly Language[] = ['zh', 'en'];
const NAMES = Object.keys(samples) as (keyof typeof samples)[];

const CASES = FORMATS.flatMap((format) =>
  LANGUAGES.flatMap((language) => NAMES.map((name) => ({ format, language, name }))),
);

/** Read by people, who see each word of every sample; what programs read has its parts asserted elsewhere. */
const HUMAN: readonly Format[] = ['terminal', 'html', 'markdown'];
/** Every outcome and severity; settings, a day, and what is near its limit. */
const GOLDENS_OF_MACHINES: readonly string[] = ['everyOutcome', 'configured'];
const GOLDENS = CASES.filter(
  ({ format, name }) => HUMAN.includes(format) || GOLDENS_OF_MACHINES.includes(name),
);

describe('every reporter', () => {
  test.each(CASES)('$format in $language ends $name with exactly one newline', (given) => {
    const text = REPORTERS[given.format](samples[given.name], makeContext(given.language));
    expect(text).toMatch(/[^\n]\n$/);
  });

  test.each(CASES)('$format in $language says nothing undefined of $name', (given) => {
    const text = REPORTERS[given.format](samples[given.name], makeContext(given.language));
    expect(text).not.toMatch(/undefined|\[object|NaN/);
  });

  test.each(CASES)('$format in $language never says 约束性指标 of $name', (given) => {
    const text = REPORTERS[given.format](samples[given.name], makeContext(given.language));
    expect(text).not.toContain('约束性指标');
  });

  test.each(CASES)('$format in $language gives the same bytes twice for $name', (given) => {
    const once = REPORTERS[given.format](samples[given.name], makeContext(given.language));
    const twice = REPORTERS[given.format](samples[given.name], makeContext(given.language));
    expect(twice).toBe(once);
  });

  test.each(GOLDENS)('$format in $language reads as its golden of $name', async (given) => {
    const { format, language, name } = given;
    const text = REPORTERS[format](samples[name], makeContext(language));
    const file = `${name}.${language}.${ENDINGS[format]}`;
    await expect(text).toMatchFileSnapshot(`goldens/${file}`);
  });
});

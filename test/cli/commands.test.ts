import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { COMMANDS } from '../../src/cli/commands/commands.js';
import { ROOT } from '../support/run.js';
import { playScenario, titleOf } from '../support/scenario.js';

const FOLDER = join(ROOT, 'test/cli/commands');
const SCENARIOS = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.txt'))
  .sort()
  .map((name) => ({ name, text: readFileSync(join(FOLDER, name), 'utf8') }))
  .map(({ name, text }) => ({ name, text, title: titleOf(text) }));

// `npx vitest run test/cli/commands.test.ts -u` writes the answers of new and changed commands.
test.each(SCENARIOS)('$name: $title', async ({ name, text, title }) => {
  expect(title).not.toBe('');
  await expect(playScenario(text)).toMatchFileSnapshot(join(FOLDER, name));
});

test.each(['zh', 'en'])('the help of every command is held by a scenario, in %s', (language) => {
  const { text = '' } = SCENARIOS.find(({ name }) => name === `help.${language}.txt`) ?? {};
  for (const name of Object.keys(COMMANDS)) {
    expect(text).toContain(`\n$ dixian ${name} --help --lang ${language}\n`);
  }
});

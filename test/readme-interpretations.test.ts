import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { shippedPacks } from '../src/packs/shipped.js';
import { ROOT } from './support/run.js';

const READINGS = shippedPacks.flatMap(({ interpretations }) => interpretations);

describe.each(['README.md', 'README.zh-CN.md'])('%s, for a lawyer to check,', (file) => {
  const text = readFileSync(`${ROOT}${file}`, 'utf8');

  test.each(READINGS.map((one) => [one.id, one] as const))(
    'lists %s as the pack has it',
    (id, one) => {
      expect(text).toContain(`\`${id}\``);
      expect(text).toContain(one.reading);
      expect(text).toContain(one.alternative);
      expect(text).toContain(one.effect);
    },
  );
});

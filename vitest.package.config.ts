import { defineConfig } from 'vitest/config';

/** What needs the registry: `npm test` needs no network. */
export default defineConfig({
  test: {
    include: ['test/package/*.ts'],
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
});

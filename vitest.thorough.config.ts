import { defineConfig } from 'vitest/config';

/** What takes long: fuzzing, all mutations, megabytes of text, the browser. */
export default defineConfig({
  test: {
    include: ['test/**/*.thorough.test.ts'],
    testTimeout: 300_000,
    hookTimeout: 300_000,
    maxWorkers: '100%',
  },
});

import { defineConfig } from 'vitest/config';

/** The tests of `npm test`. A test file that takes long is named `*.thorough.test.ts`. */
export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/**/*.thorough.test.ts'],
    testTimeout: 60_000,
    // A test waits for its processes; vitest's own count leaves a core to nobody.
    maxWorkers: '100%',
  },
});

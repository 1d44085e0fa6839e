import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 60_000,
    // A test waits for its processes; vitest's own count leaves a core to nobody.
    maxWorkers: '100%',
  },
});

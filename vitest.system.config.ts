import {defineConfig} from 'vitest/config';

/** Tests that need programs of the system besides Node and git; see `test/system`. */
export default defineConfig({
  test: {
    env: {LC_ALL: 'C.UTF-8'},
    include: ['test/system/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});

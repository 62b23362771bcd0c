import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'proofs/**/*.test.ts', 'testing/**/*.test.ts'],
    globalSetup: ['testing/global-setup.ts'],
    // Two cores must do; PostgreSQL and the browser want their share as well.
    pool: 'forks',
    maxWorkers: 3,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // A browser on a machine full of work misses a moment now and then. A second try is listed with the result; it is a
    // finding, never a habit: what depends on luck is mended.
    retry: 1,
    reporters: ['default'],
    expect: { requireAssertions: true },
  },
})

import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'proofs/**/*.test.ts', 'testing/**/*.test.ts'],
    globalSetup: ['testing/global-setup.ts'],
    // Two cores must do; PostgreSQL and the browser want their share as well.
    pool: 'forks',
    maxWorkers: 3,
    // A process runs many files, so the program is read into it once: what a file leaves behind in a module is seen by the next.
    isolate: false,
    testTimeout: 60_000,
    hookTimeout: 120_000,
    reporters: ['default'],
    expect: { requireAssertions: true },
  },
})

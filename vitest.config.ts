import { defineConfig } from 'vitest/config'

/**
 * `unit` is everything that needs no window: the rooms, the contract, the shells' modules, the scripts. `journeys` drive the
 * whole desk in a real browser, one after the other, because each starts its own.
 */
export default defineConfig({
  test: {
    // The database is native code: a crash in it must take down one process, not the run.
    pool: 'forks',
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/journeys/**'],
          testTimeout: 30_000,
          hookTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'journeys',
          include: ['tests/journeys/**/*.test.ts'],
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})

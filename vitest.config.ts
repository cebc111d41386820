import { defineConfig } from 'vitest/config';

/** Tests against a clock that they don't set: the 3 s that Discord waits, a browser's drawing. */
const CLOCKED = [
  'test/discord/{bot,faults}.test.ts',
  'test/{docker,heartbeat,live-library}.test.ts',
  'test/local/web/preview.test.ts',
];
/** Far more than anything takes, so that a busy machine fails nothing that is right. */
const timeouts = { testTimeout: 180_000, hookTimeout: 180_000, expect: { poll: { timeout: 20_000 } } };

export default defineConfig({
  test: {
    projects: [
      {
        // Many tests wait for processes that they started: more of them than there are cores can wait at once.
        test: {
          name: 'rules',
          include: ['test/**/*.test.ts'],
          exclude: CLOCKED,
          maxWorkers: 4,
          sequence: { groupOrder: 0 },
          ...timeouts,
        },
      },
      {
        // After all others: next to them a small machine is too busy to answer in time.
        test: { name: 'clocked', include: CLOCKED, maxWorkers: 2, sequence: { groupOrder: 1 }, ...timeouts },
      },
    ],
  },
});

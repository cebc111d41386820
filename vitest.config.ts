import { defineConfig } from 'vitest/config';

// Many tests wait for processes that they started: more of them than there are cores can wait at once.
export default defineConfig({
  test: { include: ['test/**/*.test.ts'], testTimeout: 60_000, hookTimeout: 60_000, maxWorkers: 4 },
});

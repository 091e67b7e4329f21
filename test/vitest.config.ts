import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** `.test` runs in milliseconds without I/O; `.int.test` may use disk, sockets, ptys and child processes. */
export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
    exclude: ['test/**/*.e2e.test.ts', 'node_modules/**'],
    testTimeout: 20_000,
    hookTimeout: 30_000,
    passWithNoTests: false,
    allowOnly: false,
  },
});

import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { keepCompiled } from './support/compile-cache.ts';

keepCompiled();

const BROWSER_JOURNEYS = ['test/**/*.e2e.test.ts', 'node_modules/**'];
const WITH_EFFECTS = ['test/**/*.int.test.ts', 'test/**/*.int.test.tsx'];

/**
 * `.test` runs in milliseconds without I/O, so its files share a worker; `.int.test` may use disk, sockets, ptys and
 * child processes, and each of its files has a worker of its own. One worker more than there are cores: the files wait
 * for disks and children more than they compute.
 */
export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    maxWorkers: availableParallelism() + 1,
    // No test asserts a speed: a machine shared with others takes its time.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    passWithNoTests: false,
    allowOnly: false,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          isolate: false,
          include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
          exclude: [...BROWSER_JOURNEYS, ...WITH_EFFECTS],
        },
      },
      {
        extends: true,
        test: {
          name: 'effects',
          include: WITH_EFFECTS,
          exclude: BROWSER_JOURNEYS,
          setupFiles: ['test/support/end-hosts.ts'],
        },
      },
    ],
  },
});

import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';

const PROGRAM = fileURLToPath(new URL('../../../electron/cli-main.ts', import.meta.url));
const Answer = z.object({
  phase: z.string(),
  baudRate: z.int().nullable(),
  hint: z.string().nullable(),
  candidates: z.array(z.object({ protocol: z.string(), parity: z.string() })),
  next: z.string(),
});

describe('detect-scale', () => {
  const run = (...options: string[]) => {
    const { status, stdout } = spawnSync(process.execPath, [PROGRAM, 'detect-scale', ...options], { encoding: 'utf8' });
    return [status, Answer.parse(JSON.parse(stdout))] as const;
  };

  it('names a scale that sends by itself: exit code 0', () => {
    const [status, answer] = run('--port', 'sim:mt-sics@2400-even');
    expect(status).toBe(0);
    expect(answer).toMatchObject({ phase: 'recognised', baudRate: 2_400, candidates: [{ protocol: 'mt-sics' }] });
  });

  it('a port that is not there: exit code 1, and what to do', () => {
    const [status, answer] = run('--port', '/dev/returns-bench-none', '--probe');
    expect([status, answer.phase, answer.hint]).toEqual([1, 'failed', 'port-missing']);
    expect(answer.next).toMatch(/plug the cable in/);
  });
});

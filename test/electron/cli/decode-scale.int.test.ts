import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const PROGRAM = fileURLToPath(new URL('../../../electron/cli-main.ts', import.meta.url));

it('reads what a scale sent from standard input, and says on standard error what it could not read', () => {
  const run = (input: string, ...options: string[]) =>
    spawnSync(process.execPath, [PROGRAM, 'decode-scale', ...options], {
      input,
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    });
  const frame = 'ST,GS,+  1.236kg\r\n';
  const many = run(frame.repeat(20_000), '--protocol', 'st-gs-csv');
  expect([many.status, many.stdout.trimEnd().split('\n').length]).toEqual([0, 20_000]);
  const wrong = run('53 5\n', '--protocol', 'auto', '--hex');
  expect([wrong.status, wrong.stdout]).toEqual([2, '']);
  expect(wrong.stderr).toMatch(/^Line 1, "53 5", has an odd number of hex digits/);
});

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';

/** The start, the browser and the day are left to the whole run: they start programs. */
const ONLY = 'append,lookup,record,import,masses';
const SIZES = ['lookup-cases', 'rebuild-cases', 'import-rows'];
const PROGRAM = fileURLToPath(new URL('run.ts', import.meta.url));

describe('npm run bench', () => {
  it('prints and writes a table of finite ratios', { timeout: 120_000 }, () => {
    const folder = mkdtempSync(join(tmpdir(), 'returns-bench-results-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const out = join(folder, 'results.md');
    const tiny = SIZES.flatMap((size) => [`--${size}`, '20']).concat('--skus', '100');
    const { status, stdout } = spawnSync(
      process.execPath,
      [PROGRAM, '--only', ONLY, ...tiny, '--rounds', '1', '--out', out],
      {
        encoding: 'utf8',
      },
    );
    expect(status).toBe(0);
    expect(stdout).toContain('| what ');
    expect(tableIn(stdout)).toBe(tableIn(readFileSync(out, 'utf8')));
    const ratios = [...stdout.matchAll(/^\| .+? \| ([\d.]+) × +\|/gm)].map(([, ratio]) => Number(ratio));
    expect(ratios.length).toBeGreaterThanOrEqual(6);
    expect(ratios.every((ratio) => Number.isFinite(ratio) && ratio > 0)).toBe(true);
    expect(stdout).toMatch(/cores.*load.*\n.*SQLite 3\.\d+.*seed 20260302/);
  });
});

function tableIn(report: string): string {
  return report.slice(report.indexOf('| what ')).trim();
}

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { rowNamed } from './rows.ts';

/** Always the same, so that a red build stays red when it is run again; `SEED=7` tries another. */
const SEED = Number(process.env['SEED'] ?? 4_001);

/** A row in its short form, as a test. Full size: `npm run faults -- ID`. */
export function testRow(id: string): void {
  const row = rowNamed(id);
  const reason = row.blocked();
  const skipped = reason === null ? '' : ` (skipped: ${reason})`;
  it.skipIf(reason !== null)(`${id} ${row.claim}${skipped}`, { timeout: 180_000 }, async () => {
    const workDir = mkdtempSync(join(tmpdir(), 'returns-bench-faults-'));
    onTestFinished(() => rmSync(workDir, { recursive: true, force: true }));
    const { figure, broken } = await row.run({ size: 'short', seed: SEED, workDir });
    expect(broken, `seed ${SEED}: ${figure}`).toEqual([]);
  });
}

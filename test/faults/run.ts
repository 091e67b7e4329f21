import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { FAULT_ROWS, rowNamed } from './rows.ts';
import type { FaultRow, Size } from './fault-row.ts';

/**
 * `npm run faults [-- D2 D3 …] [--seed N] [--short]`: runs rows of the catalogue of faults at their full size and
 * prints what was seen. Ends with 1 when a row is broken.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { seed: { type: 'string' }, short: { type: 'boolean', default: false } },
});
const seed = Number(values.seed ?? process.env['SEED'] ?? Date.now() % 1_000_000);
const size: Size = values.short ? 'short' : 'full';
const chosen = positionals.length === 0 ? FAULT_ROWS : positionals.map((id) => rowNamed(id.toUpperCase()));

async function report(row: FaultRow): Promise<boolean> {
  const reason = row.blocked();
  if (reason !== null) {
    console.log(`${row.id}  skipped: ${reason}`);
    return true;
  }
  const workDir = mkdtempSync(join(tmpdir(), 'returns-bench-faults-'));
  const startedMs = performance.now();
  try {
    const { figure, broken } = await row.run({ size, seed, workDir });
    const seconds = Math.round((performance.now() - startedMs) / 1_000);
    console.log(`${row.id}  ${broken.length === 0 ? 'holds' : 'BROKEN'}  ${row.claim}`);
    console.log(`    target  ${row.target}\n    seen    ${figure} (${seconds} s)`);
    for (const line of broken) console.log(`    broken  ${line}`);
    return broken.length === 0;
  } finally {
    rmSync(workDir, { recursive: true, force: true });
  }
}

console.log(`Faults, ${size} size, --seed ${seed}`);
let areAllKept = true;
for (const row of chosen) areAllKept = (await report(row)) && areAllKept;
process.exitCode = areAllKept ? 0 : 1;

import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { v7 } from 'uuid';
import { administrationCalls } from '../../shared/protocol/calls/administration.ts';
import { fillBench, type FilledBench } from './filled-bench.ts';
import { numbersOf } from './grow-record.ts';
import { type Measured, ratiosOf } from './measure.ts';
import type { Sizes } from './sizes.ts';

/**
 * A CSV of announced returns: read, checked cell by cell, merged by RMA and stored with all that a parcel, a guess or a
 * search finds it by, against the sqlite3 program's `.import` of the same file into one table of texts.
 */
export async function benchmarkImport({ importRows, rounds, seed }: Sizes): Promise<Measured[]> {
  if (spawnSync('sqlite3', ['-version']).status !== 0) {
    console.error('No sqlite3 program (Debian: sqlite3): the import is not measured here.');
    return [];
  }
  const pairs: { subject: number; against: number }[] = [];
  for (let round = 0; round < Math.min(rounds, 3); round += 1) {
    const bench = await fillBench({ expected: 1, received: 0, copies: 0, seed });
    const csv = join(bench.dataDir, 'returns.csv');
    writeFileSync(csv, csvOf(importRows));
    const against = bySqlite(csv, join(bench.dataDir, 'plain.sqlite'));
    pairs.push({ subject: await byUs(bench, csv, importRows), against });
    await bench.close();
  }
  return [
    ratiosOf(
      {
        name: `import a CSV of ${importRows} rows, checked`,
        baseline: "the sqlite3 program's .import, unchecked",
        promise: null,
        unit: 's',
      },
      pairs,
    ),
  ];
}

function csvOf(rows: number): string {
  const lines = Array.from({ length: rows }, (_, index) => {
    const { rmaNumber, orderNumber, trackingNumber } = numbersOf(index);
    return `${rmaNumber},${orderNumber},${trackingNumber},SKU-${index % 500},1,EUR,12.90`;
  });
  return `RMA,Order,Tracking number,SKU,Quantity,Currency,Refund\n${lines.join('\n')}\n`;
}

function bySqlite(csv: string, database: string): number {
  const startMs = performance.now();
  const { status, stderr } = spawnSync('sqlite3', [database, '.mode csv', `.import ${csv} returns`], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  return (performance.now() - startMs) / 1_000;
}

async function byUs(bench: FilledBench, path: string, rows: number): Promise<number> {
  const startMs = performance.now();
  const told = await bench.call('import.run', { commandId: v7(), kind: 'returns', path });
  const { accepted } = administrationCalls['import.run'].result.parse(told);
  if (accepted !== rows) throw new Error(`${accepted} of ${rows} rows were taken`);
  return (performance.now() - startMs) / 1_000;
}

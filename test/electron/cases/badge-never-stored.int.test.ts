import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ScanOutcome } from '../../../shared/protocol/bench-view.ts';
import { fileDatabase, tempFolder } from '../../support/temp-database.ts';
import { openScanBench } from './scan-bench.ts';

/** A badge is a key: it may not stand in the record, in an answer or in any file of the folder (A2, U1). */
it.each(['USR7Q4XK2M9', 'usr7q4xk2m9', ']C0USR7Q4XK2M9', ' USR7Q4XK2M9\r'])('the badge %j leaves no trace', (badge) => {
  const folder = tempFolder();
  const database = fileDatabase(folder);
  const bench = openScanBench(database);
  bench.scan('RR123456785CN');
  const params = { commandId: bench.worker().commandId, raw: badge };
  const worker = { ...bench.worker(), commandId: params.commandId };
  const outcome = bench.once({ call: 'code.scan', params }, ScanOutcome, () => bench.scan(badge, {}, worker));
  expect(outcome).toEqual({ kind: 'person' });
  database.pragma('wal_checkpoint(TRUNCATE)');
  bench.scan('nobody knows this');
  const text = readdirSync(folder)
    .map((name) => readFileSync(join(folder, name), 'latin1'))
    .join('');
  expect(text).toContain('nobody knows this');
  expect(text.toUpperCase()).not.toContain('7Q4XK2M9');
});

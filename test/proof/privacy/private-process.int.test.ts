import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { newCommandId, startBench } from '../../electron/host/bench.ts';
import { damagedReturn } from '../../electron/host/damaged-return.ts';
import { SLIP_CANARIES } from './canaries.ts';
import { filesBelow, findIn } from './folder-files.ts';
import { readRegister } from './register.ts';

/** Programs are started and ended here; a busy machine takes its time over that. */
vi.setConfig({ testTimeout: 120_000 });

/** Below a folder: what somebody else on this machine could open. */
function openToOthers(folder: string): string[] {
  return ['.', ...readdirSync(folder, { recursive: true, encoding: 'utf8' })]
    .map((name) => ({ name, at: statSync(join(folder, name)) }))
    .filter(({ at }) => (at.mode & 0o777) !== (at.isDirectory() ? 0o700 : 0o600))
    .map(({ name, at }) => `${name} ${(at.mode & 0o777).toString(8)}`);
}

describe('the host as a process', () => {
  it('P4 P6 leaves a buyer in the personal table alone, and every file to its owner', async () => {
    const { host, client, dataDir } = await startBench();
    const change = (call: string, params: object) => client.ok(call, { commandId: newCommandId(), ...params });
    const opened = (await change('unidentified.open', {})) as { bench: { case: { caseId: string } } };
    const { caseId } = opened.bench.case;
    await change('slip.record', { caseId, found: true, details: SLIP_CANARIES, rmaWritten: null, orderWritten: null });
    for (const { run } of damagedReturn()) await run(client);
    await change('backup.make', { to: null });
    const places = [...filesBelow(dataDir), { name: 'stderr', bytes: Buffer.from(host.stderr()) }];
    const found = findIn(places, SLIP_CANARIES);
    expect(found, 'the search is not blind').not.toEqual([]);
    expect(found.filter((hit) => !/ in (?:record\.sqlite|backups\/)/.test(hit))).toEqual([]);
    const facts = await client.ok<object>('outbox.list', { state: 'any', limit: 100 });
    expect(findIn([{ name: 'outbox', bytes: Buffer.from(JSON.stringify(facts)) }], SLIP_CANARIES)).toEqual([]);
    // The test has put its own lists there.
    for (const kind of ['catalogue', 'returns']) rmSync(join(dataDir, `${kind}.csv`));
    expect(openToOthers(dataDir)).toEqual([]);
    const registered = readRegister().files.flatMap(({ at }) => at);
    expect(
      readdirSync(dataDir).filter((name) => !registered.includes(name)),
      'P1',
    ).toEqual([]);
    expect(dumpedMemory(host.file.pid)).toBe(0);
  });
});

/** Kinds of memory a core dump of a process would hold; 0: none. */
function dumpedMemory(pid: number): number {
  return Number.parseInt(readFileSync(`/proc/${pid}/coredump_filter`, 'utf8'), 16);
}

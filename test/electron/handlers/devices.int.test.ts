import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import type { ApiClient } from '../../support/api-client.ts';
import { openPty } from '../../support/pty.ts';
import { type Bench, newCommandId, openCase, scan, startBench, TRACKING } from '../host/bench.ts';

/** Programs are started and ended here; a busy machine takes its time over that. */
vi.setConfig({ testTimeout: 60_000 });

let client: ApiClient;
let dataDir: string;

beforeAll(async () => {
  ({ client, dataDir } = await startBench(afterAll));
}, 60_000);

interface Scale {
  readonly profile: { path: string } | null;
  readonly state: { kind: string; reason?: string };
}

const PROFILE = { name: 'Bench scale', baudRate: 9_600, protocol: 'st-gs-csv', divisionMg: 1_000 };

const configure = (path: string | null) =>
  client.ok<Scale>('scale.configure', {
    commandId: newCommandId(),
    profile: path === null ? null : { ...PROFILE, path },
  });

/** Looks until the scale is in that state: a port takes its time to open, to fail and to speak. */
async function scaleIs(kind: string): Promise<Scale> {
  for (;;) {
    const scale = await client.ok<Scale>('scale.get', {});
    if (scale.state.kind === kind) return scale;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

const GROSS_430_G = Buffer.from('ST,GS,+  430.000 g\r\n');

describe('a scale that cannot be used', () => {
  it('is missing: intake goes on, and asking for a weight says what to do', async () => {
    await configure(join(dataDir, 'no-such-port'));
    const { state } = await scaleIs('missing');
    expect(state.reason).toBeTruthy();
    const { bench } = await scan(client, TRACKING);
    const { caseId, parcels } = openCase(bench);
    const ask = { commandId: newCommandId(), caseId, parcelId: parcels[0]?.parcelId };
    const error = await client.fails('parcel.weigh', ask, 503);
    expect(error).toMatchObject({ kind: 'scale-no-reading', details: { state: 'missing' } });
    expect(error.message).toMatch(/check its cable and settings, or enter the weight by hand/);
    expect((await client.ok<Bench>('bench.get', {})).case?.caseId).toBe(caseId);
  });

  it('is busy while another program has the port, and is there once that has gone', async () => {
    const pty = await openPty();
    onTestFinished(() => pty.close());
    const other = await startBench();
    const holds = { commandId: newCommandId(), profile: { ...PROFILE, path: pty.path } };
    await other.client.ok('scale.configure', holds);
    for (;;) {
      pty.write(GROSS_430_G);
      const { state } = await other.client.ok<Scale>('scale.get', {});
      if (state.kind === 'live') break;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    await configure(pty.path);
    await scaleIs('busy');
    await other.host.stop();
    for (;;) {
      pty.write(GROSS_430_G);
      const { state } = await client.ok<Scale>('scale.get', {});
      if (state.kind === 'live') break;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    await configure(null);
    expect(await client.ok('scale.get', {})).toMatchObject({ profile: null, state: { kind: 'not-configured' } });
  });

  it('is refused with the place in the parameters when its settings make no sense', async () => {
    const wrong = {
      commandId: newCommandId(),
      profile: { ...PROFILE, path: '/dev/ttyS0', baudRate: 7, protocol: 'morse' },
    };
    const error = await client.fails('scale.configure', wrong, 400);
    expect(error.message).toMatch(/profile\.baudRate: .*profile\.protocol: /);
  });
});

import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import type { CallParams, CallResult } from '../../../renderer/host/use-call.ts';
import type { ApiClient } from '../../support/api-client.ts';
import { openPty, type Pty } from '../../support/pty.ts';
import { newCommandId, startBench } from '../host/bench.ts';

/** Programs are started and ended here; a busy machine takes its time over that. */
vi.setConfig({ testTimeout: 60_000 });

type Answer = CallResult<'scale.checkWeight'>;
type Log = CallResult<'scale.checks'>;
type Params = CallParams<'scale.checkWeight'>;

let client: ApiClient;

const PROFILE = { name: 'Small scale', baudRate: 9_600, protocol: 'st-gs-csv', divisionMg: 1_000 };

beforeAll(async () => {
  ({ client } = await startBench(afterAll));
}, 60_000);

const log = (): Promise<Log> => client.ok<Log>('scale.checks', { limit: 10 });
const ask = (): Params => ({ commandId: newCommandId(), nominalMg: 1_000_000 });

/** Lets the scale on this line show a mass, in grams, until the bench says so. */
async function show(pty: Pty, grams: number): Promise<void> {
  for (;;) {
    pty.write(Buffer.from(`ST,GS,+${String(grams).padStart(7)} g\r\n`));
    const { state } = await client.ok<CallResult<'scale.get'>>('scale.get', {});
    if (state.kind === 'live' && state.reading.massMg === grams * 1_000) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

describe('B9 the log of checks', () => {
  it('without a scale there is nothing to check', async () => {
    expect(await client.fails('scale.checkWeight', ask(), 503)).toMatchObject({ kind: 'scale-no-reading' });
    expect(await log()).toMatchObject({ checks: [], isDue: false, terms: { wanted: 'off' } });
  });

  it('a check is written down once, with what was shown, by whom and when; an empty pan is refused', async () => {
    const pty = await openPty();
    onTestFinished(() => pty.close());
    await client.ok('scale.configure', { commandId: newCommandId(), profile: { ...PROFILE, path: pty.path } });
    await show(pty, 0);
    expect(await client.fails('scale.checkWeight', ask(), 422)).toMatchObject({ kind: 'check-weight-empty' });
    await show(pty, 1_001);
    const params = ask();
    const first = await client.ok<Answer>('scale.checkWeight', params);
    expect(first.check).toMatchObject({ shownMg: 1_001_000, verdict: 'within', scaleName: 'Small scale' });
    expect(await client.ok<Answer>('scale.checkWeight', params)).toEqual(first);
    await show(pty, 1_003);
    const second = await client.ok<Answer>('scale.checkWeight', ask());
    expect(second.check.verdict).toBe('outside');
    expect((await log()).checks).toEqual([second.check, first.check]);
  });

  it('the bench knows when a check is due and how the last one was; the weight need not be named', async () => {
    const bench = async () => (await client.ok<CallResult<'bench.get'>>('bench.get', {})).scaleCheck;
    const pty = await openPty();
    onTestFinished(() => pty.close());
    const profile = { ...PROFILE, name: 'Other scale', path: pty.path };
    await client.ok('scale.configure', { commandId: newCommandId(), profile });
    expect(await bench()).toEqual({ nominalMg: 1_000_000, toleranceDivisions: 2, dueAtMs: null, last: null });
    const { policy } = await client.ok<CallResult<'policy.get'>>('policy.get', {});
    const scaleChecks = { ...policy.scaleChecks, wanted: 'reminded', nominalMg: 2_000_000, everyHours: 8 };
    const reminding = { ...policy, version: 'with reminders', scaleChecks };
    await client.ok('policy.adopt', { commandId: newCommandId(), policy: reminding });
    expect(await bench()).toMatchObject({ nominalMg: 2_000_000, dueAtMs: 0, last: null });
    await show(pty, 2_003);
    const { check } = await client.ok<Answer>('scale.checkWeight', { commandId: newCommandId() });
    expect(await bench()).toMatchObject({
      dueAtMs: check.atMs + 8 * 3_600_000,
      last: { checkId: check.checkId, verdict: 'outside', shownMg: 2_003_000, nominalMg: 2_000_000 },
    });
  });
});

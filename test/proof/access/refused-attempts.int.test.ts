import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { setUpStation } from '../../../electron/handlers/session-handlers.ts';
import { openHost, type Host } from '../../../electron/host.ts';
import { GATHER_MS } from '../../../electron/people/refused-attempts.ts';
import { ROLES, type Role } from '../../../shared/protocol/call.ts';
import { CALLS } from '../../../shared/protocol/calls.ts';
import { ATTEMPT_EVENTS } from '../../../shared/station/attempt-events.ts';
import { SET_UP } from '../../electron/host/bench.ts';
import { idOf } from '../../support/builders.ts';
import { createFakeClock } from '../../support/fake-clock.ts';
import { tempFolder } from '../../support/temp-database.ts';

vi.setConfig({ testTimeout: 60_000 });

const clock = createFakeClock();

async function givenBench(): Promise<{ host: Host; again: () => Promise<Host> }> {
  const dataDir = join(tempFolder(), 'data');
  const open = (): Host => openHost({ dataDir, version: '0.0.0', clock, log: () => undefined, demo: null });
  let host = open();
  onTestFinished(() => host.close());
  const administrator = { name: 'Administrator 1', pin: '470193', badge: null };
  await setUpStation(host.parts, { ...SET_UP, locale: 'en', commandId: idOf('set up'), administrator });
  const again = async (): Promise<Host> => {
    await host.close();
    return (host = open());
  };
  return { host, again };
}

const refusedCalls = (role: Role): string[] =>
  Object.entries(CALLS).flatMap(([name, { access }]) =>
    Array.isArray(access) && !access.some((one) => one === role) ? [name] : [],
  );

const attempt = ({ dispatcher, sessions }: Host, role: Role) => {
  const { sessionId } = sessions.open(`one ${role}`, 'pin', [role]);
  return (call: string) => dispatcher.dispatch({ call, params: {}, sessionId });
};

/** The rows of the audit, with what each says. */
const audited = ({ parts: { auditRows, station } }: Host) =>
  auditRows
    .list({ fromMs: null, toMs: null, act: 'attempts-refused', actor: null }, 1_000)
    .map(({ actor, stationId, occurredAtMs, detail }) => {
      expect(stationId).toBe(station.stationId());
      expect(occurredAtMs).toBeGreaterThan(0);
      return { actor, ...ATTEMPT_EVENTS.AttemptsRefused.parse(JSON.parse(detail)) };
    });

describe('A14 what somebody tried and may not', () => {
  it('is in the audit for every call and every role, with who, when, station and why', async () => {
    const { host, again } = await givenBench();
    const tried: string[] = [];
    for (const role of ROLES) {
      const tries = attempt(host, role);
      for (const call of refusedCalls(role)) {
        expect(await tries(call)).toMatchObject({ ok: false, error: { kind: 'role-missing' } });
        tried.push(`one ${role} ${call} role-missing 1`);
      }
    }
    const rows = audited(await again());
    const found = rows.flatMap(({ actor, attempts }) =>
      attempts.map(({ call, why, times }) => `${actor} ${call} ${why} ${times}`),
    );
    expect(found.toSorted()).toEqual(tried.toSorted());
    expect(tried.length).toBeGreaterThan(150);
  });

  it('cannot flood it: ten thousand tries of an hour are a row each five minutes, and none is lost', async () => {
    const { host, again } = await givenBench();
    const tries = attempt(host, 'operator');
    const calls = refusedCalls('operator');
    for (let at = 0; at < 10_000; at += 1) {
      clock.advance(360);
      await tries(calls[at % calls.length] ?? '');
    }
    const rows = audited(await again());
    const times = rows.flatMap(({ attempts }) => attempts.map((one) => one.times)).reduce((sum, one) => sum + one, 0);
    expect(times).toBe(10_000);
    expect(rows.length).toBeLessThanOrEqual((2 * 3_600_000) / GATHER_MS + 1);
  });

  it('is written at once the first time, so that pulling the plug does not hide it; what is impossible is none', async () => {
    const { host } = await givenBench();
    await attempt(host, 'administrator')('person.add');
    await attempt(host, 'supervisor')('no.such');
    await host.dispatcher.dispatch({ call: 'person.add', params: {} });
    expect(audited(host)).toEqual([]);
    await attempt(host, 'operator')('person.add');
    expect(audited(host)).toMatchObject([{ actor: 'one operator', attempts: [{ call: 'person.add', times: 1 }] }]);
  });
});

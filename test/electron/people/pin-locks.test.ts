import { describe, expect, it } from 'vitest';
import { LOCK_MS, openPinLocks } from '../../../electron/people/pin-locks.ts';
import { openCredentialStore } from '../../../electron/store/credential-store.ts';
import { FAKE_START_MS } from '../../support/fake-clock.ts';
import { memoryDatabase } from '../../support/temp-database.ts';

const PERSON = '00000000-0000-4000-8000-00000000000a';

describe('A9 the lock of a name', () => {
  it('is told in whole milliseconds, whatever fractions the running clock has, or the screen could name no time', () => {
    const credentials = openCredentialStore(memoryDatabase());
    const at = { runningMs: 1_000.25 };
    const clock = { nowMs: () => FAKE_START_MS, monotonicMs: () => at.runningMs };
    const { lock, leftMs, pad } = openPinLocks({ credentials, clock });
    credentials.put(PERSON, 'pin', 'verifier');
    credentials.recordFailure(PERSON, 'pin', 0, lock(PERSON));
    at.runningMs = 2_000.6;
    expect(leftMs(PERSON)).toBe(LOCK_MS - 1_000);
    for (let tries = 0; tries < 20; tries += 1) pad.count();
    at.runningMs += 0.3;
    expect(Number.isInteger(pad.leftMs())).toBe(true);
  });
});

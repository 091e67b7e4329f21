import { describe, expect, it, vi } from 'vitest';
import { LOCK_MS, openPinLocks } from '../../../electron/people/pin-locks.ts';
import { MOST_WRONG, PAD_WINDOW_MS } from '../../../electron/people/pin-pad.ts';
import { signInByPin } from '../../../electron/people/sign-in.ts';
import { makePinVerifier, verifyPin } from '../../../electron/people/verifiers.ts';
import { openCredentialStore } from '../../../electron/store/credential-store.ts';
import { FAKE_START_MS } from '../../support/fake-clock.ts';
import { memoryDatabase } from '../../support/temp-database.ts';

/** A PIN is slow to check, which is its purpose; on a busy machine very slow. */
vi.setConfig({ testTimeout: 120_000 });

const PIN = '470193';
const PERSON = 'person-1';
const PEPPER = Buffer.alloc(32, 7);
const HOUR_MS = 3_600_000;

/** One person with a PIN; `restart` forgets what only a running host knows. */
async function people() {
  const credentials = openCredentialStore(memoryDatabase());
  credentials.put(PERSON, 'pin', await makePinVerifier(PIN, PEPPER));
  const at = { wallMs: FAKE_START_MS, runningMs: 1_000 };
  const clock = { nowMs: () => at.wallMs, monotonicMs: () => at.runningMs };
  let pinLocks = openPinLocks({ credentials, clock });
  const restart = (): void => {
    pinLocks.release();
    at.runningMs = 50;
    pinLocks = openPinLocks({ credentials, clock });
  };
  const locked: (string | null)[] = [];
  const signInLocked = (personId: string | null): number => locked.push(personId);
  const signAs = async (personIds: readonly string[], pin: string) =>
    (await signInByPin(personIds, pin, { credentials, pepper: PEPPER, clock, pinLocks, signInLocked })).kind;
  const sign = (pin: string) => signAs([PERSON], pin);
  const guess = (personIds: readonly string[]) => signAs(personIds, '000000');
  return { credentials, at, restart, sign, guess, locked };
}

describe('A9 guessing a PIN', () => {
  it('is over after five tries, whatever is done to the clock and however often the bench is started', async () => {
    const { at, restart, sign, credentials, locked } = await people();
    const kinds = [];
    for (let time = 0; time < 5; time += 1) kinds.push(await sign('000000'));
    expect(kinds).toEqual([...Array<string>(4).fill('wrong-name-or-pin'), 'locked']);
    expect(locked).toEqual([PERSON]);
    for (const jumpMs of [HOUR_MS, 365 * 24 * HOUR_MS, -2 * 365 * 24 * HOUR_MS]) {
      at.wallMs += jumpMs;
      expect(await sign(PIN)).toBe('locked');
      restart();
      expect(await sign(PIN)).toBe('locked');
    }
    at.runningMs += LOCK_MS - 1;
    expect(await sign(PIN)).toBe('locked');
    at.runningMs += 1;
    // A lock that is over stays over when the bench is started again.
    restart();
    expect(credentials.get(PERSON, 'pin')).toMatchObject({ failures: 0, lockedUntilMs: 0 });
    expect(await sign(PIN)).toBe('signed-in');
  });

  it('is over for the guesser, and not for the person once a supervisor gave a new PIN', async () => {
    const { credentials, sign } = await people();
    for (let time = 0; time < 5; time += 1) await sign('000000');
    credentials.put(PERSON, 'pin', await makePinVerifier('135792', PEPPER));
    expect(await sign('135792')).toBe('signed-in');
  });
});

describe('A9 guessing one PIN under many names', () => {
  it('is over after twenty tries of the station, over a restart too; nobody’s PIN is looked at meanwhile', async () => {
    const { credentials, at, restart, sign, guess, locked } = await people();
    // The tries before the last two cost a hash each and are written down here.
    credentials.put('pin-pad', 'pin', 'no PIN');
    credentials.recordFailure('pin-pad', 'pin', MOST_WRONG - 2, 0);
    restart();
    expect(await guess([])).toBe('wrong-name-or-pin');
    expect(await guess([PERSON])).toBe('wrong-name-or-pin');
    expect(locked).toEqual([null]);
    for (const jumpMs of [0, HOUR_MS, -365 * 24 * HOUR_MS]) {
      at.wallMs += jumpMs;
      expect(await sign(PIN)).toBe('pad-waits');
      expect(await guess(['somebody else'])).toBe('pad-waits');
      restart();
    }
    expect(credentials.get(PERSON, 'pin')).toMatchObject({ failures: 1 });
    at.runningMs += PAD_WINDOW_MS;
    expect(await sign(PIN)).toBe('signed-in');
  });
});

describe('A8 a PIN is stored so that a copied database gives it to nobody', () => {
  it('as scrypt at the OWASP minimum or above, with a salt of its own', async () => {
    const stored = await Promise.all([makePinVerifier(PIN, PEPPER), makePinVerifier(PIN, PEPPER)]);
    const parts = stored.map((verifier) => verifier.split('$'));
    for (const [scheme, n, r, p, salt = '', key = ''] of parts) {
      expect([scheme, Number(n) >= 2 ** 17, Number(r) >= 8, Number(p) >= 1]).toEqual(['scrypt', true, true, true]);
      expect([Buffer.from(salt, 'base64url').length, Buffer.from(key, 'base64url').length]).toEqual([16, 32]);
    }
    expect(new Set(parts.map(([, , , , salt]) => salt)).size).toBe(2);
    expect(stored.join()).not.toContain(PIN);
  });

  it('and keyed with the pepper: without it not even the right guess is known as one', async () => {
    const verifier = await makePinVerifier(PIN, PEPPER);
    expect(await verifyPin(PIN, verifier, PEPPER)).toBe(true);
    for (const pepper of [Buffer.alloc(32), Buffer.alloc(32, 8), Buffer.alloc(0)]) {
      expect(await verifyPin(PIN, verifier, pepper)).toBe(false);
    }
  });

  it('and what was made cheaper is no PIN at all', async () => {
    const verifier = await makePinVerifier(PIN, PEPPER);
    for (const [from, to] of [
      ['$131072$', '$1024$'],
      ['$8$1$', '$1$1$'],
      ['scrypt', 'plain'],
    ] as const) {
      expect(await verifyPin(PIN, verifier.replace(from, to), PEPPER)).toBe(false);
    }
  });
});

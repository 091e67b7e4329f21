import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { OpenLink } from '../../../../../electron/devices/scale/byte-link.ts';
import { askWho } from '../../../../../electron/devices/scale/identity/ask-who.ts';
import { withParity } from '../../../../../shared/domain/line-parity.ts';
import { accepted, refused } from '../../../../../shared/domain/result.ts';
import { ScaleProfile } from '../../../../../shared/domain/scale-profile.ts';

const profile = (more: object): ScaleProfile =>
  ScaleProfile.parse({ name: 'Scale', path: 'COM5', baudRate: 9_600, protocol: 'mt-sics', ...more });

/** A scale that answers each request with the same bytes, in pieces; null: one that does not understand it. */
function scaleThatSays(answer: Uint8Array | null) {
  const asked: string[] = [];
  const closed: string[] = [];
  const openLink: OpenLink = async ({ path }, events) =>
    accepted({
      write(bytes) {
        asked.push(Buffer.from(bytes).toString('latin1'));
        for (const byte of answer ?? []) queueMicrotask(() => events.onBytes(Uint8Array.of(byte)));
      },
      setBaudRate: async () => undefined,
      isGone: async () => false,
      close: async () => void closed.push(path),
    });
  return { openLink, asked, closed };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('who a scale says it is, asked once at set-up', () => {
  it.each<[string, object, string, string | null]>([
    ['SICS', { protocol: 'mt-sics' }, 'S S      1.236 kg\r\nI4 A "1123456789"\r\n', '1123456789'],
    ['SICS that knows no such request', { protocol: 'mt-sics' }, 'ES\r\n', null],
    ['OHAUS', { protocol: 'ohaus' }, 'PSN B123456789\r\n', 'B123456789'],
    ['Sartorius', { protocol: 'sartorius-sbi16' }, ' Ser.no.: 0012345678\r\n', '0012345678'],
  ])('%s', async (_name, more, answer, serial) => {
    const { openLink, closed } = scaleThatSays(Buffer.from(answer, 'latin1'));
    const asking = askWho(profile(more), openLink);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(await asking).toBe(serial);
    expect(closed).toEqual(['COM5']);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('asks with the parity of its line, and reads the answer without', async () => {
    const answer = withParity(Buffer.from('I4 A "1123456789"\r\n', 'latin1'), 'even');
    const { openLink, asked } = scaleThatSays(answer);
    expect(await askWho(profile({ parity: 'even' }), openLink)).toBe('1123456789');
    expect(asked).toEqual([Buffer.from(withParity(Buffer.from('I4\r\n'), 'even')).toString('latin1')]);
  });

  it('is null for a family that cannot say, and nothing is opened or sent', async () => {
    const { openLink, asked, closed } = scaleThatSays(null);
    expect(await askWho(profile({ protocol: 'st-gs-csv' }), openLink)).toBeNull();
    expect([asked, closed]).toEqual([[], []]);
  });

  it('is null where the port does not open: that keeps no scale from being used', async () => {
    const openLink: OpenLink = async () => refused({ kind: 'busy', reason: 'in use' });
    expect(await askWho(profile({}), openLink)).toBeNull();
  });
});

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { LinkEvents, OpenLink } from '../../../../../electron/devices/scale/byte-link.ts';
import { findingLink } from '../../../../../electron/devices/scale/identity/finding-link.ts';
import type { PortFacts } from '../../../../../electron/devices/scale/identity/port-facts.ts';
import { accepted, refused } from '../../../../../shared/domain/result.ts';
import { ScaleProfile } from '../../../../../shared/domain/scale-profile.ts';
import { portFacts } from '../../../../support/port-facts.ts';

const IDENTITY = { vendorId: '1A86', productId: '7523', socket: 'left' };
const profile = (identity: object): ScaleProfile =>
  ScaleProfile.parse({ name: 'Scale', path: 'COM5', baudRate: 9_600, protocol: 'mt-sics', identity });

/** Ports on each of which a scale says who it is; null is one that does not understand the question. */
function machine(ports: readonly PortFacts[], saysAt: Readonly<Record<string, string | null>> = {}) {
  const opened: string[] = [];
  const closed: string[] = [];
  const heard: string[] = [];
  const openLink: OpenLink = async ({ path }, events) => {
    if (!ports.some((port) => port.path === path)) return refused({ kind: 'missing', reason: 'none' });
    opened.push(path);
    const answer = saysAt[path];
    return accepted({
      write: () => answer && queueMicrotask(() => events.onBytes(Buffer.from(`\r\nI4 A "${answer}"\r\n`))),
      setBaudRate: async () => undefined,
      isGone: async () => false,
      close: async () => void closed.push(path),
    });
  };
  const events: LinkEvents = { onBytes: (bytes) => heard.push(String(bytes)), onLost: () => undefined };
  const open = (identity: object) =>
    findingLink({ openLink, listPorts: async () => ({ ports, note: null }) })(profile(identity), events);
  return { open, opened, closed, heard };
}

const LEFT = portFacts({ path: 'COM8', socket: 'left' });
const RIGHT = portFacts({ path: 'COM5', socket: 'right' });

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('the port of a scale', () => {
  it('is found in its socket, whatever has its old name now', async () => {
    const { open, opened } = machine([RIGHT, LEFT]);
    expect(await open(IDENTITY)).toMatchObject({ ok: true, value: { path: 'COM8' } });
    expect(opened).toEqual(['COM8']);
  });

  it('is never another device that took its name', async () => {
    const { open, opened } = machine([portFacts({ path: 'COM5', vendorId: '2341' })]);
    expect(await open(IDENTITY)).toMatchObject({ ok: false, error: { kind: 'missing' } });
    expect(opened).toEqual([]);
  });

  it('is asked about when none of two alike is in its socket', async () => {
    const { open, opened } = machine([RIGHT, portFacts({ path: 'COM6', socket: 'elsewhere' })]);
    expect(await open(IDENTITY)).toMatchObject({ ok: false, error: { kind: 'other-device' } });
    expect(opened).toEqual([]);
  });

  it('what the scale says of itself outdoes the socket: identical adapters were swapped', async () => {
    const { open, opened, closed, heard } = machine([RIGHT, LEFT], { COM8: 'B2', COM5: 'B1' });
    expect(await open({ ...IDENTITY, deviceSerial: 'B1' })).toMatchObject({ ok: true, value: { path: 'COM5' } });
    expect([opened, closed, heard]).toEqual([['COM8', 'COM5'], ['COM8'], []]);
  });

  it('is another device where the only scale says it is another', async () => {
    const { open, closed } = machine([LEFT], { COM8: 'B2' });
    expect(await open({ ...IDENTITY, deviceSerial: 'B1' })).toMatchObject({
      ok: false,
      error: { kind: 'other-device' },
    });
    expect(closed).toEqual(['COM8']);
  });

  it('a scale that does not answer who it is proves nothing', async () => {
    const { open } = machine([LEFT], { COM8: null });
    const opening = open({ ...IDENTITY, deviceSerial: 'B1' });
    await vi.advanceTimersByTimeAsync(1_000);
    expect(await opening).toMatchObject({ ok: true, value: { path: 'COM8' } });
    expect(vi.getTimerCount()).toBe(0);
  });
});

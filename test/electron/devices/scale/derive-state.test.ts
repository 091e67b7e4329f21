import { describe, expect, it } from 'vitest';
import { ScaleState } from '../../../../shared/protocol/scale-state.ts';
import { type LineFacts, deriveState } from '../../../../electron/devices/scale/derive-state.ts';
import { portFailure } from '../../../../electron/devices/scale/port-failure.ts';
import { reconnectDelayMs } from '../../../../electron/devices/scale/reconnect-delay.ts';
import { scaleHostError } from '../../../../electron/devices/scale/scale-host-error.ts';
import { reading } from '../../../shared/domain/weighing/readings.ts';

const facts: LineFacts = {
  profile: { name: 'Small scale', path: '/dev/ttyUSB0', baudRate: 9_600, protocol: 'st-gs-csv' },
  isOtherDevice: false,
  resyncCount: 3,
  failure: null,
  listeningSinceMs: 1_000,
  lastBytesAtMs: null,
  lastReading: null,
};
const read: LineFacts = {
  ...facts,
  lastBytesAtMs: 5_000,
  lastReading: { reading: reading(1_000_000, 77), atMs: 5_000 },
};
const at = (known: LineFacts, nowMs: number): ScaleState => ScaleState.parse(deriveState(known, nowMs));

describe('deriveState', () => {
  it('names the scale, its port, protocol and resyncs', () => {
    expect(at(facts, 1_000)).toEqual({
      kind: 'opening',
      scaleName: 'Small scale',
      portName: '/dev/ttyUSB0',
      protocol: 'st-gs-csv',
      resyncCount: 3,
    });
  });

  it.each([
    [5_000, 'live', 0],
    [6_499.9, 'live', 1_499],
    [6_500, 'stale', 1_500],
    [7_999, 'stale', 2_999],
  ])('at %d ms a reading of 5000 ms is %s, %d ms old', (nowMs, kind, ageMs) => {
    expect(at(read, nowMs)).toMatchObject({ kind, ageMs, reading: { massMg: 1_000_000 } });
  });

  it('has no signal 3 s after the last reading, and no reading to show then', () => {
    expect(at(read, 8_000)).toEqual({ ...at(facts, 1_000), kind: 'no-signal', silentMs: 3_000, isGarbled: false });
  });

  it('has no signal 3 s after opening without a reading', () => {
    expect(at(facts, 3_999).kind).toBe('opening');
    expect(at(facts, 4_000)).toMatchObject({ kind: 'no-signal', silentMs: 3_000 });
  });

  it('tells a line that sends nonsense from a silent one', () => {
    expect(at({ ...facts, lastBytesAtMs: 8_900 }, 9_000)).toMatchObject({ kind: 'no-signal', isGarbled: true });
    expect(at({ ...facts, lastBytesAtMs: 5_000 }, 9_000)).toMatchObject({ kind: 'no-signal', isGarbled: false });
  });

  it('shows a failure above all else', () => {
    expect(at({ ...read, failure: { kind: 'busy', reason: 'locked' } }, 5_000)).toMatchObject({
      kind: 'busy',
      reason: 'locked',
    });
  });
});

describe('portFailure', () => {
  it.each([
    ['Error: No such file or directory, cannot open /dev/ttyUSB0', 'missing'],
    ['Opening COM7: File not found', 'missing'],
    ['Error Resource temporarily unavailable Cannot lock port', 'busy'],
    ['Opening COM7: Access denied', 'busy'],
    ['Error: Permission denied, cannot open /dev/ttyUSB0', 'denied'],
    ['Error: Inappropriate ioctl for device setting custom baud rate of 9600', 'failed'],
  ])('%s means %s', (message, kind) => {
    expect(portFailure(new Error(message))).toEqual({ kind, reason: message });
  });
});

describe('scaleHostError', () => {
  it('has nothing to say while the scale is live', () => {
    expect(scaleHostError(at(read, 5_000))).toBe(null);
  });

  it.each([
    [at(read, 6_500), 'scale-no-reading'],
    [at(read, 8_000), 'scale-no-reading'],
    [at(facts, 1_000), 'scale-no-reading'],
    [ScaleState.parse({ kind: 'not-configured' }), 'scale-no-reading'],
    [at({ ...facts, failure: { kind: 'missing', reason: '' } }, 0), 'scale-port-missing'],
    [at({ ...facts, failure: { kind: 'busy', reason: '' } }, 0), 'scale-port-busy'],
    [at({ ...facts, failure: { kind: 'denied', reason: '' } }, 0), 'scale-port-denied'],
    [at({ ...facts, failure: { kind: 'failed', reason: '' } }, 0), 'scale-port-failed'],
  ])('$kind is %s', (state, kind) => {
    expect(scaleHostError(state)?.kind).toBe(kind);
  });
});

describe('reconnectDelayMs', () => {
  it('doubles from half a second to 5 s', () => {
    expect([1, 2, 3, 4, 5, 6, 99].map((n) => reconnectDelayMs('busy', n))).toEqual([
      500, 1_000, 2_000, 4_000, 5_000, 5_000, 5_000,
    ]);
  });

  it('looks for a missing port at least every second', () => {
    expect([1, 2, 3, 99].map((n) => reconnectDelayMs('missing', n))).toEqual([500, 1_000, 1_000, 1_000]);
  });
});

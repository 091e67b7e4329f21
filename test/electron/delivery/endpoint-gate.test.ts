import { describe, expect, it } from 'vitest';
import { answeredGate, openSlots, OPEN_GATE, pauseGate } from '../../../electron/delivery/endpoint-gate.ts';

const middle = (): number => 0.5;
const failed = (nowMs: number, pauseMs = 0) => ({ startedAtMs: nowMs, nowMs, pauseMs });

describe('the gate before the endpoint', () => {
  it('takes eight attempts failing together for one failure', () => {
    const first = pauseGate(OPEN_GATE, failed(1_000), middle);
    const eighth = Array.from({ length: 7 }).reduce<typeof first>(
      (gate) => pauseGate(gate, failed(1_001), middle),
      first,
    );
    expect(eighth).toEqual({ opensAtMs: 6_000, failedProbes: 1, isSick: false, isGone: false });
  });

  it('lets one probe through when a pause is over, and all after an answer', () => {
    const gate = pauseGate(OPEN_GATE, failed(0), middle);
    expect([openSlots(gate, 4_999, 8), openSlots(gate, 5_000, 8)]).toEqual([0, 1]);
    expect(pauseGate(gate, failed(5_000), middle)).toMatchObject({ opensAtMs: 15_000, failedProbes: 2 });
    expect(openSlots(answeredGate(gate, 5_000), 5_000, 8)).toBe(8);
  });

  it('takes one that was under way when it closed for the same failure, however late it ends', () => {
    const gate = pauseGate(OPEN_GATE, failed(1_000), middle);
    expect(pauseGate(gate, { startedAtMs: 900, nowMs: 15_900, pauseMs: 0 }, middle)).toEqual(gate);
  });

  it('keeps the longest time it was told, whatever is answered meanwhile', () => {
    const gate = pauseGate(pauseGate(OPEN_GATE, failed(0, 60_000), middle), failed(1, 20_000), middle);
    expect(gate.opensAtMs).toBe(60_000);
    expect(answeredGate(gate, 100).opensAtMs).toBe(60_000);
  });

  it('stays shut when the endpoint is gone', () => {
    expect(openSlots(answeredGate({ ...OPEN_GATE, isGone: true }, 0), 1e15, 8)).toBe(0);
  });
});

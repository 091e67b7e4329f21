import { describe, expect, it } from 'vitest';
import { answeredGate, openSlots, OPEN_GATE, pauseGate } from '../../../electron/delivery/endpoint-gate.ts';

const middle = (): number => 0.5;

describe('the gate before the endpoint', () => {
  it('takes eight attempts failing together for one failure', () => {
    const first = pauseGate(OPEN_GATE, 0, 1_000, middle);
    const eighth = Array.from({ length: 7 }).reduce<typeof first>((gate) => pauseGate(gate, 0, 1_001, middle), first);
    expect(eighth).toEqual({ opensAtMs: 6_000, failedProbes: 1, isGone: false });
  });

  it('lets one probe through when a pause is over, and all after an answer', () => {
    const gate = pauseGate(OPEN_GATE, 0, 0, middle);
    expect([openSlots(gate, 4_999, 8), openSlots(gate, 5_000, 8)]).toEqual([0, 1]);
    expect(pauseGate(gate, 0, 5_000, middle)).toMatchObject({ opensAtMs: 15_000, failedProbes: 2 });
    expect(openSlots(answeredGate(gate, 5_000), 5_000, 8)).toBe(8);
  });

  it('keeps the longest time it was told, whatever is answered meanwhile', () => {
    const gate = pauseGate(pauseGate(OPEN_GATE, 60_000, 0, middle), 20_000, 1, middle);
    expect(gate.opensAtMs).toBe(60_000);
    expect(answeredGate(gate, 100).opensAtMs).toBe(60_000);
  });

  it('stays shut when the endpoint is gone', () => {
    expect(openSlots(answeredGate({ ...OPEN_GATE, isGone: true }, 0), 1e15, 8)).toBe(0);
  });
});

import { describe, expect, it } from 'vitest';
import { proveCandidate } from '../../../../../electron/devices/scale/detect/prove-candidate.ts';
import type { ScaleCandidate } from '../../../../../shared/protocol/scale-listening.ts';

const candidate = (said: Partial<ScaleCandidate>): ScaleCandidate => ({
  ...{ protocol: 'st-gs-csv', baudRate: 9_600, parity: 'none', isPolled: false, score: 9, explainedPercent: 100 },
  ...{ valueText: '1.236', unit: 'kg', stable: true, massMg: 1_236_000, resyncCount: 0 },
  ...said,
});
const path = '/dev/ttyUSB0';

describe('what the display proves', () => {
  it.each([
    ['1.236', 'kg', { unit: 'kg', divisionMg: 1_000 }],
    ['1,236', 'kg', { unit: 'kg', divisionMg: 1_000 }],
    ['+1.2360', 'kg', { unit: 'kg', divisionMg: 1_000 }],
  ] as const)('%s %s is what the frame says', (typed, unit, proven) => {
    expect(proveCandidate([candidate({})], { path, typed, unit })).toEqual({
      ok: true,
      value: { path, protocol: 'st-gs-csv', baudRate: 9_600, ...proven },
    });
  });

  it.each([
    ['001236', '1.236', 'kg', { divisionMg: 1_000, pointLeft: 3 }],
    ['1236', '1236', 'g', { divisionMg: 1_000 }],
    ['123.6', '12.36', 'lb', { pointLeft: 1 }],
    ['0.12', '120', 'g', { pointLeft: -3 }],
  ] as const)('frames without a unit: %s shown as %s %s', (valueText, typed, unit, proven) => {
    const proof = proveCandidate([candidate({ valueText, unit: null, massMg: null })], { path, typed, unit });
    expect(proof).toMatchObject({ ok: true, value: { unit, ...proven } });
  });

  it('says which of two it is, with the line and the request that go with it', () => {
    const other = candidate({ protocol: 'and-standard2', parity: 'even', isPolled: true, valueText: '2.500' });
    expect(proveCandidate([candidate({}), other], { path, typed: '2.5', unit: 'kg' })).toMatchObject({
      ok: true,
      value: { protocol: 'and-standard2', parity: 'even', poll: { everyMs: 250 } },
    });
  });

  it.each([
    ['not-a-number', [candidate({})], 'one kilo', 'kg'],
    ['not-a-number', [candidate({})], '.236', 'kg'],
    ['zero-proves-nothing', [candidate({})], '0.000', 'kg'],
    ['nothing-to-compare', [], '1.236', 'kg'],
    ['nothing-to-compare', [candidate({ valueText: null })], '1.236', 'kg'],
    ['differs', [candidate({})], '1.235', 'kg'],
    ['differs', [candidate({})], '1.236', 'lb'],
    ['differs', [candidate({ valueText: '001263', unit: null })], '1.236', 'kg'],
    ['both-agree', [candidate({}), candidate({ protocol: 'and-standard3' })], '1.236', 'kg'],
  ] as const)('%s', (error, candidates, typed, unit) => {
    expect(proveCandidate(candidates, { path, typed, unit })).toEqual({ ok: false, error });
  });
});

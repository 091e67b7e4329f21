import { describe, expect, it } from 'vitest';
import { createLineDecoder } from '../../../electron/devices/scale/line-decoder.ts';
import { MOST_GROSS_MG } from '../../../shared/domain/mass.ts';
import { ScaleProfile } from '../../../shared/domain/scale-profile.ts';
import { startWeighing } from '../../../shared/domain/weighing/weighing-state.ts';
import { readingsAmong } from '../../support/scale-readings.ts';
import { Bench } from '../../shared/domain/weighing/readings.ts';

/** A bench scale of 30 kg that shows kilograms. */
const PROFILE = ScaleProfile.parse({
  name: 'Bench scale',
  path: '/dev/ttyUSB0',
  baudRate: 9_600,
  protocol: 'st-gs-csv',
  unit: 'kg',
  capacityMg: 30_000_000,
});

/** The bytes of a scale, at the pace of a scale, for a parcel that waits for its weight. */
function bound(frame: string, times = 8, bench = new Bench(startWeighing(null)).scan('a')): Bench {
  const decoder = createLineDecoder(PROFILE);
  decoder.push(Buffer.from('\r\n'), bench.nowMs);
  for (let sent = 0; sent < times; sent += 1) {
    bench.nowMs += 125;
    for (const reading of readingsAmong(decoder.push(Buffer.from(frame, 'latin1'), bench.nowMs))) {
      bench.step({ kind: 'reading', reading });
    }
  }
  return bench;
}

describe('V2 only stable, in-range weights in the right unit bind', () => {
  it.each([
    ['ST,GS,+  1.236kg\r\n', 1_236_000],
    ['ST,GS,+ 12,5kg\r\n', 12_500_000],
    ['ST,GS,+ 30.000kg\r\n', 30_000_000],
    ['ST,GS,+  0.020kg\r\n', 20_000],
  ])('%j binds once, as %i whole milligrams', (frame, grossMg) => {
    expect(bound(frame).bound()).toEqual([['a', grossMg]]);
  });

  it.each([
    ['unstable', 'US,GS,+  1.236kg\r\n'],
    ['overload', 'OL,GS,+  1.236kg\r\n'],
    ['overload as filler', 'OL,+9999999E+19\r\n'],
    ['underload', 'UL,GS,-  1.236kg\r\n'],
    ['below zero', 'ST,GS,-  1.236kg\r\n'],
    ['not a number', 'ST,GS,+    NaNkg\r\n'],
    ['a number with an exponent', 'ST,GS,+  1e308kg\r\n'],
    ['minus zero', 'ST,GS,-     -0kg\r\n'],
    ['a sign for nothing', 'ST,GS,-  0.000kg\r\n'],
    ['two decimal marks', 'ST,GS,+ 1,236.5kg\r\n'],
    ['pounds on a scale of kilograms', 'ST,GS,+  1.236lb\r\n'],
    ['grams on a scale of kilograms', 'ST,GS,+   1236 g\r\n'],
    ['troy ounces', 'ST,GS,+ 1.236ozt\r\n'],
    ['pieces', 'ST,GS,+    12PCS\r\n'],
    ['net, a tare is active', 'ST,NT,+  1.236kg\r\n'],
    ['a tare', 'ST,TR,+  1.236kg\r\n'],
    ['neither net nor gross', 'ST,  1.236kg\r\n'],
    ['just above the largest load', 'ST,GS,+ 30.001kg\r\n'],
    ['far above it', 'ST,GS,+9999999kg\r\n'],
    ['more digits than a number has', 'ST,GS,+123456789kg\r\n'],
  ])('%s binds nothing: %j', (_what, frame) => {
    expect(bound(frame).bound()).toEqual([]);
  });

  it('binds nothing heavier than any parcel where the largest load of the scale is not known', () => {
    for (const [massMg, times] of [
      [MOST_GROSS_MG, 1],
      [MOST_GROSS_MG + 1, 0],
    ] as const) {
      expect(new Bench().scan('a').frames(4, massMg).bound()).toHaveLength(times);
    }
  });
});

describe('V3 a stale weight never lands on the next parcel', () => {
  const FRAME_A = 'ST,GS,+  1.236kg\r\n';
  const weighedA = (): Bench => bound(FRAME_A);

  it('A is still on the pan when B is scanned, for as long as it lies there', () => {
    const bench = bound(FRAME_A, 400, weighedA().scan('b'));
    expect(bench.bound()).toEqual([['a', 1_236_000]]);
    expect(bench.state.status).toBe('take-last-parcel-off');
  });

  it('the stream is frozen: the same frame goes on after A was lifted', () => {
    expect(bound(FRAME_A, 4_000, weighedA().scan('b')).bound()).toHaveLength(1);
  });

  it('the cable is pulled: B waits, and what comes when it is back counts from there', () => {
    const bench = weighedA().scan('b');
    bench.nowMs += 60_000;
    expect(bound('ST,GS,+  4.000kg\r\n', 1, bench).bound()).toHaveLength(1);
    bench.nowMs += 2_000;
    expect(bound('ST,GS,+  4.000kg\r\n', 1, bench).bound()).toHaveLength(1);
    expect(bound('ST,GS,+  4.000kg\r\n', 1, bench).bound()).toEqual([
      ['a', 1_236_000],
      ['b', 4_000_000],
    ]);
  });

  it('B lay there before its scan: two frames from after it are wanted, none from before', () => {
    const bench = bound('ST,GS,+  4.000kg\r\n', 20, weighedA()).scan('b');
    expect(bench.bound()).toHaveLength(1);
    expect(bound('ST,GS,+  4.000kg\r\n', 1, bench).bound()).toHaveLength(1);
    expect(bound('ST,GS,+  4.000kg\r\n', 1, bench).bound()).toHaveLength(2);
  });
});

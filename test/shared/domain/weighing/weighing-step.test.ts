import { describe, expect, it } from 'vitest';
import type { ScaleReading } from '../../../../shared/domain/scale-reading.ts';
import { startWeighing } from '../../../../shared/domain/weighing/weighing-state.ts';
import { Bench, reading } from './readings.ts';

const A = 'parcel-a';
const B = 'parcel-b';
const KG = 1_000_000;

describe('weighingStep', () => {
  it('scan, load, settle, capture: the second of two equal stable frames', () => {
    const bench = new Bench().frames(2, 0).scan(A);
    expect(bench.state.status).toBe('waiting-for-load');
    bench.frame(0.4 * KG, { stable: false }).frame(1.2 * KG, { stable: false });
    expect(bench.state.status).toBe('settling');
    bench.frame(1.2 * KG);
    expect(bench.bound()).toEqual([]);
    bench.frame(1.2 * KG);
    expect(bench.bound()).toEqual([[A, 1.2 * KG]]);
    expect(bench.state.status).toBe('captured');
  });

  it('captures once per scan, whatever follows', () => {
    const bench = new Bench()
      .scan(A)
      .frames(2, KG)
      .frames(3, 0)
      .frames(4, 2 * KG);
    expect(bench.bound()).toEqual([[A, KG]]);
    expect(bench.state.status).toBe('captured');
  });

  it('takes a load that was stable before the scan from the first frames after it', () => {
    const bench = new Bench().frames(2, 0).frames(20, KG).scan(A);
    expect(bench.bound()).toEqual([]);
    bench.frames(2, KG);
    expect(bench.bound()).toEqual([[A, KG]]);
    expect(bench.captured[0]?.reading.receivedAtMs).toBe(bench.nowMs);
  });

  it('counts no frame that arrived at or before the scan, even if it is handed in later', () => {
    const bench = new Bench();
    bench.step({ kind: 'armed', parcelId: A, atMs: 5_000 });
    for (const atMs of [4_000, 4_125, 5_000, 5_000]) bench.step({ kind: 'reading', reading: reading(KG, atMs) });
    bench.step({ kind: 'reading', reading: reading(KG, 5_001) });
    expect(bench.bound()).toEqual([]);
    bench.step({ kind: 'reading', reading: reading(KG, 5_126) });
    expect(bench.bound()).toEqual([[A, KG]]);
  });

  it.each([
    ['different masses', [reading(KG, 2_000), reading(KG + 1_000, 2_125)]],
    ['an unstable frame between', [reading(KG, 2_000), reading(KG, 2_125, { stable: false }), reading(KG, 2_250)]],
    ['a fault between', [reading(KG, 2_000), reading(null, 2_125, { status: 'fault' }), reading(KG, 2_250)]],
    ['silence between', [reading(KG, 2_000), reading(KG, 3_501)]],
    ['another unit', [reading(KG, 2_000), reading(KG, 2_125, { unit: 'lb' })]],
    ['a clock set back between', [reading(KG, 2_000), reading(KG, 1_999)]],
  ])('does not bind two frames with %s', (_why, frames) => {
    const bench = new Bench().scan(A);
    for (const each of frames) bench.step({ kind: 'reading', reading: each });
    expect(bench.bound()).toEqual([]);
  });

  it.each<[string, number | null, Partial<ScaleReading>, string]>([
    ['overload', null, { status: 'overload' }, 'not-in-range'],
    ['underload', null, { status: 'underload' }, 'not-in-range'],
    ['a fault', null, { status: 'fault' }, 'not-in-range'],
    ['a negative load', -500_000, {}, 'below-zero'],
    ['pieces', null, { status: 'not-a-weight', unit: 'pcs' }, 'wrong-unit'],
    ['a net weight', KG, { net: true }, 'clear-tare'],
    ['a frame that does not say net or gross', KG, { net: null }, 'tare-unknown'],
    ['an unstable load', KG, { stable: false }, 'settling'],
    ['a protocol without a stability flag', KG, { stable: null }, 'settling'],
    ['less than 20 g', 19_999, {}, 'waiting-for-load'],
    ['less than 5 d', 49_999, { divisionMg: 10_000 }, 'waiting-for-load'],
  ])('never binds %s and says so', (_what, massMg, other, status) => {
    const bench = new Bench().scan(A);
    for (let i = 0; i < 20; i += 1) bench.frame(massMg, other);
    expect(bench.bound()).toEqual([]);
    expect(bench.state.status).toBe(status);
  });

  it('a unit changed under the load binds nothing until the pan has been empty', () => {
    const bench = new Bench().frames(2, 0).scan(A).frame(KG).frames(9, KG, { unit: 'lb' });
    expect([bench.bound(), bench.state.status]).toEqual([[], 'unit-changed']);
    bench.frames(9, KG / 2, { unit: 'lb' });
    expect([bench.bound(), bench.state.status]).toEqual([[], 'unit-changed']);
    bench.frame(0, { unit: 'lb' }).frames(2, KG, { unit: 'lb' });
    expect(bench.bound()).toEqual([[A, KG]]);
  });

  it('units passed through while the load swings in are none of the load', () => {
    const bench = new Bench().scan(A).frames(3, KG / 2, { unit: 'g', stable: false });
    expect(bench.frames(2, KG).bound()).toEqual([[A, KG]]);
  });

  it('binds nothing while no parcel is armed', () => {
    const bench = new Bench().frames(10, KG);
    expect([bench.bound(), bench.state.status]).toEqual([[], 'not-armed']);
    bench.scan(A).step({ kind: 'disarmed' }).frames(10, KG);
    expect([bench.bound(), bench.state.status]).toEqual([[], 'not-armed']);
  });

  describe('the last parcel is still on the pan', () => {
    const weighedA = (): Bench => new Bench().scan(A).frames(2, KG);

    it('says so at the next scan and binds nothing', () => {
      const bench = weighedA().frames(5, KG).scan(B);
      expect(bench.state.status).toBe('take-last-parcel-off');
      bench
        .frames(50, KG)
        .frame(KG, { stable: false })
        .frames(50, KG + 20_000);
      expect(bench.bound()).toEqual([[A, KG]]);
      expect(bench.state.status).toBe('take-last-parcel-off');
    });

    it('asks for nothing while the pan only swings: what was not seen empty is not free', () => {
      const bench = weighedA().scan(B).frames(3, KG).frames(3, 0, { stable: false });
      expect(bench.state.status).toBe('settling');
      expect(bench.frames(9, KG).bound()).toEqual([[A, KG]]);
      expect(bench.frame(0).state.status).toBe('waiting-for-load');
      expect(bench.frames(2, KG).bound()).toEqual([
        [A, KG],
        [B, KG],
      ]);
    });

    it('also when the scanned code is the parcel just weighed', () => {
      expect(weighedA().scan(A).frames(9, KG).bound()).toEqual([[A, KG]]);
    });

    it('a touched pan does not count as empty: only a stable empty frame does', () => {
      const bench = weighedA().scan(B).frame(0, { stable: false }).frames(9, KG);
      expect(bench.bound()).toEqual([[A, KG]]);
      bench.frame(0).frames(2, KG);
      expect(bench.bound()).toEqual([
        [A, KG],
        [B, KG],
      ]);
    });

    it('emptied before the next scan, an equal load may be bound', () => {
      expect(weighedA().frame(0).frames(5, KG).scan(B).frames(2, KG).bound()).toEqual([
        [A, KG],
        [B, KG],
      ]);
    });

    it('a clear change of mass is another load: more than 2 %', () => {
      expect(
        weighedA()
          .scan(B)
          .frames(4, KG + 20_000)
          .bound(),
      ).toEqual([[A, KG]]);
      expect(
        weighedA()
          .scan(B)
          .frames(2, KG + 20_001)
          .bound(),
      ).toEqual([
        [A, KG],
        [B, KG + 20_001],
      ]);
    });

    it('a clear change of mass is more than 5 d where that is more', () => {
      const light = (): Bench => new Bench().scan(A).frames(2, 100_000).scan(B);
      expect(light().frames(4, 105_000).bound()).toHaveLength(1);
      expect(light().frames(2, 105_001).bound()).toHaveLength(2);
    });

    it('a restart does not forget it', () => {
      const lastBinding = { parcelId: A, grossMg: KG, divisionMg: 1_000, boundAtMs: 900 };
      const bench = new Bench(startWeighing(lastBinding)).scan(B).frames(5, KG);
      expect([bench.bound(), bench.state.status]).toEqual([[], 'take-last-parcel-off']);
      expect(bench.frame(0).frames(2, KG).bound()).toEqual([[B, KG]]);
    });

    it('after an undo the same load may be bound again, to the same parcel only', () => {
      const undone = (): Bench => weighedA().step({ kind: 'undone', parcelId: A });
      expect(undone().scan(A).frames(2, KG).bound()).toEqual([
        [A, KG],
        [A, KG],
      ]);
      expect(undone().scan(B).frames(9, KG).bound()).toEqual([[A, KG]]);
      expect(undone().scan(B).frames(9, KG).scan(A).frames(2, KG).bound()).toEqual([
        [A, KG],
        [A, KG],
      ]);
    });

    it('undoing an earlier weighing frees nothing', () => {
      expect(weighedA().step({ kind: 'undone', parcelId: B }).scan(B).frames(9, KG).bound()).toEqual([[A, KG]]);
    });
  });

  describe('the trace', () => {
    it('holds the raw frames of the last 5 s, before and after the scan, ending with the bound one', () => {
      const bench = new Bench().frames(60, 0).scan(A).frames(2, KG);
      const trace = bench.captured[0]?.trace ?? [];
      expect(trace.at(-1)).toEqual({ atMs: bench.nowMs, rawHex: '53540D' });
      expect(trace[0]?.atMs).toBe(bench.nowMs - 5_000);
      expect(trace).toHaveLength(41);
    });

    it('is at most 4 kB of hex', () => {
      const rawHex = 'AB'.repeat(100);
      const bench = new Bench().frames(40, 0, { rawHex }).scan(A).frames(2, KG, { rawHex });
      const hex = (bench.captured[0]?.trace ?? []).map((frame) => frame.rawHex).join('');
      expect(hex.length).toBe(4_000);
    });
  });
});

import { describe, expect, it } from 'vitest';
import { startWeighing, type WeighingInput } from '../../../../shared/domain/weighing/weighing-state.ts';
import { Bench } from './readings.ts';

const A = 'parcel-a';
const KG = 1_000_000;
const CHECKED: WeighingInput = { kind: 'checked' };

/** A bench whose scale was just checked: the known weight is still on. */
const checked = () => new Bench().frames(2, 0).frames(4, KG).step(CHECKED);

describe('B9 the weight of a check', () => {
  it('never binds to a parcel that is scanned while it lies there', () => {
    const bench = checked().scan(A).frames(9, KG);
    expect([bench.bound(), bench.state.status]).toEqual([[], 'take-check-weight-off']);
  });

  it.each([
    ['moving, when the check was given up', [0.3 * KG, 0.7 * KG]],
    ['clearly changed, because a parcel was put beside it', [1.5 * KG, 1.5 * KG, 1.5 * KG]],
  ])('nor %s', (_what, masses) => {
    const bench = new Bench()
      .frames(2, 0)
      .frame(0.3 * KG, { stable: false })
      .step(CHECKED)
      .scan(A);
    for (const massMg of masses) bench.frame(massMg);
    expect(bench.frames(9, KG).bound()).toEqual([]);
  });

  it('once it is off, the parcel is weighed as ever', () => {
    const bench = checked()
      .frames(2, 0)
      .scan(A)
      .frames(3, 2.5 * KG);
    expect(bench.bound()).toEqual([[A, 2.5 * KG]]);
    expect(checked().scan(A).frames(2, KG).frames(2, 0).frames(3, KG).bound()).toEqual([[A, KG]]);
  });

  it('asks for the parcel only once the pan has come to rest without it', () => {
    const bench = checked().scan(A).frame(0, { stable: false });
    expect(bench.state.status).toBe('take-check-weight-off');
    expect(bench.frame(0).state.status).toBe('waiting-for-load');
  });

  it('does not bind to a parcel that waited for its weight while it was checked', () => {
    const bench = new Bench().frames(2, 0).scan(A).frame(KG, { stable: false }).step(CHECKED);
    expect(bench.state.status).toBe('take-check-weight-off');
    expect(bench.frames(5, KG).bound()).toEqual([]);
  });

  it('an undone weighing does not bind to it either', () => {
    const bench = new Bench().scan(A).frames(2, KG).step({ kind: 'undone', parcelId: A }).step(CHECKED);
    expect(bench.scan(A).frames(5, KG).bound()).toEqual([[A, KG]]);
  });

  it('an empty pan holds no weight: the next parcel waits for nothing', () => {
    const bench = new Bench().frames(2, 0).step(CHECKED).scan(A).frames(2, KG);
    expect(bench.bound()).toEqual([[A, KG]]);
    expect(new Bench().step(CHECKED).scan(A).frames(2, KG).bound()).toEqual([[A, KG]]);
  });

  it('is not forgotten by a restart', () => {
    const bench = new Bench(startWeighing(null, true)).scan(A).frames(4, KG);
    expect([bench.bound(), bench.state.status]).toEqual([[], 'take-check-weight-off']);
    expect(bench.frames(1, 0).frames(2, KG).bound()).toEqual([[A, KG]]);
  });
});

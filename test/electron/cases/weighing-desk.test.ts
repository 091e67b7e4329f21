import { describe, expect, it } from 'vitest';
import { openWeighingDesk } from '../../../electron/cases/weighing-desk.ts';
import { lastBindingOf } from '../../../electron/cases/last-binding.ts';
import type { ScaleReading } from '../../../shared/domain/scale-reading.ts';
import type { CapturedWeight, WeighingStatus } from '../../../shared/domain/weighing/weighing-state.ts';
import type { CaseEvent } from '../../../shared/return-case/events.ts';
import { givenOpened, givenParcel, idOf, PARCEL_ID, WEIGH } from '../../support/builders.ts';
import { createFakeClock } from '../../support/fake-clock.ts';
import { given } from '../../support/given.ts';

const OPEN: CaseEvent[] = [
  { type: 'CaseOpened', data: givenOpened() },
  { type: 'ParcelReceived', data: givenParcel() },
];
const WEIGHED: CaseEvent = {
  type: 'ParcelWeighed',
  data: { weighingId: WEIGH.weighingId, parcelId: PARCEL_ID, grossMg: WEIGH.grossMg, source: WEIGH.source },
};
const UNDONE: CaseEvent = { type: 'StepUndone', data: { commandId: idOf('command 2') } };
const PARKED: CaseEvent = { type: 'CaseParked', data: { reason: 'asked' } };
const open = given(OPEN).folded;
const weighed = given(OPEN, WEIGHED).folded;
const undone = given(OPEN, WEIGHED, UNDONE).folded;

/** A bench with a scale; `put` lets two equal stable frames of a load arrive. */
function opened(isWanted = true, lastBinding = lastBindingOf([]), lastCheckAtMs: number | null = null) {
  const clock = createFakeClock();
  const captured: CapturedWeight[] = [];
  const told: WeighingStatus[] = [];
  const desk = openWeighingDesk({
    clock,
    lastBinding,
    lastCheckAtMs,
    isWanted: () => isWanted,
    onCaptured: (weight) => {
      captured.push(weight);
      desk.follow(weighed);
    },
    onStatus: () => told.push(desk.status()),
  });
  const frame = (massMg: number): ScaleReading => ({
    massMg,
    divisionMg: 1_000,
    unit: 'kg',
    stable: true,
    status: 'ok',
    net: false,
    rawHex: '',
    receivedAtMs: clock.nowMs(),
  });
  const put = (massMg: number): void => {
    for (let count = 0; count < 2; count += 1) {
      clock.advance(200);
      desk.read(frame(massMg));
    }
  };
  return { desk, put, captured, told, masses: () => captured.map(({ reading }) => reading.massMg) };
}

describe('the weighing desk', () => {
  it('waits for the load of a parcel that has no weight, and hands the weight over once', () => {
    const { desk, put, captured } = opened();
    desk.follow(open);
    expect(desk.status()).toBe('waiting-for-load');
    put(1_295_000);
    put(1_295_000);
    expect(captured).toHaveLength(1);
    expect(captured[0]).toMatchObject({ parcelId: PARCEL_ID, reading: { massMg: 1_295_000 } });
  });

  it('wants nothing when weighing is off, without a parcel, and of a case that is parked or in conflict', () => {
    const inConflict = given(OPEN).andApart(PARKED, { type: 'CaseResumed', data: {} }).folded;
    const { desk, put, captured } = opened();
    for (const current of [null, given(OPEN, PARKED).folded, inConflict, given(OPEN).andUnknown().folded, weighed]) {
      desk.follow(open);
      desk.follow(current);
      expect(desk.status()).toBe('not-armed');
      put(1_295_000);
    }
    const off = opened(false);
    off.desk.follow(open);
    off.put(1_295_000);
    expect([captured, off.captured]).toEqual([[], []]);
  });

  it('tells when its status changes, and only then', () => {
    const { desk, put, told } = opened();
    desk.follow(open);
    desk.follow(open);
    put(0);
    expect(told).toEqual(['waiting-for-load']);
  });
});

describe('an undone weighing', () => {
  const afterUndo = () => {
    const bench = opened();
    bench.desk.follow(open);
    bench.put(1_295_000);
    bench.desk.follow(undone);
    return bench;
  };

  it('does not bind again by itself', () => {
    const bench = afterUndo();
    expect(bench.desk.status()).toBe('not-armed');
    bench.put(1_295_000);
    bench.put(0);
    bench.put(700_000);
    expect(bench.masses()).toEqual([1_295_000]);
  });

  it('binds when a person asks, to the load that is still there', () => {
    const bench = afterUndo();
    bench.desk.ask(PARCEL_ID);
    bench.desk.follow(undone);
    bench.put(1_295_000);
    expect(bench.masses()).toEqual([1_295_000, 1_295_000]);
  });

  it('was asked for once: undone again, it waits to be asked again', () => {
    const bench = afterUndo();
    bench.desk.ask(PARCEL_ID);
    bench.put(1_295_000);
    bench.desk.follow(undone);
    expect(bench.desk.status()).toBe('not-armed');
    bench.put(1_295_000);
    expect(bench.masses()).toHaveLength(2);
    bench.desk.ask(PARCEL_ID);
    bench.put(1_295_000);
    expect(bench.masses()).toHaveLength(3);
  });
});

describe('after a restart', () => {
  it('the parcel that was weighed last may still lie on the pan', () => {
    const bench = opened(true, lastBindingOf([weighed]));
    const next = given([
      { type: 'CaseOpened', data: givenOpened() },
      { type: 'ParcelReceived', data: givenParcel({ parcelId: idOf('parcel 2') }) },
    ]).folded;
    bench.desk.follow(next);
    bench.put(WEIGH.grossMg);
    expect([bench.desk.status(), bench.captured]).toEqual(['take-last-parcel-off', []]);
    bench.put(0);
    bench.put(800_000);
    expect(bench.masses()).toEqual([800_000]);
  });

  it('B9 the pan may still hold the weight of a check that came after the last parcel, and of no older one', () => {
    const lastBinding = lastBindingOf([weighed]);
    const boundAtMs = lastBinding?.boundAtMs ?? 0;
    const newer = opened(true, lastBinding, boundAtMs + 1);
    newer.desk.follow(open);
    newer.put(1_000_000);
    expect([newer.desk.status(), newer.captured]).toEqual(['take-check-weight-off', []]);
    const older = opened(true, lastBinding, boundAtMs - 1);
    older.desk.follow(open);
    older.put(1_000_000);
    expect(older.masses()).toEqual([1_000_000]);
  });

  it('a weight that was typed says nothing about the pan', () => {
    const typed: CaseEvent = { ...WEIGHED, data: { ...WEIGHED.data, source: { kind: 'manual', reason: 'no-scale' } } };
    expect(lastBindingOf([given(OPEN, typed).folded, open])).toBeNull();
    expect(lastBindingOf([weighed])).toMatchObject({ parcelId: PARCEL_ID, grossMg: WEIGH.grossMg, divisionMg: 1_000 });
  });
});

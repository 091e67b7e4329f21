import { describe, expect, it } from 'vitest';
import { asker } from '../../support/asker.ts';
import { openScanBench } from './scan-bench.ts';

const FIRST_PARCEL = 'RR123456785CN';
const NEXT_PARCEL = '1Z999AA10123456784';
const KETTLE = '04006381333931';

/** The first parcel was confirmed by the scan of the next one, some time ago. */
function afterTheNextParcel(agoMs: number) {
  const bench = openScanBench();
  bench.scan(FIRST_PARCEL);
  const first = bench.current()?.caseId ?? '';
  bench.scan(NEXT_PARCEL);
  const next = bench.current()?.caseId ?? '';
  const step = bench.queries.bench(asker('operator')).justClosed?.undo?.commandId ?? '';
  bench.clock.advance(agoMs);
  const open = () => [first, next].filter((caseId) => bench.status(caseId) === 'open');
  return { bench, first, next, step, open };
}

describe('taking back a parcel that was opened by mistake', () => {
  it('is one step with the confirmation of the one before while nothing was told', () => {
    const { bench, first, next, step } = afterTheNextParcel(9_000);
    expect(bench.current()?.undo).toMatchObject({ commandId: step, step: 'CaseOpened' });
    expect(bench.undo(step)).toEqual({ parkedCaseId: null });
    expect([bench.status(first), bench.status(next)]).toEqual(['open', 'void']);
  });

  it('after its receipt was told, the one before is taken up and the wrong one is set aside', () => {
    const { bench, first, next, step, open } = afterTheNextParcel(30_000);
    expect(bench.current()?.undo).toBeNull();
    expect(bench.queries.bench(asker('operator')).justClosed).toMatchObject({
      caseId: first,
      undo: { commandId: step },
    });
    expect(bench.undo(step, first)).toEqual({ parkedCaseId: next });
    expect([bench.status(first), bench.status(next)]).toEqual(['open', 'parked']);
    expect(bench.current()?.caseId).toBe(first);
    expect(open()).toEqual([first]);
    expect(bench.work.fold(next).state.parcels).toHaveLength(1);
  });

  it('keeps what was done with the next one since', () => {
    const { bench, first, next, step } = afterTheNextParcel(1_000);
    bench.scan(KETTLE);
    expect(bench.undo(step, first)).toEqual({ parkedCaseId: next });
    expect(bench.work.fold(next).state.lines[0]?.counted).toBe(1);
  });

  it('leaves everything as it is once the confirmation was told too', () => {
    const { bench, first, next, step } = afterTheNextParcel(60_000);
    expect(() => bench.undo(step, first)).toThrow();
    expect([bench.status(first), bench.status(next)]).toEqual(['closed', 'open']);
  });

  it('has no end for one that was only taken up again, and leaves a told confirmation alone', () => {
    const bench = openScanBench();
    bench.scan(FIRST_PARCEL);
    const parked = bench.current()?.caseId ?? '';
    bench.work.apply(parked, { type: 'ParkCase', reason: 'asked' }, bench.worker());
    bench.scan(NEXT_PARCEL);
    const confirmed = bench.current()?.caseId ?? '';
    bench.scan(FIRST_PARCEL);
    bench.clock.advance(600_000);
    const undo = bench.current()?.undo;
    expect(undo).toMatchObject({ step: 'CaseResumed', untilMs: null });
    bench.undo(undo?.commandId ?? '');
    expect([bench.status(parked), bench.status(confirmed), bench.current()]).toEqual(['parked', 'closed', null]);
  });
});

it('a bench has one parcel in work, also after an undo of the one before that was confirmed by hand', () => {
  const bench = openScanBench();
  bench.scan(FIRST_PARCEL);
  const first = bench.current()?.caseId ?? '';
  const closing = bench.worker();
  bench.work.apply(first, { type: 'CloseCase', confirmedBy: 'button' }, closing);
  bench.scan(NEXT_PARCEL);
  const next = bench.current()?.caseId ?? '';
  expect(bench.undo(closing.commandId, first)).toEqual({ parkedCaseId: next });
  bench.work.apply(first, { type: 'CloseCase', confirmedBy: 'button' }, bench.worker());
  expect(bench.current()).toBeNull();
});

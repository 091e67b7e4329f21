import { describe, expect, it } from 'vitest';
import { BenchView } from '../../../shared/protocol/bench-view.ts';
import { openScanBench } from './scan-bench.ts';
import { asker } from '../../support/asker.ts';

const TRACKING = 'RR123456785CN';
const OTHER = '1Z999AA10123456784';

describe('what the bench shows', () => {
  it('is nothing at first', () => {
    expect(openScanBench().queries.bench(asker())).toEqual({
      case: null,
      weighing: 'not-armed',
      weighedThing: 'parcel',
      justClosed: null,
      totes: [],
      parkedCount: 0,
      outboxWaiting: 0,
      outboxDead: 0,
      scaleCheck: null,
    });
  });

  it('is the case it touched last, as long as it is open', () => {
    const bench = openScanBench();
    bench.scan(TRACKING);
    const first = bench.current()?.caseId ?? '';
    bench.work.apply(first, { type: 'ParkCase', reason: 'asked' }, bench.worker());
    expect(bench.queries.bench(asker())).toMatchObject({ case: null, parkedCount: 1, outboxWaiting: 1 });
    bench.scan(OTHER);
    expect(bench.current()?.caseId).not.toBe(first);
    expect(BenchView.parse(bench.queries.bench(asker('operator')))).toMatchObject({ parkedCount: 1, outboxWaiting: 2 });
  });

  it('keeps the case that was just closed at hand until its window is over', () => {
    const bench = openScanBench();
    bench.scan(TRACKING);
    const caseId = bench.current()?.caseId ?? '';
    bench.work.apply(caseId, { type: 'CloseCase', confirmedBy: 'button' }, bench.worker());
    expect(bench.queries.bench(asker())).toMatchObject({
      case: null,
      justClosed: { caseId, undo: { step: 'CaseClosed' } },
    });
    bench.clock.advance(59_999);
    expect(bench.queries.bench(asker()).justClosed).not.toBeNull();
    bench.clock.advance(1);
    expect(bench.queries.bench(asker()).justClosed).toBeNull();
  });

  it('asks an operator for an inspector and an inspector not', () => {
    const bench = openScanBench();
    bench.scan(TRACKING);
    const { caseId = '', lines } = bench.current() ?? {};
    const unit = { lineId: lines?.[0]?.lineId ?? '', ordinal: 1, isSealed: null, defects: [], causeStated: null };
    bench.work.apply(caseId, { type: 'InspectUnit', grade: 'C', ...unit }, bench.worker());
    const asked = (...roles: string[]) =>
      bench.queries.caseView(caseId, asker(...roles))?.confirmation?.questions.map(({ kind }) => kind);
    expect(asked('operator')).toContain('inspector');
    expect(asked('inspector')).not.toContain('inspector');
    expect(bench.queries.caseView('00000000-0000-4000-8000-000000000000', asker())).toBeNull();
  });
});

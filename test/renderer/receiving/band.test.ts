import { describe, expect, it } from 'vitest';
import { failureBand, outcomeBand, refusalBand } from '../../../renderer/receiving/band.ts';
import { benchChangeBand } from '../../../renderer/receiving/bench-change.ts';
import { closedBand } from '../../../renderer/receiving/closed-text.ts';
import type { ScanOutcome } from '../../../shared/protocol/bench-view.ts';
import { CallFailed } from '../../../shared/protocol/client.ts';
import { benchView, caseView, CASE_ID, LINE, STEP_ID, UNIT, weighed } from './views.ts';

const bench = benchView({ case: caseView() });
const band = (outcome: ScanOutcome) => outcomeBand(outcome, bench, 'RAW');
const received = { kind: 'received', caseId: CASE_ID, closedCaseId: null, parkedCaseId: null } as const;

describe('the band of a scan', () => {
  it('shows the code as it was read, whatever came of it', () => {
    expect(band(received).rawCode).toBe('RAW');
    expect(band({ kind: 'unknown', reading: 'RAW', check: 'none' }).rawCode).toBe('RAW');
  });

  it('is good and short for a parcel that came in', () => {
    expect(band(received)).toMatchObject({ meaning: 'done', sound: 'ok', word: { id: 'receiving.band.received' } });
  });

  it('sounds the triad when the scan has confirmed the parcel before', () => {
    expect(band({ ...received, closedCaseId: STEP_ID })).toMatchObject({ meaning: 'done', sound: 'complete' });
  });

  it('asks for a look when the parcel before was set aside with questions', () => {
    expect(band({ ...received, parkedCaseId: STEP_ID })).toMatchObject({ meaning: 'look', sound: 'warning' });
  });

  it('says of a repeat when and by whom, as a look and not as an error', () => {
    const repeat = { kind: 'repeat', caseId: CASE_ID, status: 'open', firstAtMs: 500, by: 'Operator 2' } as const;
    expect(band(repeat)).toMatchObject({
      meaning: 'look',
      sentence: { id: 'receiving.band.repeat.open', values: { ago: { sinceMs: 500 }, by: 'Operator 2' } },
    });
    expect(band({ ...repeat, status: 'closed' }).sentence?.id).toBe('receiving.band.repeat.closed');
  });

  it('stops at a code nobody knows, and says so when its check digit is wrong', () => {
    expect(band({ kind: 'unknown', reading: 'RAW', check: 'none' })).toMatchObject({ meaning: 'stop', sound: 'error' });
    expect(band({ kind: 'unknown', reading: 'RAW', check: 'failed' }).sentence?.id).toBe(
      'receiving.band.unknown.check-failed',
    );
  });
});

describe('the band of a failure', () => {
  const failed = (kind: string) => new CallFailed('refusal', { kind, message: 'in English', details: {} });

  it('says what, why and what to do by the kind', () => {
    expect(failureBand(failed('case-closed'), 'RAW')).toEqual({
      meaning: 'stop',
      word: { id: 'error.case-closed.what' },
      sentence: {
        id: 'receiving.band.why-do',
        values: { why: { id: 'error.case-closed.why' }, remedy: { id: 'error.case-closed.do' } },
      },
      rawCode: 'RAW',
      sound: 'error',
    });
  });

  it('falls back on the family for a kind it has no words for', () => {
    expect(failureBand(failed('not-in-any-catalogue')).word.id).toBe('error.family.refusal.what');
  });

  it('takes whatever else was thrown for a bug of ours', () => {
    expect(failureBand(new TypeError('x')).word.id).toBe('error.host-bug.what');
  });
});

describe('a weight that the bench bound by itself', () => {
  const before = benchView({ case: caseView() });

  it('is said with its mass', () => {
    expect(benchChangeBand(before, benchView({ case: weighed(1_002_000) }), band(received))).toMatchObject({
      meaning: 'done',
      word: { values: { mass: { massMg: 1_002_000 } } },
    });
  });

  it('asks for a count when it is off, by how much', () => {
    expect(benchChangeBand(before, benchView({ case: weighed(700_000, 'light') }), band(received))).toMatchObject({
      meaning: 'look',
      sentence: { id: 'receiving.band.weighed.light', values: { difference: { massMg: 300_000 } } },
    });
  });

  it('does not wipe an error away: that one stays until the next valid action', () => {
    expect(benchChangeBand(before, benchView({ case: weighed(1_000_000) }), refusalBand('parcel-first'))).toBeNull();
  });

  it('is said once', () => {
    const known = benchView({ case: weighed(1_000_000) });
    expect(benchChangeBand(known, benchView({ case: weighed(1_000_000), parkedCount: 1 }), band(received))).toBeNull();
  });
});

describe('a parcel that is through', () => {
  it('says where the goods go', () => {
    const units = [{ ...UNIT, disposition: 'quarantine' as const, place: 'Q1' }];
    expect(closedBand(caseView({ lines: [{ ...LINE, units }] }))).toMatchObject({
      sound: 'complete',
      sentence: { values: { parcel: 'RMA-1', places: 'Q1', missing: 0 } },
    });
  });

  it('says what did not come', () => {
    const units = [{ ...UNIT, disposition: 'restock' as const, place: 'A1' }];
    const lines = [
      { ...LINE, units },
      { ...LINE, missing: 2 },
    ];
    expect(closedBand(caseView({ lines })).sentence).toMatchObject({ values: { places: 'A1', missing: 2 } });
  });
});

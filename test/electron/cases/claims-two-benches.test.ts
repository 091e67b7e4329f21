import { describe, expect, it } from 'vitest';
import { createClaimWork } from '../../../electron/cases/claim-work.ts';
import { dumpViews, rebuildViews } from '../../../electron/cases/rebuild.ts';
import { DEFAULT_POLICY } from '../../../shared/domain/policy/default-policy.ts';
import { caseStreamId } from '../../../shared/return-case/fold-case.ts';
import { asNew, CASE_ID, deriveId, idOf, OPERATOR, STATION_A, STATION_B } from '../../support/builders.ts';
import { memoryDatabase } from '../../support/temp-database.ts';
import { openBench, type Bench } from '../../support/two-stations.ts';
import { CLAIM_ID, CLOSED, DAMAGED_RETURN } from '../../shared/claim/given-claims.ts';
import type { CaseEvent } from '../../../shared/return-case/events.ts';

const author = (name: string) => ({ commandId: idOf(name), actor: OPERATOR });

function benchWithClaims(stationId: string) {
  const bench = openBench(stationId, memoryDatabase());
  const { record, stores, clock } = bench;
  const station = () => ({ stationId, lineage: [stationId], stationCode: 'B1', policy: DEFAULT_POLICY, deriveId });
  const work = { foldCase: bench.work.fold, station, zone: () => 'Europe/Madrid', clock };
  return { ...bench, claims: createClaimWork({ record, claimRows: stores.claimRows, ...work }) };
}

function write(bench: Bench, events: readonly CaseEvent[], name: string): void {
  bench.record.transaction(() => bench.record.append(caseStreamId(CASE_ID), events.map(asNew), author(name)));
}

const story = DAMAGED_RETURN.flatMap((step) => ('type' in step ? [step] : [...step]));
const give = (from: Bench, to: Bench): void => from.texts().forEach((text) => to.receive(text));

describe('S82 the claim of a case', () => {
  it('appears when the case is closed, goes when it is opened again, and comes back', () => {
    const bench = benchWithClaims(STATION_A);
    const statuses = () => bench.stores.claimRows.unsettled().map(({ status }) => status);
    write(bench, story.slice(0, -1), 'work');
    expect(statuses()).toEqual([]);
    write(bench, [CLOSED], 'close');
    expect(statuses()).toEqual(['draft']);
    write(bench, [{ type: 'CaseReopened', data: { reason: 'again', posted: [] } }], 'reopen');
    expect(statuses()).toEqual([]);
    write(bench, [CLOSED], 'close again');
    expect(statuses()).toEqual(['draft']);
  });

  it('that finance took up stays when the case is opened again, and says so', () => {
    const bench = benchWithClaims(STATION_A);
    write(bench, story, 'work');
    bench.claims.edit({ claimId: CLAIM_ID, seen: [] }, { status: 'filed' }, author('file'));
    write(bench, [{ type: 'CaseReopened', data: { reason: 'again', posted: [] } }], 'reopen');
    expect(bench.stores.claimRows.unsettled()).toMatchObject([{ status: 'filed', flags: ['basis-withdrawn'] }]);
  });

  it('is one claim on two benches that worked apart, whichever hears of the other first', () => {
    const a = benchWithClaims(STATION_A);
    const b = benchWithClaims(STATION_B);
    write(a, story, 'work');
    give(a, b);
    a.claims.edit({ claimId: CLAIM_ID, seen: [] }, { note: 'from A' }, author('edit at A'));
    b.claims.edit({ claimId: CLAIM_ID, seen: [] }, { voucher: 'V-1' }, author('edit at B'));
    give(a, b);
    give(b, a);
    expect(dumpViews(b.stores)).toEqual(dumpViews(a.stores));
    expect(a.stores.claimRows.unsettled()).toMatchObject([
      { claimId: CLAIM_ID, edits: { note: 'from A', voucher: 'V-1' }, flags: ['edited-apart'] },
    ]);
    for (const bench of [a, b]) {
      expect(rebuildViews({ ...bench.stores, record: bench.record }).viewsChanged).toEqual([]);
    }
  });

  it('is kept where its own events come before those of its case', () => {
    const a = benchWithClaims(STATION_A);
    write(a, story, 'work');
    a.claims.edit({ claimId: CLAIM_ID, seen: [] }, { note: 'first' }, author('edit'));
    const b = benchWithClaims(STATION_B);
    for (const text of a.texts().toReversed()) b.receive(text);
    expect(dumpViews(b.stores)).toEqual(dumpViews(a.stores));
  });

  it('is not changed by somebody who had not seen the last change', () => {
    const bench = benchWithClaims(STATION_A);
    write(bench, story, 'work');
    const row = bench.claims.edit({ claimId: CLAIM_ID, seen: [] }, { note: 'one' }, author('one'));
    const late = () => bench.claims.edit({ claimId: CLAIM_ID, seen: [] }, { note: 'two' }, author('two'));
    expect(late).toThrow('Somebody changed this claim meanwhile');
    expect(bench.claims.edit({ claimId: CLAIM_ID, seen: row.heads }, { note: 'two' }, author('two')).edits).toEqual({
      note: 'two',
    });
  });
});

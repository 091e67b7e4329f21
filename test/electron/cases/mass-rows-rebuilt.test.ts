import { describe, expect, it } from 'vitest';
import { rebuildViews } from '../../../electron/cases/rebuild.ts';
import type { MassSubject } from '../../../shared/domain/masses/mass-sample.ts';
import { massStreamId } from '../../../shared/domain/masses/settled-mass.ts';
import { deriveId, givenInspected, GROUNDS, idOf, OPERATOR, STATION_B } from '../../support/builders.ts';
import { expecting, lineIdOf, weighed } from '../../support/given-weighed.ts';
import { memoryDatabase } from '../../support/temp-database.ts';
import { type Bench, openBench } from '../../support/two-stations.ts';

const NEW: MassSubject = { kind: 'unit', sku: 'NEW' };

/** Another bench closed a parcel that teaches a unit and its packaging; a person here settled the unit's mass. */
function taught(): Bench {
  const bench = openBench(STATION_B, memoryDatabase());
  const closed = weighed(expecting([{ sku: 'NEW', massMg: null }]), 1_300_000).and([
    { type: 'ContentCounted', data: { lineId: lineIdOf('NEW'), counted: 1, by: 'hand' } },
    { type: 'UnitInspected', data: givenInspected({ lineId: lineIdOf('NEW') }) },
    { type: 'CaseClosed', data: { confirmedBy: 'button', ...GROUNDS, ruleIds: [] } },
  ]);
  for (const { text } of closed.events) bench.receive(text);
  const data = { sku: 'NEW', massMg: 1_190_000, spreadMg: 6_000, from: 'weighed', parcels: 0, quantityWeighed: 3 };
  const settled = { ...data, declaredMg: null, learnedMg: 1_200_000 };
  bench.record.transaction(() =>
    bench.record.append(massStreamId(NEW, deriveId), [{ type: 'UnitMassSettled', schemaVersion: 1, data: settled }], {
      commandId: idOf('settle'),
      actor: OPERATOR,
    }),
  );
  return bench;
}

describe('what parcels taught and people settled', () => {
  it('follows from the record: a rebuild finds the same rows', () => {
    const { stores, record } = taught();
    const written = stores.massRows.dump();
    expect(written).toHaveLength(2);
    expect(rebuildViews({ ...stores, record }).viewsChanged).toEqual([]);
    expect(stores.massRows.dump()).toEqual(written);
    expect(stores.massRows.learnedOf(NEW)?.massMg).toBe(1_200_000);
    expect(stores.massRows.settledOf(NEW)?.massMg).toBe(1_190_000);
  });

  it('is the same on a bench that is told of it later', () => {
    const told = openBench(idOf('a third bench'), memoryDatabase());
    const bench = taught();
    for (const text of bench.texts()) told.receive(text);
    expect(told.stores.massRows.dump()).toEqual(bench.stores.massRows.dump());
  });

  it('a row that was lost comes back, and the rebuild says so', () => {
    const { stores, record } = taught();
    const written = stores.massRows.dump();
    stores.database.exec('DELETE FROM mass_sample');
    expect(rebuildViews({ ...stores, record }).viewsChanged).toHaveLength(1);
    expect(stores.massRows.dump()).toEqual(written);
  });
});

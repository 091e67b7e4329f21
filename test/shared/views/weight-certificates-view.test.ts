import { describe, expect, it } from 'vitest';
import type { CaseEvent } from '../../../shared/return-case/events.ts';
import { weightCertificatesView } from '../../../shared/views/weight-certificates-view.ts';
import { givenPhoto, givenWeightCertificate, idOf, PARCEL_ID } from '../../support/builders.ts';
import type { Given } from '../../support/given.ts';
import { doing, expecting, lineIdOf, weighed } from '../../support/given-weighed.ts';

const SHORT = () =>
  weighed(
    expecting([
      { sku: 'JACKET', massMg: 800_000 },
      { sku: 'SOCKS', massMg: 220_000 },
    ]),
    900_000,
  );
const CERTIFIED: CaseEvent = { type: 'WeightCertified', data: givenWeightCertificate({ parcelId: PARCEL_ID }) };
const COUNTED: CaseEvent = { type: 'ContentCounted', data: { lineId: lineIdOf('SOCKS'), counted: 0, by: 'hand' } };

const current = ({ folded }: Given): readonly boolean[] =>
  weightCertificatesView(folded).map(({ isCurrent }) => isCurrent);

describe('S24 whether a certificate of weight says what the record says', () => {
  it('does until something is weighed, counted or confirmed', () => {
    expect(current(SHORT())).toEqual([]);
    expect(current(SHORT().and(CERTIFIED))).toEqual([true]);
    expect(current(SHORT().and(CERTIFIED).and(COUNTED))).toEqual([false]);
    const waybill = { type: 'ReadWaybillWeight' as const, parcelId: PARCEL_ID, massMg: 1_120_000 };
    expect(current(doing(SHORT().and(CERTIFIED), waybill))).toEqual([false]);
  });

  it('is not touched by what a weight does not rest on', () => {
    const photo: CaseEvent = { type: 'PhotoAdded', data: givenPhoto('outside') };
    expect(current(SHORT().and(CERTIFIED).and(photo))).toEqual([true]);
  });

  it('is said of the newest alone', () => {
    const next = givenWeightCertificate({ certificateId: idOf('second'), parcelId: PARCEL_ID, version: 2 });
    const twice = SHORT().and(CERTIFIED).and(COUNTED).and({ type: 'WeightCertified', data: next });
    expect(current(twice)).toEqual([false, true]);
  });

  it('does not where another bench counted at the same time, in whatever order the two stand', () => {
    expect(current(SHORT().andApart(COUNTED, CERTIFIED))).toEqual([false]);
    expect(current(SHORT().andApart(CERTIFIED, COUNTED))).toEqual([false]);
  });
});

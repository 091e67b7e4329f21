import { describe, expect, it } from 'vitest';
import { certificateEvidence } from '../../../shared/return-case/certificate-evidence.ts';
import type { CaseEvent } from '../../../shared/return-case/events.ts';
import {
  DAMAGED,
  givenOpened,
  givenParcel,
  givenPhoto,
  idOf,
  LINE_ID,
  PARCEL_ID,
  SCALE_SOURCE,
  UNIT_ID,
} from '../../support/builders.ts';
import { given } from '../../support/given.ts';

const photo = (name: string, slot: 'defect' | 'outside' | 'weight', unitId: string | null): CaseEvent => ({
  type: 'PhotoAdded',
  data: givenPhoto(name, { unitId, slot }),
});
const own = (count: number): CaseEvent[] =>
  Array.from({ length: count }, (_, at) => photo(`own ${at}`, 'defect', UNIT_ID));
const OUTSIDE = Array.from({ length: 6 }, (_, at) => photo(`outside ${at}`, 'outside', null));
const WEIGH_ALL: CaseEvent[] = [
  {
    type: 'EverythingWeighed',
    data: { weighAllId: idOf('all'), parcelId: PARCEL_ID, grossMg: 900_000, source: SCALE_SOURCE },
  },
  photo('display', 'weight', null),
  { type: 'WeighAllShown', data: { weighAllId: idOf('all'), photoId: givenPhoto('display').photoId } },
];
const evidence = (...events: CaseEvent[]): string[] => {
  const { state } = given(
    { type: 'CaseOpened', data: givenOpened() },
    { type: 'ParcelReceived', data: givenParcel() },
    { type: 'ContentCounted', data: { lineId: LINE_ID, counted: 1, by: 'hand' } },
    { type: 'UnitInspected', data: DAMAGED },
    ...events,
  ).folded;
  return certificateEvidence(state, UNIT_ID);
};
const hash = (name: string): string => givenPhoto(name).sha256;

describe('the photographs of a damage certificate', () => {
  it('shows the unit first, then the display with everything on the scale, then the parcel', () => {
    const found = evidence(...OUTSIDE, ...own(1), ...WEIGH_ALL);
    expect(found.slice(0, 3)).toEqual([hash('own 0'), hash('display'), hash('outside 0')]);
    expect(new Set(found).size).toBe(8);
    expect(found).toHaveLength(8);
  });

  it('shows that display among six pictures however many the unit has', () => {
    const found = evidence(...own(9), ...WEIGH_ALL);
    expect(found[5]).toBe(hash('display'));
    expect(found).toHaveLength(10);
  });

  it('leaves the order alone where not everything was weighed', () => {
    expect(evidence(...OUTSIDE, ...own(2)).slice(0, 3)).toEqual([hash('own 0'), hash('own 1'), hash('outside 0')]);
    expect(evidence(photo('weight', 'weight', null), ...own(1))).toEqual([hash('own 0'), hash('weight')]);
  });

  it('is nothing while the unit has none of its own', () => {
    expect(evidence(...OUTSIDE, ...WEIGH_ALL)).toEqual([]);
  });
});

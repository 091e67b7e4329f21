import { describe, expect, it } from 'vitest';
import { itemPictures } from '../../../shared/views/item-pictures.ts';
import type { CaseEvent } from '../../../shared/return-case/events.ts';
import { givenInspected, givenLine, givenOpened, givenParcel, givenPhoto, UNIT_ID } from '../../support/builders.ts';
import { FAKE_START_MS } from '../../support/fake-clock.ts';
import { given } from '../../support/given.ts';

const OPEN: CaseEvent[] = [
  { type: 'CaseOpened', data: givenOpened({ lines: [givenLine({ sku: 'hh-kettle 1' })] }) },
  { type: 'ParcelReceived', data: givenParcel() },
];
const inspected = (grade: 'A' | 'C'): CaseEvent => ({ type: 'UnitInspected', data: givenInspected({ grade }) });
const photo = givenPhoto('unit', { unitId: UNIT_ID });
const taken: CaseEvent = { type: 'PhotoAdded', data: photo };

const picturesOf = (...events: CaseEvent[]) => itemPictures(given(OPEN, ...events).folded.state);

describe('the pictures by which an item is known', () => {
  it('are those that an inspection took of a unit, under its SKU in any spelling', () => {
    expect(picturesOf(inspected('A'), taken)).toEqual([
      { skuKey: 'HHKETTLE1', sha256: photo.sha256, isDamaged: false, takenAtMs: FAKE_START_MS + 3_000 },
    ]);
  });

  it('say when the unit was damaged', () => {
    expect(picturesOf(inspected('C'), taken)[0]?.isDamaged).toBe(true);
  });

  it.each(['defect', 'outside', 'label', 'weight'] as const)('are none of the slot %s', (slot) => {
    expect(picturesOf(inspected('A'), { type: 'PhotoAdded', data: { ...photo, slot } })).toEqual([]);
  });

  it('are none that show no unit', () => {
    expect(picturesOf(inspected('A'), { type: 'PhotoAdded', data: givenPhoto('unit') })).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { photoSlots } from '../../../renderer/receiving/photo-slots.ts';
import { caseView, PHOTO_ID, STEP_ID, UNIT_ID, weighed } from './views.ts';

const confirm = { kind: 'choose' } as const;
const photo = { photoId: PHOTO_ID, sha256: 'a'.repeat(64), slot: 'defect', unitId: UNIT_ID, addedAtMs: 3_000 } as const;
const names = (view = caseView()) => photoSlots(view, false, null, confirm).map(({ slot }) => slot);

describe('the guided list of pictures', () => {
  it('is about the parcel until a unit is looked at', () => {
    expect(names()).toEqual(['label', 'outside', 'inside']);
    expect(photoSlots(caseView(), true, UNIT_ID, confirm).map(({ slot }) => slot)).toEqual([
      'item',
      'defect',
      'outside',
    ]);
  });

  it('wants the scale in the picture when the weight is in doubt', () => {
    expect(names(weighed(700_000, 'light'))).toContain('weight');
    expect(names(weighed(1_000_000))).not.toContain('weight');
  });

  it('marks the wanted one and the taken ones', () => {
    const next = { kind: 'photo', slot: 'outside', place: null } as const;
    const view = caseView({ photos: [{ ...photo, slot: 'label', unitId: null }] });
    expect(photoSlots(view, false, null, next).map(({ state }) => state)).toEqual(['taken', 'next', 'open']);
  });

  it("does not take another unit's damage for this one's", () => {
    const view = caseView({ photos: [photo] });
    const stateFor = (unitId: string) => photoSlots(view, true, unitId, confirm).find(({ slot }) => slot === 'defect');
    expect(stateFor(UNIT_ID)?.state).toBe('taken');
    expect(stateFor(STEP_ID)?.state).toBe('open');
  });
});

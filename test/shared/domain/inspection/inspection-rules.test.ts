import { describe, expect, it } from 'vitest';
import { missingAccessories } from '../../../../shared/domain/inspection/accessory-check.ts';
import { proposedLeg } from '../../../../shared/domain/inspection/damage-leg.ts';
import { handlingMarkOf } from '../../../../shared/domain/inspection/handling-mark.ts';
import { FAR_TO_NEAR, requiredPhotos } from '../../../../shared/domain/inspection/photo-judgement.ts';
import {
  type FoundAgainstClaim,
  proposedClaimMatch,
} from '../../../../shared/domain/inspection/propose-claim-match.ts';
import { serialFinding } from '../../../../shared/domain/inspection/serial-check.ts';
import { firstCheckOf } from '../../../../shared/domain/first-check.ts';
import { DEFAULT_INSPECTION_TERMS } from '../../../../shared/domain/policy/inspection-terms.ts';

const HOUR_MS = 3_600_000;

describe('S29 accessories', () => {
  const charger = { code: 'CHG', name: 'Charger', massMg: 80_000 };
  const manual = { code: 'MAN', name: 'Manual', massMg: null };

  it.each([
    [[], [], 0],
    [['CHG'], [charger], 80_000],
    [['CHG', 'MAN'], [charger, manual], null],
    [['NOT-LISTED'], [], 0],
  ] as const)('%j', (codes, missing, massMg) => {
    expect(missingAccessories([charger, manual], codes)).toEqual({ missing, massMg });
  });
});

describe('S31 the first check', () => {
  it.each([
    ['in time', false, 23, { isDone: false, isLate: false }],
    ['on the dot', false, 24, { isDone: false, isLate: false }],
    ['late', false, 25, { isDone: false, isLate: true }],
    ['done, however long ago', true, 99, { isDone: true, isLate: false }],
  ])('%s', (_what, isOutsideChecked, hours, expected) => {
    const check = firstCheckOf({ arrivedAtMs: 0, isOutsideChecked }, 24 * HOUR_MS, hours * HOUR_MS);
    expect(check).toEqual({ dueAtMs: 24 * HOUR_MS, ...expected });
  });
});

describe('S32 what was claimed against what was found', () => {
  const FOUND: FoundAgainstClaim = {
    matter: 'damaged',
    grade: 'C',
    defects: [{ kind: 'cut' }],
    missingAccessories: 0,
    isWrongItem: false,
  };

  it.each([
    ['damage claimed and found', {}, true],
    ['damage claimed, sound goods found', { grade: 'A', defects: [] }, false],
    ['damage claimed, only a part is missing', { defects: [{ kind: 'missing-part' }] }, false],
    ['a change of mind, damaged goods found', { matter: 'no-reason' }, false],
    ['a change of mind, sound goods found', { matter: 'no-reason', grade: 'B', defects: [] }, true],
    ['a fault claimed, nothing found', { matter: 'quality', grade: 'A', defects: [] }, false],
    ['a wrong item claimed, the right one found', { matter: 'wrong-item' }, false],
    ['a wrong item claimed and found', { matter: 'wrong-item', isWrongItem: true }, true],
    ['parts claimed missing, all there', { matter: 'missing' }, false],
    ['parts claimed missing and missing', { matter: 'missing', missingAccessories: 1 }, true],
    ['no claim', { matter: 'unsaid' }, null],
  ] as const)('%s', (_what, change, match) => {
    expect(proposedClaimMatch({ ...FOUND, ...change })).toBe(match);
  });
});

describe('S48 S49 S56 the pictures a claim needs', () => {
  const policy = DEFAULT_INSPECTION_TERMS.requiredPhotos;

  it.each([
    ['S56 no-reason needs none', 'no-reason', false, []],
    ['S56 unless a carrier is to answer for it', 'no-reason', true, ['defect']],
    ['S48 damage needs its close-up', 'damaged', false, ['defect']],
    ['S48 a wrong item shows itself whole', 'wrong-item', false, ['item']],
    ['S49 far before near', 'wrong-item', true, ['item', 'defect']],
  ] as const)('%s', (_what, matter, isTransport, slots) => {
    expect(requiredPhotos(matter, isTransport, policy)).toEqual(slots);
  });

  it('S49 goes from far to near', () => {
    expect(FAR_TO_NEAR).toEqual(['label', 'outside', 'inside', 'item', 'defect']);
    const all = { ...policy, quality: ['defect', 'inside', 'outside', 'label', 'item'] as const };
    expect(requiredPhotos('quality', false, all)).toEqual(FAR_TO_NEAR);
  });
});

describe('S53 handling marks', () => {
  it.each([
    [['Household', 'Table lamp, glass'], 'glass'],
    [['家居', '玻璃台灯'], 'glass'],
    [['Household', 'Stoneware mug, red'], 'fragile'],
    [[null, 'Taza de gres'], 'fragile'],
    [['Clothing', 'T-shirt'], null],
    [[], null],
  ])('%j: %s', (words, mark) => {
    expect(handlingMarkOf(words)).toBe(mark);
  });
});

describe('the leg on which damage happened', () => {
  const contracts = DEFAULT_INSPECTION_TERMS.legContracts;

  it.each([
    ['our own shipment, bounced', true, 'torn', 'outbound', 'own-account'],
    ['a buyer’s parcel that came torn', false, 'torn', 'return', 'unknown'],
    ['a buyer’s parcel that came intact', false, 'intact', 'outbound', 'own-account'],
    ['a buyer’s parcel nobody described', false, null, 'outbound', 'own-account'],
  ] as const)('%s', (_what, isOwnShipment, outside, leg, contractedBy) => {
    expect(proposedLeg({ isOwnShipment, outside }, contracts)).toEqual({ leg, contractedBy });
  });
});

describe('a serial number against what was sold', () => {
  it.each([
    ['sold', 'sn-001 a', ['SN001A', 'SN002A'], false, 'sold'],
    ['not sold', 'SN003A', ['SN001A'], false, 'not-sold'],
    ['already returned, though sold', 'SN001A', ['SN001A'], true, 'already-returned'],
    ['nothing known', 'SN001A', [], false, 'unknown'],
  ] as const)('%s', (_what, serial, sold, isReturned, finding) => {
    expect(serialFinding(serial, sold, isReturned)).toBe(finding);
  });
});

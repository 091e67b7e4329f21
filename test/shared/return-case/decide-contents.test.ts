import { describe, it } from 'vitest';
import type { CaseEvent } from '../../../shared/return-case/events.ts';
import {
  DAMAGED,
  DEFECT,
  givenInspected,
  givenLine,
  givenOpened,
  givenParcel,
  GROUNDS,
  idOf,
  LINE_ID,
  UNIT_ID,
} from '../../support/builders.ts';
import { given } from '../../support/given.ts';

const OPEN: CaseEvent[] = [
  { type: 'CaseOpened', data: givenOpened({ lines: [givenLine({ expected: 3 })] }) },
  { type: 'ParcelReceived', data: givenParcel() },
];
const counted = (count: number, by: 'scan' | 'hand' = 'hand'): CaseEvent => ({
  type: 'ContentCounted',
  data: { lineId: LINE_ID, counted: count, by },
});
const inspected: CaseEvent = { type: 'UnitInspected', data: givenInspected() };

describe('counting a line', () => {
  const count = { type: 'CountContent', lineId: LINE_ID, counted: 2, by: 'scan' } as const;

  it('records an absolute number, down to none', () => {
    given(OPEN).when(count).then(counted(2, 'scan'));
    given(OPEN, counted(3))
      .when({ ...count, counted: 0 })
      .then(counted(0, 'scan'));
    given(OPEN)
      .when({ ...count, counted: 3 })
      .then(counted(3, 'scan'));
  });

  it('to what it is already records nothing', () => {
    given(OPEN, counted(2)).when(count).then();
  });

  it('is refused above what is expected, and for a line of another case', () => {
    const lineId = LINE_ID;
    given(OPEN)
      .when({ ...count, counted: 4 })
      .thenRefused({ kind: 'more-than-expected', lineId, expected: 3, counted: 4 });
    given(OPEN)
      .when({ ...count, lineId: idOf('other') })
      .thenRefused({ kind: 'line-not-in-case', lineId: idOf('other') });
  });
});

it('something nobody expected is counted apart', () => {
  const content = { unexpectedId: idOf('mug'), sku: null, gtin: null, name: 'Mug', counted: 1 };
  given(OPEN).when({ type: 'CountUnexpected', content }).then({ type: 'UnexpectedContentCounted', data: content });
});

describe('inspecting a unit', () => {
  const { lineId, ordinal, grade, isSealed, defects, causeStated } = givenInspected();
  const inspect = { type: 'InspectUnit', lineId, ordinal, grade, isSealed, defects, causeStated } as const;

  it('says nothing about the other units of its line: an uncounted line stays uncounted', () => {
    given(OPEN).when(inspect).then(inspected);
    given(OPEN, counted(2)).when(inspect).then(inspected);
  });

  it('again replaces what was found', () => {
    const damaged = { grade: 'D', isSealed: null, defects: [DEFECT], causeStated: 'transport' } as const;
    const found: CaseEvent = { type: 'UnitInspected', data: givenInspected({ ...damaged, defects: [DEFECT] }) };
    given(OPEN, [counted(1), inspected])
      .when({ ...inspect, ...damaged })
      .then(found);
  });

  it('is refused beyond the count, and beyond what is expected while nobody counted', () => {
    given(OPEN, counted(1))
      .when({ ...inspect, ordinal: 2 })
      .thenRefused({ kind: 'unit-not-counted', lineId, ordinal: 2, counted: 1 });
    given(OPEN)
      .when({ ...inspect, ordinal: 4 })
      .thenRefused({ kind: 'unit-not-counted', lineId, ordinal: 4, counted: 3 });
  });

  it('is refused for a line of another case', () => {
    given(OPEN)
      .when({ ...inspect, lineId: idOf('other') })
      .thenRefused({ kind: 'line-not-in-case', lineId: idOf('other') });
  });

  it.each(['A', 'B'] as const)('is refused with a defect and grade %s', (wrong) => {
    given(OPEN)
      .when({ ...inspect, grade: wrong, defects: [DEFECT] })
      .thenRefused({ kind: 'defect-without-damage-grade', grade: wrong });
  });
});

describe('deciding what happens to a unit', () => {
  const decide = { type: 'DecideDisposition', unitId: UNIT_ID, disposition: 'liquidate', place: null } as const;
  const decided = (place: string): CaseEvent => ({
    type: 'DispositionDecided',
    data: { unitId: UNIT_ID, disposition: 'liquidate', place, ...GROUNDS, ruleIds: ['S80'] },
  });

  it('takes the place the policy names, or the one that was said', () => {
    given(OPEN, [counted(1), inspected])
      .when(decide)
      .then(decided('L1'));
    given(OPEN, [counted(1), inspected])
      .when({ ...decide, place: 'Shelf 9' })
      .then(decided('Shelf 9'));
  });

  it('is refused before the unit was inspected', () => {
    given(OPEN).when(decide).thenRefused({ kind: 'unit-not-inspected' });
  });
});

describe('labelling a unit', () => {
  const label = { type: 'LabelUnit', unitId: UNIT_ID, lpn: 'LPNB100001' } as const;
  const labelled: CaseEvent = { type: 'UnitLabelled', data: { unitId: UNIT_ID, lpn: 'LPNB100001' } };
  const closed: CaseEvent = { type: 'CaseClosed', data: { confirmedBy: 'button', ...GROUNDS, ruleIds: [] } };

  it('is recorded, also after closing; the same label again is a re-print', () => {
    given(OPEN, [counted(1), inspected])
      .when(label)
      .then(labelled);
    given(OPEN, [counted(1), inspected, closed])
      .when(label)
      .then(labelled);
    given(OPEN, [counted(1), inspected], labelled)
      .when(label)
      .then();
  });

  it('is kept when the unit is inspected again', () => {
    const again: CaseEvent = { type: 'UnitInspected', data: DAMAGED };
    given(OPEN, [counted(1), inspected], labelled, again)
      .when(label)
      .then();
  });

  it('is refused for a unit that is not here', () => {
    given(OPEN).when(label).thenRefused({ kind: 'unit-not-in-case', unitId: UNIT_ID });
  });
});

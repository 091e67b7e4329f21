import { describe, expect, it } from 'vitest';
import { DEFAULT_POLICY } from '../../../shared/domain/policy/default-policy.ts';
import { confirmationOf } from '../../../shared/return-case/confirmation.ts';
import type { CaseEvent } from '../../../shared/return-case/events.ts';
import { givenContext, givenInspected, givenLine, givenOpened, givenParcel, LINE_ID } from '../../support/builders.ts';
import { given } from '../../support/given.ts';

const opened = (claimedReason: string | null): CaseEvent[] => [
  { type: 'CaseOpened', data: givenOpened({ lines: [givenLine({ claimedReason, expected: 2 })] }) },
  { type: 'ParcelReceived', data: givenParcel() },
];
const counted = (count: number): CaseEvent => ({
  type: 'ContentCounted',
  data: { lineId: LINE_ID, counted: count, by: 'hand' },
});
const LOOK = { kind: 'look', lineId: LINE_ID };

function questions(events: CaseEvent[], policy = DEFAULT_POLICY) {
  return confirmationOf(given(events).folded.state, givenContext({ policy })).questions;
}

describe('S32 what is claimed is compared with what is there', () => {
  it.each(['Arrived broken', 'Stopped working after a day', '商品破损', 'Llegó roto'])(
    '%s: somebody has to look',
    (why) => {
      expect(questions(opened(why))).toEqual([LOOK]);
    },
  );

  it.each([null, 'Changed my mind', 'Too small', 'Wrong item sent'])('%s: nobody is asked', (why) => {
    expect(questions(opened(why))).toEqual([]);
  });

  it('one unit that was looked at is enough, and what is not here cannot be looked at', () => {
    const inspected: CaseEvent = { type: 'UnitInspected', data: givenInspected({ grade: 'B', isSealed: false }) };
    expect(questions([...opened('Arrived broken'), inspected])).toEqual([]);
    expect(questions([...opened('Arrived broken'), counted(0)])).toEqual([]);
    expect(questions([...opened('Arrived broken'), counted(1)])).toEqual([LOOK]);
  });

  it('is the site’s to decide', () => {
    const inspection = { ...DEFAULT_POLICY.inspection, lookWhenClaimed: [] };
    expect(questions(opened('Arrived broken'), { ...DEFAULT_POLICY, inspection })).toEqual([]);
  });
});

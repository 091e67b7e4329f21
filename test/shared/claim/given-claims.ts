import { claimDraftsOf } from '../../../shared/claim/claim-drafts.ts';
import type { ClaimDraft } from '../../../shared/claim/claim-draft.ts';
import { CLAIM_EVENTS, type ClaimEvent } from '../../../shared/claim/claim-events.ts';
import { claimIdOf, claimStreamId, foldClaim, type FoldedClaim } from '../../../shared/claim/fold-claim.ts';
import type { ClaimContext } from '../../../shared/claim/decide-claim.ts';
import { DEFAULT_POLICY } from '../../../shared/domain/policy/default-policy.ts';
import type { CaseEvent, CaseEventData } from '../../../shared/return-case/events.ts';
import {
  CASE_ID,
  DAMAGED,
  deriveId,
  givenOpened,
  givenParcel,
  givenPhoto,
  GROUNDS,
  LINE_ID,
  PARCEL_ID,
  RecordWriter,
  UNIT_ID,
} from '../../support/builders.ts';
import { given, type Step } from '../../support/given.ts';

export const CLAIM_ID = claimIdOf(CASE_ID, PARCEL_ID, 'damage', deriveId);
export const TODAY = '2026-11-22';
export const CONTEXT: ClaimContext = { policy: DEFAULT_POLICY, today: TODAY };

export const OPENED: CaseEvent = { type: 'CaseOpened', data: givenOpened() };
export const RECEIVED: CaseEvent = { type: 'ParcelReceived', data: givenParcel() };
export const COUNTED: CaseEvent = { type: 'ContentCounted', data: { lineId: LINE_ID, counted: 1, by: 'hand' } };
export const CLOSED: CaseEvent = { type: 'CaseClosed', data: { confirmedBy: 'button', ...GROUNDS, ruleIds: [] } };
export const INSPECTED: CaseEvent = { type: 'UnitInspected', data: DAMAGED };

export const outside = (condition: 'intact' | 'torn'): CaseEvent => ({
  type: 'OuterPackagingRecorded',
  data: { parcelId: PARCEL_ID, condition },
});
export const leg = (change: Partial<CaseEventData<'LegStated'>> = {}): CaseEvent => ({
  type: 'LegStated',
  data: { unitId: UNIT_ID, leg: 'return', contractedBy: 'own-account', carrier: 'UPS', ...change },
});
export const photo = (slot: 'item' | 'outside'): CaseEvent => ({
  type: 'PhotoAdded',
  data: givenPhoto(slot, { slot, unitId: slot === 'item' ? UNIT_ID : null }),
});

/** A unit broken on the way back, with everything a claim needs. */
export const DAMAGED_RETURN: readonly Step[] = [
  OPENED,
  RECEIVED,
  outside('torn'),
  COUNTED,
  INSPECTED,
  leg(),
  photo('item'),
  photo('outside'),
  CLOSED,
];

export const draftsOf = (...steps: readonly Step[]): readonly ClaimDraft[] =>
  claimDraftsOf(given(...steps).folded, deriveId);

export function draftOf(...steps: readonly Step[]): ClaimDraft {
  const [draft] = draftsOf(...steps);
  if (!draft) throw new Error('the story drafts no claim');
  return draft;
}

/** A claim stream as if these events had been written to it, one command each. */
export function givenClaim(...events: readonly ClaimEvent[]): FoldedClaim {
  const writer = new RecordWriter();
  const streamId = claimStreamId(CLAIM_ID);
  for (const { type, data } of events) {
    writer.write([{ type, schemaVersion: CLAIM_EVENTS[type].version, data }], { streamId });
  }
  return foldClaim(CLAIM_ID, writer.events);
}

/** Opened from the draft of a damaged return, then edited. */
export function takenUp(
  ...edits: readonly Extract<ClaimEvent, { type: 'ClaimEdited' }>['data']['changes'][]
): FoldedClaim {
  const { notClaimed: _none, ...draft } = draftOf(...DAMAGED_RETURN);
  const opened: ClaimEvent = { type: 'ClaimOpened', data: { ...draft, by: 'draft', deadline: null } };
  return givenClaim(opened, ...edits.map((changes): ClaimEvent => ({ type: 'ClaimEdited', data: { changes } })));
}

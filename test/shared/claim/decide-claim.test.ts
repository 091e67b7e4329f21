import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { basisChanges } from '../../../shared/claim/claim-flags.ts';
import type { ClaimEdits } from '../../../shared/claim/claim-fields.ts';
import { CLAIM_STATUSES, NEXT_STATUSES } from '../../../shared/claim/claim-status.ts';
import { claimValues } from '../../../shared/claim/claim-values.ts';
import { addClaim, editClaim, takeBasis } from '../../../shared/claim/decide-claim.ts';
import { projectClaim } from '../../../shared/views/claim-row.ts';
import { claimViewOf } from '../../../shared/views/claim-view.ts';
import { DEFAULT_POLICY } from '../../../shared/domain/policy/default-policy.ts';
import { CASE_ID, PARCEL_ID } from '../../support/builders.ts';
import { PROPERTY_TIMEOUT_MS, seeded } from '../../support/property-seed.ts';
import {
  CLAIM_ID,
  CLOSED,
  CONTEXT,
  COUNTED,
  DAMAGED_RETURN,
  draftOf,
  givenClaim,
  INSPECTED,
  leg,
  OPENED,
  RECEIVED,
  takenUp,
  TODAY,
} from './given-claims.ts';

const DRAFT = draftOf(...DAMAGED_RETURN);
const FILED: ClaimEdits = { status: 'filed', claimedMinor: 2_999, filedOn: '2026-11-20' };
const ACCEPTED: ClaimEdits = { status: 'accepted', approvedMinor: 2_999 };

/** What an edit changes in the record. */
function changesOf(claim: Parameters<typeof editClaim>[0], changes: ClaimEdits) {
  const decision = editClaim(claim, DRAFT, changes, CONTEXT);
  if (!decision.ok) return decision.error;
  const edited = decision.value.at(-1);
  return edited?.type === 'ClaimEdited' ? edited.data.changes : null;
}

describe('S82 the first edit', () => {
  it('takes the draft up with what it rests on and with its deadline', () => {
    const decision = editClaim(givenClaim(), DRAFT, { note: 'called them' }, CONTEXT);
    expect(decision).toMatchObject({
      ok: true,
      value: [
        {
          type: 'ClaimOpened',
          data: { claimId: CLAIM_ID, caseId: CASE_ID, parcelId: PARCEL_ID, by: 'draft', basis: DRAFT.basis },
        },
        { type: 'ClaimEdited', data: { changes: { note: 'called them' } } },
      ],
    });
    expect(decision).toMatchObject({ value: [{ data: { deadline: { days: 14, source: 'UPS, international' } } }, {}] });
  });

  it('that says what is there already records nothing and leaves the draft a draft', () => {
    expect(editClaim(givenClaim(), DRAFT, { status: 'draft', carrier: 'UPS', note: null }, CONTEXT)).toEqual({
      ok: true,
      value: [],
    });
  });

  it('of a row that is not claimed is refused with the reason', () => {
    const none = draftOf(OPENED, RECEIVED, COUNTED, INSPECTED, leg({ contractedBy: 'platform' }), CLOSED);
    expect(editClaim(givenClaim(), none, { note: 'x' }, CONTEXT)).toEqual({
      ok: false,
      error: { kind: 'claim-not-claimable', reason: 'leg-not-ours' },
    });
  });
});

describe('S82 one key is enough where the rest follows', () => {
  it.each([
    ['filed', takenUp(), { status: 'filed', claimedMinor: 2_999, filedOn: TODAY }],
    ['accepted', takenUp(FILED), { status: 'accepted', approvedMinor: 2_999, paidMinor: null, paidOn: null }],
    ['refused', takenUp(FILED), { status: 'refused', approvedMinor: 0 }],
    ['paid', takenUp(FILED, ACCEPTED), { status: 'paid', paidMinor: 2_999, paidOn: TODAY }],
  ] as const)('%s', (status, claim, changes) => {
    expect(changesOf(claim, { status })).toEqual(changes);
  });

  it('and what the edit says itself stands', () => {
    expect(changesOf(takenUp(FILED, ACCEPTED), { status: 'paid', paidMinor: 2_000, paidOn: '2026-11-01' })).toEqual({
      status: 'paid',
      paidMinor: 2_000,
      paidOn: '2026-11-01',
    });
  });

  it('and the amount filed stays when the freight changes afterwards', () => {
    const claim = takenUp({ freightMinor: 500 }, { ...FILED, claimedMinor: 3_499 }, { freightMinor: 900 });
    expect(claimValues(DRAFT.basis, claim.edits, null).claimedMinor).toBe(3_499);
  });
});

describe('S82 what is refused', () => {
  it.each([
    ['a status that does not follow', takenUp(), { status: 'paid' }, 'claim-status-not-next'],
    ['part accepted of nobody knows how much', takenUp(FILED), { status: 'part' }, 'claim-fields-needed'],
    ['filing without a waybill', takenUp({ trackingNumber: null }), { status: 'filed' }, 'claim-fields-needed'],
    ['another currency after filing', takenUp(FILED), { currency: 'USD' }, 'claim-currency-fixed'],
  ] as const)('%s', (_what, claim, changes, kind) => {
    expect(changesOf(claim, changes)).toMatchObject({ kind });
  });

  it('a second claim of one type for one parcel', () => {
    const place = { caseId: CASE_ID, parcelId: PARCEL_ID, kind: 'damage' as const, basis: DRAFT.basis };
    expect(addClaim(givenClaim(), DRAFT, place, CONTEXT)).toMatchObject({ error: { kind: 'claim-exists' } });
    expect(addClaim(takenUp(), null, place, CONTEXT)).toMatchObject({ error: { kind: 'claim-exists' } });
    expect(addClaim(givenClaim(), null, place, CONTEXT)).toMatchObject({ value: [{ data: { by: 'hand' } }] });
  });
});

describe('S58 a claim without the photographs', () => {
  const bare = draftOf(OPENED, RECEIVED, COUNTED, INSPECTED, leg(), CLOSED);

  it('is not filed until somebody says why it goes without', () => {
    expect(editClaim(givenClaim(), bare, { status: 'filed' }, CONTEXT)).toEqual({
      ok: false,
      error: { kind: 'claim-evidence-missing', missing: ['product', 'packaging'] },
    });
    expect(editClaim(givenClaim(), bare, { status: 'filed', evidenceNote: 'carrier has them' }, CONTEXT).ok).toBe(true);
  });
});

describe('the status of a claim', () => {
  it('has a way out of every status, and back from the last ones', () => {
    expect(Object.keys(NEXT_STATUSES).toSorted()).toEqual([...CLAIM_STATUSES].toSorted());
    for (const next of Object.values(NEXT_STATUSES)) expect(next.length).toBeGreaterThan(0);
  });

  it(
    'stays legal and its amounts whole, whatever is asked of it',
    () => {
      const amount = fc.option(fc.integer({ min: 0, max: 1_000_000 }), { nil: null });
      const edit = fc.record(
        { status: fc.constantFrom(...CLAIM_STATUSES), claimedMinor: amount, approvedMinor: amount, paidMinor: amount },
        { requiredKeys: [] },
      );
      const walk = fc.array(edit, { maxLength: 12 });
      fc.assert(
        fc.property(walk, (asked) => {
          const accepted: ClaimEdits[] = [];
          for (const changes of asked) {
            const claim = takenUp(...accepted);
            const before = claimValues(DRAFT.basis, claim.edits, null);
            const changed = changesOf(claim, changes);
            if (changed === null || 'kind' in changed) continue;
            accepted.push(changed);
            const after = claimValues(DRAFT.basis, takenUp(...accepted).edits, null);
            expect([before.status, ...NEXT_STATUSES[before.status]]).toContain(after.status);
            const amounts = [after.claimedMinor, after.approvedMinor, after.paidMinor];
            expect(amounts.every((minor) => minor === null || Number.isSafeInteger(minor))).toBe(true);
            if (after.status === 'paid') expect(amounts.slice(1)).not.toContain(null);
          }
        }),
        seeded(82, 40),
      );
    },
    PROPERTY_TIMEOUT_MS,
  );
});

describe('the row of a claim', () => {
  it('is gone with its draft while nobody touched it', () => {
    expect(projectClaim(givenClaim(), DRAFT)).toMatchObject({ status: 'draft', isTaken: false, period: '2026-03' });
    expect(projectClaim(givenClaim(), null)).toBeNull();
  });

  it('stays once it is taken up, and says that its case was taken back', () => {
    expect(projectClaim(takenUp(FILED), null)).toMatchObject({ status: 'filed', flags: ['basis-withdrawn'] });
  });

  it('says what of its basis has changed, keeps the old, and goes on from the new when told', () => {
    const now = { ...DRAFT, basis: { ...DRAFT.basis, valueMinor: 1_000, photoSha256s: [] } };
    expect(basisChanges(DRAFT.basis, now.basis)).toEqual(['valueMinor']);
    const row = projectClaim(takenUp({ note: 'x' }), now);
    expect(row).toMatchObject({ flags: ['basis-changed'], changed: ['valueMinor'], basis: { valueMinor: 2_999 } });
    expect(takeBasis(takenUp(), now, CONTEXT)).toMatchObject({
      value: [{ type: 'ClaimBasisTaken', data: { basis: { valueMinor: 1_000 } } }],
    });
  });

  it('shows when more is approved than claimed, or paid than approved', () => {
    const row = projectClaim(takenUp(FILED, { status: 'paid', approvedMinor: 3_500, paidMinor: 3_501 }), DRAFT);
    expect(row?.flags).toEqual(['approved-above-claimed', 'paid-above-approved']);
  });

  it('S89 has the deadline of the policy as a draft, and its own once a person set one', () => {
    const view = (claim = givenClaim()) => {
      const row = projectClaim(claim, DRAFT);
      return row && claimViewOf(row, DEFAULT_POLICY, (id) => id);
    };
    expect(view()).toMatchObject({ deadlineSource: 'UPS, international' });
    expect(view(takenUp({ deadlineOn: '2026-12-24' }))).toMatchObject({
      deadlineOn: '2026-12-24',
      deadlineSource: null,
    });
  });
});

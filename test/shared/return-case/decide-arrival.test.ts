import { describe, expect, it } from 'vitest';
import { DEFAULT_POLICY } from '../../../shared/domain/policy/default-policy.ts';
import type { ArrivalTerms } from '../../../shared/domain/policy/arrival-terms.ts';
import type { CaseEvent, CaseEventData } from '../../../shared/return-case/events.ts';
import { NO_TERMS } from '../../../shared/return-case/events/event-parts.ts';
import { arrivalView } from '../../../shared/views/arrival-view.ts';
import { givenOpened, givenParcel, idOf, LINE_ID, OPERATOR, PARCEL_ID } from '../../support/builders.ts';
import { given } from '../../support/given.ts';

type ReturnClass = CaseEventData<'CaseOpened'>['returnClass'];

const opened = (returnClass: ReturnClass = 'customer-return', terms: Partial<typeof NO_TERMS> = {}): CaseEvent => ({
  type: 'CaseOpened',
  data: givenOpened({ returnClass, terms: { ...NO_TERMS, ...terms } }),
});
const parcel = (carrier: string | null = 'china-post'): CaseEvent => ({
  type: 'ParcelReceived',
  data: givenParcel({ carrier }),
});
const outside = (condition: 'intact' | 'torn'): CaseEvent => ({
  type: 'OuterPackagingRecorded',
  data: { parcelId: PARCEL_ID, condition },
});
const policyWith = (arrival: Partial<ArrivalTerms>) => ({
  ...DEFAULT_POLICY,
  arrival: { ...DEFAULT_POLICY.arrival, ...arrival },
});
const warned = (state: ReturnType<typeof given>['folded']['state'], policy = DEFAULT_POLICY) =>
  arrivalView(state, policy).warnings;
const close = { type: 'CloseCase', confirmedBy: 'button' } as const;
const REFUSED_POST: ArrivalTerms['carriers'] = [
  { name: 'Ordinary post', otherNames: ['平邮'], isAccepted: false, exception: 'refuse' },
];
const SIGNED_POST: ArrivalTerms['carriers'] = [
  { name: 'Ordinary post', otherNames: ['平邮'], isAccepted: false, exception: 'sign' },
];

describe('what a person is warned of', () => {
  it.each([
    ['S03', { closesOn: '2026-12-01' }, { kind: 'closing', closesOn: '2026-12-01' }],
    ['S05', { hasProof: false }, { kind: 'no-proof' }],
    ['S09', { isExpectedRefusal: true }, { kind: 'expected-refusal' }],
    ['S108', { isPriority: true }, { kind: 'priority' }],
  ] as const)('%s by the terms of the return', (_, terms, warning) => {
    expect(warned(given([opened('customer-return', terms), parcel()]).folded.state)).toEqual([warning]);
    expect(warned(given([opened(), parcel()]).folded.state)).toEqual([]);
  });

  it.each([
    ['refused', 'torn', ['exception', 'courier-claim']],
    ['refused', 'intact', []],
    ['customer-return', 'torn', ['exception']],
  ] as const)('S10 of a claim when a %s parcel came %s', (returnClass, condition, kinds) => {
    const { state } = given([opened(returnClass), parcel()], outside(condition)).folded;
    expect(warned(state).map(({ kind }) => kind)).toEqual(kinds);
  });

  it.each([
    ['refuse', true],
    ['sign', false],
  ] as const)('S52 what to do with a damaged one: %s', (exception, isRefusable) => {
    const policy = policyWith({ otherCarriers: { isAccepted: true, exception } });
    const { state } = given([opened(), parcel()], outside('torn')).folded;
    expect(warned(state, policy)).toEqual([{ kind: 'exception', isRefusable }]);
  });

  it.each([
    ['with its reservation', 'torn', 'Outer packaging torn', [{ kind: 'dock-damage', isReserved: true }]],
    ['without one', 'torn', null, [{ kind: 'dock-damage', isReserved: false }]],
    ['sound', 'intact', null, []],
  ] as const)('S52 a parcel signed for at the dock, %s: the driver is gone', (_, condition, reservation, warnings) => {
    const dock = { parcelId: PARCEL_ID, dockId: idOf('dock'), arrivedAtMs: 1, condition, reservation };
    const matched: CaseEvent = { type: 'DockReceiptMatched', data: dock };
    const { state } = given([opened(), parcel(), matched], outside(condition)).folded;
    expect(warned(state, policyWith({ carriers: REFUSED_POST }))).toEqual(warnings);
    expect(warned({ ...state, parcels: state.parcels.map((each) => ({ ...each, carrier: '平邮' })) })).toEqual(
      warnings,
    );
  });
});

describe('S07 the note of whoever called a parcel back', () => {
  const recalled = given([opened('recalled'), { type: 'RecallRequested', data: { note: 'check' } }, parcel()]);

  it('wants an outcome before the case is closed', () => {
    recalled.when(close).thenRefused({ kind: 'open-questions', questions: [{ kind: 'outcome-note' }] });
    recalled.when({ type: 'NoteOutcome', text: 'done' }).then({ type: 'OutcomeNoted', data: { text: 'done' } });
    expect(recalled.and({ type: 'OutcomeNoted', data: { text: 'done' } }).when(close).decision.ok).toBe(true);
  });

  it('S07 is answered also once somebody says it is another kind of parcel', () => {
    const classified: CaseEvent = { type: 'ParcelClassified', data: { returnClass: 'customer-return', note: null } };
    given([opened('recalled'), { type: 'RecallRequested', data: { note: 'check' } }, parcel()], classified)
      .when(close)
      .thenRefused({ kind: 'open-questions', questions: [{ kind: 'outcome-note' }] });
  });
});

describe('S11 S52 a carrier at the door', () => {
  const turnAway = (reason: CaseEventData<'ParcelTurnedAway'>['reason']) =>
    ({ type: 'TurnAwayParcel', turnedAway: { parcelId: PARCEL_ID, reason, note: null } }) as const;
  const from = (carrier: string | null) => given([opened(), parcel(carrier)]);

  it.each([
    ['freight-collect', 'UPS', REFUSED_POST, 'turned away'],
    ['not-ours', 'UPS', REFUSED_POST, 'turned away'],
    ['carrier-not-accepted', 'ordinary-POST', REFUSED_POST, 'turned away'],
    ['carrier-not-accepted', '平邮', REFUSED_POST, 'turned away'],
    ['carrier-not-accepted', 'UPS', REFUSED_POST, 'carrier-is-accepted'],
    ['carrier-not-accepted', null, REFUSED_POST, 'carrier-is-accepted'],
    ['carrier-not-accepted', '平邮', SIGNED_POST, 'sign-with-exception'],
  ] as const)('%s, %s: %#', (reason, carrier, carriers, expected) => {
    const { decision } = from(carrier).when(turnAway(reason), { policy: policyWith({ carriers }) });
    const said = decision.ok ? decision.value.map(({ type }) => type).join(' ') : decision.error.kind;
    expect(said).toBe(expected === 'turned away' ? 'ParcelTurnedAway CaseClosed' : expected);
  });

  it('sends one parcel of two away and goes on with the other', () => {
    const second: CaseEvent = { type: 'ParcelReceived', data: givenParcel({ parcelId: idOf('parcel 2') }) };
    const { decision } = given([opened(), parcel()], second).when(turnAway('not-ours'));
    expect(decision.ok && decision.value.map(({ type }) => type)).toEqual(['ParcelTurnedAway']);
  });

  it('S11 freight that was paid anyway is written down with its amount', () => {
    const paid = { parcelId: PARCEL_ID, amountMinor: 1_200, currency: 'EUR', note: null };
    from('UPS').when({ type: 'PayFreight', paid }).then({ type: 'FreightPaid', data: paid });
  });
});

describe('S12 valuables', () => {
  const found = (witnessId: string): CaseEventData<'ValuablesFound'> => ({
    ...{ valuablesId: idOf('cash'), description: 'Cash', amountMinor: 500, currency: 'EUR', witnessId },
  });
  const open = given([opened(), parcel()]);

  it.each([
    ['the finder', OPERATOR, 'second-person-needed'],
    ['somebody else', idOf('colleague'), 'ok'],
  ])('seen by %s', (_, witnessId, expected) => {
    const { decision } = open.when({ type: 'RecordValuables', valuables: found(witnessId) });
    expect(decision.ok ? 'ok' : decision.error.kind).toBe(expected);
  });

  it('are photographed before the case is closed', () => {
    const after = open.and({ type: 'ValuablesFound', data: found(idOf('colleague')) });
    const asked = [{ kind: 'valuables-photo' as const, valuablesId: idOf('cash') }];
    after.when(close).thenRefused({ kind: 'open-questions', questions: asked });
  });
});

describe('S54 how the carrier behaved', () => {
  it('is noted with its parcel', () => {
    const data = { parcelId: PARCEL_ID, conduct: 'asked for the signature first' };
    given([opened(), parcel()])
      .when({ type: 'NoteConduct', ...data })
      .then({ type: 'CarrierConductNoted', data });
  });
});

describe('S06 S08 S88 S90 freight', () => {
  const typed: CaseEventData<'FreightRecorded'> = {
    ...{ freightId: idOf('freight'), leg: 'return', carrier: 'SF', trackingNumber: null },
    ...{ amountMinor: 1_250, currency: 'EUR', payer: null, reference: null },
  };
  const recorded = (returnClass: ReturnClass, change: Partial<typeof typed> = {}) => {
    const freight = { ...typed, ...change };
    const { decision } = given([opened(returnClass), parcel()]).when({ type: 'RecordFreight', freight });
    const [event] = decision.ok ? decision.value : [];
    return event?.type === 'FreightRecorded' ? event.data : null;
  };

  it.each([
    ['refused', 'buyer'],
    ['bounced', 'seller'],
    ['recalled', 'seller'],
    ['over-shipped', 'seller'],
    ['customer-return', null],
  ] as const)('S08 of a %s parcel is paid by %s unless somebody says otherwise', (returnClass, payer) => {
    expect(recorded(returnClass)?.payer).toBe(payer);
    expect(recorded(returnClass, { payer: 'platform' })?.payer).toBe('platform');
  });

  it('S06 a bounced parcel is shipped again under a new waybill', () => {
    expect(recorded('bounced', { leg: 're-ship', trackingNumber: 'SF2' })).toMatchObject({
      ...{ leg: 're-ship', trackingNumber: 'SF2', payer: 'seller' },
    });
  });

  it.each([
    [{ amountMinor: 1_250, currency: 'EUR' }, 'SF 12.50 EUR SO-77'],
    [{ amountMinor: 5, currency: 'EUR' }, 'SF 0.05 EUR SO-77'],
    [{ amountMinor: 1_250, currency: 'JPY' }, 'SF 1250 JPY SO-77'],
    [{ amountMinor: null, currency: null }, null],
    [{ reference: 'as agreed' }, 'as agreed'],
  ])('S90 %j is paid under %s', (change, reference) => {
    expect(recorded('refused', change)?.reference).toBe(reference);
  });

  it('S88 an amount wants its currency', () => {
    expect(recorded('refused', { currency: null })).toBeNull();
  });
});

describe('U16 an empty box', () => {
  it('is one key: nothing is here, and the inside is shown', () => {
    const open = given([opened(), parcel()]);
    const classified = { returnClass: 'empty' as const, note: null };
    const none: CaseEvent = { type: 'ContentCounted', data: { lineId: LINE_ID, counted: 0, by: 'hand' } };
    open.when({ type: 'ClassifyParcel', classified }).then({ type: 'ParcelClassified', data: classified }, none);
    open
      .and([{ type: 'ParcelClassified', data: classified }, none])
      .when(close)
      .thenRefused({ kind: 'open-questions', questions: [{ kind: 'inside-photo', parcelId: PARCEL_ID }] });
  });
});

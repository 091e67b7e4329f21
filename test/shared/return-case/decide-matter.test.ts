import { describe, expect, it } from 'vitest';
import {
  MATTER_OUTCOMES,
  MATTERS,
  type Matter,
  matterRules,
  type MatterOutcome,
} from '../../../shared/domain/matter.ts';
import { DEFAULT_POLICY } from '../../../shared/domain/policy/default-policy.ts';
import type { CaseEvent, CaseEventData } from '../../../shared/return-case/events.ts';
import { confirmationOf } from '../../../shared/return-case/confirmation.ts';
import { expectedWeightOf } from '../../../shared/return-case/expected-weight.ts';
import { factsOf } from '../../../shared/return-case/facts.ts';
import { deriveId, givenContext, givenOpened, givenSettled, GROUNDS, idOf, LINE_ID } from '../../support/builders.ts';
import { given } from '../../support/given.ts';

const opened = (matter: Matter, change: Partial<CaseEventData<'CaseOpened'>> = {}): CaseEvent[] => [
  { type: 'CaseOpened', data: givenOpened(change) },
  { type: 'NoParcelStated', data: { matter, note: null } },
];
const PICTURE = { evidenceId: idOf('evidence'), sha256: 'e'.repeat(64), kind: 'image', title: 'Label' } as const;
const EVIDENCE: CaseEvent = { type: 'EvidenceAttached', data: PICTURE };
const settled = (change: Partial<CaseEventData<'MatterSettled'>>): CaseEvent => ({
  type: 'MatterSettled',
  data: givenSettled(change),
});
const CLOSED: CaseEvent = { type: 'CaseClosed', data: { confirmedBy: 'button', ...GROUNDS, ruleIds: [] } };
const freight = {
  freightId: idOf('freight'),
  leg: 're-ship',
  carrier: 'SF',
  trackingNumber: 'SF1',
  amountMinor: null,
  currency: null,
  payer: 'seller',
  reference: null,
} as const;
const settle = (change: Partial<CaseEventData<'MatterSettled'>>, keepsMinor: number | null = null) =>
  ({
    type: 'SettleMatter',
    settled: givenSettled(change),
    keepsMinor,
    freight: change.outcome === 're-ship' ? freight : null,
  }) as const;
/** What was paid for the one line of two units in the builders. */
const [LINE] = givenOpened().lines;
const PAID = LINE?.refundMinor ?? 0;
const CURRENCY = LINE?.currency ?? '';
const asksOf = (...steps: CaseEvent[]): string[] =>
  confirmationOf(given(steps).folded.state, givenContext()).questions.map(({ kind }) => kind);
const factsFrom = (...steps: (CaseEvent | CaseEvent[])[]) =>
  factsOf(given(...steps).folded, { policy: DEFAULT_POLICY, deriveId, stationCode: 'B1' });

describe('what each matter may come to', () => {
  const pairs = MATTERS.flatMap((matter) => MATTER_OUTCOMES.map((outcome) => [matter, outcome] as const));
  it.each(pairs)('%s: %s', (matter, outcome) => {
    const money = outcome === 'refund' ? {} : { amountMinor: null, currency: null };
    const command = settle({ outcome, ...money, trackingNumber: 'SF1' });
    expect(given(opened(matter)).when(command).decision.ok).toBe(matterRules(matter).outcomes.includes(outcome));
  });
});

describe('what must be answered before a matter is closed', () => {
  it.each<[string, Matter, string[]]>([
    [
      'S24 short at the buyer: a picture, S27 the delivery note, and what it comes to',
      'short-at-buyer',
      ['matter-evidence', 'delivery-note', 'matter-outcome'],
    ],
    ['damaged at the buyer: a picture', 'damaged-at-buyer', ['matter-evidence', 'matter-outcome']],
    ['S75 lost in transit', 'lost-in-transit', ['matter-outcome']],
    ['S77 refund without return', 'refund-without-return', ['matter-outcome']],
    ['S78 pull-back', 'pull-back', ['matter-outcome']],
    ['S06 re-ship', 're-ship', ['matter-outcome']],
  ])('%s', (_name, matter, questions) => {
    expect(asksOf(...opened(matter))).toEqual(questions);
    given(opened(matter))
      .when({ type: 'CloseCase', confirmedBy: 'button' })
      .thenRefused({
        kind: 'open-questions',
        questions: questions.map((kind) => ({ kind }) as never),
      });
  });

  it('nothing once it is answered, and then it closes without counting or inspecting anything', () => {
    const steps = [
      ...opened('damaged-at-buyer'),
      EVIDENCE,
      settled({ outcome: 'no-action', amountMinor: null, currency: null }),
    ];
    expect(asksOf(...steps)).toEqual([]);
    const { decision } = given(...steps).when({ type: 'CloseCase', confirmedBy: 'button' });
    expect(decision.ok && decision.value.map(({ type }) => type)).toEqual(['CaseClosed']);
  });
});

describe('S27 what is not on the delivery note was never sent', () => {
  it.each([
    [false, 'under-packed', 'resupply'],
    [true, 'too-few', null],
  ] as const)('on the note %s: %s, %s', (onDeliveryNote, cause, outcome) => {
    given(opened('short-at-buyer'))
      .when({ type: 'NoteDeliveryNote', lineId: LINE_ID, onDeliveryNote })
      .then({ type: 'ShortageStated', data: { lineId: LINE_ID, cause, onDeliveryNote, outcome } });
  });

  it('a line that is not there cannot be looked up', () => {
    const lineId = idOf('other');
    given(opened('short-at-buyer'))
      .when({ type: 'NoteDeliveryNote', lineId, onDeliveryNote: true })
      .thenRefused({ kind: 'line-not-in-case', lineId });
  });
});

describe('S24 a weight the buyer says', () => {
  it('is kept and decides nothing', () => {
    const before = given(opened('short-at-buyer'));
    const after = before.and({ type: 'DeclaredWeightNoted', data: { declaredMg: 500_000, sha256: null } });
    expect(after.folded.state.declaredWeight?.declaredMg).toBe(500_000);
    expect(expectedWeightOf(after.folded.state, DEFAULT_POLICY)).toEqual(
      expectedWeightOf(before.folded.state, DEFAULT_POLICY),
    );
    expect(confirmationOf(after.folded.state, givenContext())).toEqual(
      confirmationOf(before.folded.state, givenContext()),
    );
  });
});

describe('S109 refund and what the seller keeps add up to what was paid', () => {
  it.each<[string, number, number | null, boolean]>([
    ['a part, and the rest is kept', 1_000, PAID - 1_000, true],
    ['a part, the rest not said', 1_000, null, true],
    ['all of it', PAID, 0, true],
    ['swapped', PAID - 1_000, PAID - 1_000, false],
    ['more than was paid', PAID + 1, null, false],
  ])('%s', (_name, amountMinor, keepsMinor, isAccepted) => {
    const command = settle({ amountMinor, currency: CURRENCY }, keepsMinor);
    expect(given(opened('refund-without-return')).when(command).decision.ok).toBe(isAccepted);
  });

  it('what was paid is said where no line says it', () => {
    const unknown = given(opened('refund-without-return', { lines: [] }));
    expect(unknown.when(settle({ amountMinor: 10_00, currency: 'EUR' }, 90_00)).decision.ok).toBe(false);
    expect(unknown.when(settle({ amountMinor: 10_00, currency: 'EUR', paidMinor: 100_00 }, 90_00)).decision.ok).toBe(
      true,
    );
  });
});

describe('S77 a refund without a return: nothing received, only the difference', () => {
  it('tells refund and what is kept, and neither receipt, inspection nor stock', () => {
    const steps = [opened('refund-without-return'), settled({ amountMinor: 1_000, currency: CURRENCY }), CLOSED];
    const facts = factsFrom(...steps);
    expect(facts.map(({ type }) => type)).toEqual(['returns.refund.ready.v1']);
    expect(facts[0]?.payload).toMatchObject({
      amountMinor: 1_000,
      paidMinor: PAID,
      keepsMinor: PAID - 1_000,
      lines: [],
      reason: 'S77 S109',
    });
  });
});

describe('S80 nothing goes into stock that was not received and inspected', () => {
  it.each<[Matter, MatterOutcome]>([
    ['short-at-buyer', 're-ship'],
    ['damaged-at-buyer', 'courier-claim'],
    ['lost-in-transit', 'arrived-after-all'],
    ['pull-back', 'found-in-pile'],
    ['re-ship', 're-ship'],
  ])('%s settled as %s tells nothing', (matter, outcome) => {
    const done = settled({ outcome, amountMinor: null, currency: null, trackingNumber: 'SF1' });
    expect(factsFrom(opened(matter), done, CLOSED)).toEqual([]);
  });
});

describe('S78 a parcel pulled back before it left', () => {
  it.each<[MatterOutcome, number | null, boolean]>([
    ['found-in-pile', 1_000, true],
    ['found-in-pile', null, true],
    ['already-gone', null, true],
    ['already-gone', 1_000, false],
  ])('%s with a refund of %s: accepted %s', (outcome, amountMinor, isAccepted) => {
    const command = settle({ outcome, amountMinor, currency: amountMinor === null ? null : CURRENCY });
    expect(given(opened('pull-back')).when(command).decision.ok).toBe(isAccepted);
  });
});

describe('S75 lost, and then it comes', () => {
  const parcel = { parcelId: idOf('parcel'), trackingNumber: 'T1', carrier: null, raw: 'T1', source: 'wedge' } as const;
  const RECEIVED: CaseEvent = { type: 'ParcelReceived', data: parcel };

  it('the parcel takes over: it is counted and inspected like any other', () => {
    expect(asksOf(...opened('lost-in-transit'), RECEIVED)).not.toContain('matter-outcome');
    given(opened('lost-in-transit'), RECEIVED)
      .when(settle({ outcome: 'refund' }))
      .thenRefused({ kind: 'case-has-parcel' });
  });

  it('what was settled before is paid once', () => {
    const paid = settled({ amountMinor: 1_000, currency: CURRENCY });
    const counted: CaseEvent = { type: 'ContentCounted', data: { lineId: LINE_ID, counted: 2, by: 'hand' } };
    const facts = factsFrom(opened('lost-in-transit'), paid, RECEIVED, counted, CLOSED);
    const refunds = facts.filter(({ type }) => type === 'returns.refund.ready.v1');
    expect(refunds.map(({ payload }) => payload)).toMatchObject([{ amountMinor: 1_000 }]);
  });
});

describe('S06 goods sent again', () => {
  it.each([
    ['waybill', { trackingNumber: null }, freight, ['tracking-number']],
    ['payer', { trackingNumber: 'SF1' }, { ...freight, payer: null }, ['payer']],
  ] as const)('name their %s', (_name, change, shipped, missing) => {
    const money = { amountMinor: null, currency: null };
    given(opened('re-ship'))
      .when({
        type: 'SettleMatter',
        settled: givenSettled({ outcome: 're-ship', ...money, ...change }),
        keepsMinor: null,
        freight: shipped,
      })
      .thenRefused({ kind: 'settlement-incomplete', missing });
  });

  it('bring the freight of their leg with them, in the same step', () => {
    const { decision } = given(opened('re-ship')).when(
      settle({ outcome: 're-ship', amountMinor: null, currency: null, trackingNumber: 'SF1' }),
    );
    expect(decision.ok && decision.value.map(({ type }) => type)).toEqual(['MatterSettled', 'FreightRecorded']);
  });
});

describe('opening a case without a parcel', () => {
  it('is one step, with the day by which it is to be done', () => {
    const stated = { matter: 're-ship', note: null } as const;
    given()
      .when({ type: 'OpenWithoutParcel', opened: givenOpened(), stated, dueOn: '2026-03-05' })
      .then(
        { type: 'CaseOpened', data: givenOpened() },
        { type: 'NoParcelStated', data: stated },
        { type: 'UrgencySet', data: { urgency: 'normal', dueOn: '2026-03-05' } },
      );
  });

  it('the same file is attached once', () => {
    given(opened('damaged-at-buyer'), EVIDENCE)
      .when({ type: 'AttachEvidence', evidence: { ...PICTURE, evidenceId: idOf('again') } })
      .then();
  });
});

import { describe, expect, it } from 'vitest';
import type { GoodsCommand } from '../../../shared/return-case/commands-goods.ts';
import type { CaseEvent } from '../../../shared/return-case/events.ts';
import { confirmationOf } from '../../../shared/return-case/confirmation.ts';
import { parkReasonOf } from '../../../shared/return-case/park-reason.ts';
import { refundProposals } from '../../../shared/return-case/refund-proposal.ts';
import { refundRequests, refundsReady, withheldRefunds } from '../../../shared/return-case/refund-requests.ts';
import { DEFAULT_POLICY } from '../../../shared/domain/policy/default-policy.ts';
import { NO_TERMS } from '../../../shared/return-case/events/event-parts.ts';
import {
  DAMAGED,
  givenContext,
  givenInspected,
  givenLine,
  givenOpened,
  givenParcel,
  GROUNDS,
  idOf,
  LINE_ID,
  PARCEL_ID,
  UNIT_ID,
} from '../../support/builders.ts';
import { given, type Step } from '../../support/given.ts';

type LineChange = Parameters<typeof givenLine>[0];

function opened(line: LineChange = {}, terms: Partial<typeof NO_TERMS> = {}): CaseEvent[] {
  return [
    { type: 'CaseOpened', data: givenOpened({ lines: [givenLine(line)], terms: { ...NO_TERMS, ...terms } }) },
    { type: 'ParcelReceived', data: givenParcel() },
  ];
}
const counted = (count: number): CaseEvent => ({
  type: 'ContentCounted',
  data: { lineId: LINE_ID, counted: count, by: 'hand' },
});
const carton = (number: number, count = 1): CaseEvent => ({
  type: 'CartonCounted',
  data: { lineId: LINE_ID, carton: number, counted: count },
});
const EXTRA_ID = idOf('extra');
const extra: CaseEvent = {
  type: 'UnexpectedContentCounted',
  data: { unexpectedId: EXTRA_ID, sku: 'KETTLE-2', gtin: null, name: 'Kettle, blue', counted: 1 },
};
const questionsOf = (...steps: readonly Step[]) =>
  confirmationOf(given(...steps).folded.state, givenContext()).questions;

describe('counting everything with one key', () => {
  it('counts every line that is not whole yet', () => {
    given(opened({ expected: 3 }))
      .when({ type: 'CountAll' })
      .then(counted(3));
    given(opened({ expected: 3 }), counted(1))
      .when({ type: 'CountAll' })
      .then(counted(3));
    given(opened({ expected: 3 }), counted(3))
      .when({ type: 'CountAll' })
      .then();
  });

  it('says that nothing is here of what nobody counted, and leaves what was counted', () => {
    given(opened({ expected: 3 }))
      .when({ type: 'CountRestMissing' })
      .then(counted(0));
    given(opened({ expected: 3 }), counted(1))
      .when({ type: 'CountRestMissing' })
      .then();
  });

  it('ticks the cartons of a unit that travels in several', () => {
    given(opened({ cartonsPerUnit: 2 }))
      .when({ type: 'CountAll' })
      .then(carton(1), carton(2), counted(1));
  });
});

describe('a unit in three cartons', () => {
  const sofa = opened({ cartonsPerUnit: 3 });

  it('is here when each of them is, and not before', () => {
    expect(given(sofa, carton(1), carton(3)).folded.state.lines[0]).toMatchObject({ counted: 0 });
    expect(given(sofa, carton(1), carton(3), carton(2)).folded.state.lines[0]).toMatchObject({ counted: 1 });
  });

  it('is never assumed, and waits instead of being called short', () => {
    const waits = [{ kind: 'cartons', lineId: LINE_ID }];
    expect(questionsOf(sofa)).toEqual(waits);
    expect(questionsOf(sofa, carton(1), carton(2))).toEqual(waits);
    expect(parkReasonOf(questionsOf(sofa, carton(1), carton(2)))).toBe('awaiting-cartons');
    expect(questionsOf(sofa, carton(1), carton(2), carton(3))).toEqual([]);
  });

  it('is short when a person says that none is here', () => {
    const steps = given(sofa, carton(1), carton(2));
    steps
      .when({ type: 'CountContent', lineId: LINE_ID, counted: 0, by: 'hand' })
      .then(carton(1, 0), carton(2, 0), counted(0));
    expect(questionsOf(sofa, carton(1), [carton(1, 0), counted(0)])).toEqual([]);
  });

  it('counts a carton once, however often it is ticked', () => {
    const tick = { type: 'CountCarton', lineId: LINE_ID, carton: 2, counted: 1 } as const;
    given(sofa).when(tick).then(carton(2));
    given(sofa, carton(2)).when(tick).then();
    given(sofa)
      .when({ ...tick, counted: 2 })
      .thenRefused({
        kind: 'more-than-expected',
        lineId: LINE_ID,
        expected: 1,
        counted: 2,
      });
  });

  it('parks as a next parcel would when something else is open too', () => {
    expect(
      parkReasonOf([
        { kind: 'cartons', lineId: LINE_ID },
        { kind: 'count', lineId: LINE_ID },
      ]),
    ).toBe('next-parcel');
    expect(parkReasonOf([])).toBe('next-parcel');
  });
});

describe('S30 a wrong item', () => {
  const find = { type: 'FindSubstitution', unexpectedId: EXTRA_ID, lineId: LINE_ID } as const;
  const found: CaseEvent = { type: 'SubstitutionFound', data: { unexpectedId: EXTRA_ID, lineId: LINE_ID } };

  it('is there instead of a line, which is short by it', () => {
    given(opened(), extra).when(find).then(counted(0), found);
    given(opened(), extra, counted(0)).when(find).then(found);
    given(opened(), extra, counted(0), found).when(find).then();
  });

  it('can be taken back', () => {
    const back = { unexpectedId: EXTRA_ID, lineId: null };
    given(opened(), extra, counted(0), found)
      .when({ type: 'FindSubstitution', ...back })
      .then({ type: 'SubstitutionFound', data: back });
  });

  it('stands for no line that is whole', () => {
    given(opened(), extra, counted(1)).when(find).thenRefused({ kind: 'line-not-short', lineId: LINE_ID });
  });
});

describe('S27 S28 S30 a short line', () => {
  const state = {
    type: 'StateShortage',
    lineId: LINE_ID,
    cause: 'too-few',
    onDeliveryNote: false,
    outcome: 'resupply',
  } as const;
  const { type: _type, ...data } = state;

  it('is explained once it was counted', () => {
    const stated: CaseEvent = { type: 'ShortageStated', data };
    given(opened({ expected: 2 }), counted(1))
      .when(state)
      .then(stated);
    given(opened({ expected: 2 }), counted(1), stated)
      .when(state)
      .then();
    given(opened({ expected: 2 }))
      .when(state)
      .thenRefused({ kind: 'line-not-short', lineId: LINE_ID });
    given(opened({ expected: 2 }), counted(2))
      .when(state)
      .thenRefused({ kind: 'line-not-short', lineId: LINE_ID });
  });
});

describe('a serial number', () => {
  const read = { lineId: LINE_ID, ordinal: 1, serial: 'SN-1', finding: 'sold' } as const;
  const isRead: CaseEvent = { type: 'SerialRead', data: read };

  it('says that its unit is here', () => {
    given(opened({ expected: 2 }))
      .when({ type: 'ReadSerial', ...read })
      .then({ type: 'ContentCounted', data: { lineId: LINE_ID, counted: 1, by: 'scan' } }, isRead);
    given(opened({ expected: 2 }), counted(2))
      .when({ type: 'ReadSerial', ...read })
      .then(isRead);
    given(opened({ expected: 2 }), counted(2), isRead)
      .when({ type: 'ReadSerial', ...read })
      .then();
  });

  it('stands in the inspection of its unit, by hand or by confirmation', () => {
    const inspect = { type: 'InspectUnit', lineId: LINE_ID, ordinal: 1, grade: 'B', isSealed: false } as const;
    given(opened(), isRead)
      .when({ ...inspect, defects: [], causeStated: null })
      .then({ type: 'UnitInspected', data: givenInspected({ grade: 'B', isSealed: false, serial: 'SN-1' }) });
    const { records } = confirmationOf(given(opened(), isRead).folded.state, givenContext());
    expect(records).toContainEqual({ type: 'UnitInspected', data: givenInspected({ serial: 'SN-1' }) });
  });
});

describe('S29 missing accessories', () => {
  it('are those of the line, apart from the count', () => {
    const line = { accessories: [{ code: 'LID', name: 'Lid', massMg: 90_000 }] };
    given(opened(line))
      .when({
        type: 'InspectUnit',
        lineId: LINE_ID,
        ordinal: 1,
        grade: 'B',
        isSealed: false,
        defects: [],
        causeStated: null,
        also: { missingAccessories: ['LID', 'NOT-OURS', 'LID'] },
      })
      .then({
        type: 'UnitInspected',
        data: givenInspected({ grade: 'B', isSealed: false, missingAccessories: ['LID'] }),
      });
  });
});

describe('S46 S47 what is said about the cause', () => {
  const inspect = {
    type: 'InspectUnit',
    lineId: LINE_ID,
    ordinal: 1,
    grade: 'C',
    isSealed: false,
    defects: DAMAGED.defects,
    causeStated: 'transport',
  } as const;
  const leg = { leg: 'return', contractedBy: 'own-account', carrier: 'china-post' } as const;

  it('names the leg together with transport, in one step', () => {
    given(opened())
      .when({ ...inspect, also: { ruledOut: ['customer-use', 'product-quality'], severity: 2, leg } })
      .then(
        { type: 'UnitInspected', data: { ...DAMAGED, ruledOut: ['customer-use', 'product-quality'], severity: 2 } },
        { type: 'LegStated', data: { unitId: UNIT_ID, ...leg } },
      );
  });

  it('names no leg for another cause', () => {
    given(opened())
      .when({ ...inspect, causeStated: 'installation', also: { installedBy: 'fitter', leg } })
      .then({ type: 'UnitInspected', data: { ...DAMAGED, causeStated: 'installation', installedBy: 'fitter' } });
  });

  it('keeps what was found before and is not said again', () => {
    const before: CaseEvent = {
      type: 'UnitInspected',
      data: { ...DAMAGED, wear: 'none', severity: 3, matchesClaim: true },
    };
    given(opened(), before)
      .when({ ...inspect, also: { severity: 1 } })
      .then({ type: 'UnitInspected', data: { ...DAMAGED, wear: 'none', severity: 1, matchesClaim: true } });
  });
});

describe('S48 S56 S14 pictures that are still to be taken', () => {
  const bare: CaseEvent = { type: 'UnitInspected', data: DAMAGED };
  const photosOf = (...steps: readonly Step[]) =>
    questionsOf(...steps).flatMap((question) => (question.kind === 'unit-photo' ? [question.slot] : []));

  it('S56 a claim that is not about quality needs none', () => {
    const mind = opened({ claimedReason: 'Changed my mind' });
    const byProduct: CaseEvent = { type: 'UnitInspected', data: { ...DAMAGED, causeStated: 'product-quality' } };
    expect(photosOf(mind, byProduct)).toEqual([]);
    expect(photosOf(mind, bare)).toEqual(['defect']);
  });

  it('S48 a claim about damage needs its close-up', () => {
    expect(photosOf(opened({ claimedReason: 'Arrived broken' }), bare)).toEqual(['defect']);
  });

  it('S14 inner packaging that is not whole is shown', () => {
    const inner: CaseEvent = { type: 'UnitInspected', data: givenInspected({ grade: 'B', innerPackaging: 'broken' }) };
    expect(photosOf(opened(), inner)).toEqual(['inside']);
  });
});

describe('S15 S16 goods that never go back into stock', () => {
  const place = (ruleId: string): CaseEvent => ({
    type: 'DispositionDecided',
    data: { unitId: UNIT_ID, disposition: 'scrap', place: 'X1', ...GROUNDS, ruleIds: [ruleId] },
  });
  const restock = { type: 'DecideDisposition', unitId: UNIT_ID, disposition: 'restock', place: null } as const;
  const sealedA: CaseEvent = { type: 'UnitInspected', data: givenInspected() };
  const openedB: CaseEvent = { type: 'UnitInspected', data: givenInspected({ grade: 'A', isSealed: false }) };
  const recordsOf = (...steps: readonly Step[]) => confirmationOf(given(...steps).folded.state, givenContext()).records;

  it('S16 food is scrapped, sealed or not', () => {
    const food = opened({ attributes: ['perishable'] });
    expect(recordsOf(food)).toContainEqual(place('S16'));
    given(food, sealedA).when(restock).thenRefused({ kind: 'restock-excluded', ruleId: 'S16' });
  });

  it('S15 a hygiene article is restocked while it is sealed, and never once it was opened', () => {
    const razor = opened({ attributes: ['hygiene'] });
    expect(recordsOf(razor)).not.toContainEqual(place('S15'));
    expect(recordsOf(razor, openedB)).toContainEqual(place('S15'));
    given(razor, openedB).when(restock).thenRefused({ kind: 'restock-excluded', ruleId: 'S15' });
    expect(given(razor, sealedA).when(restock).decision.ok).toBe(true);
  });
});

describe('S13 S15 S16 the verdict on eligibility', () => {
  const verdictOf = (...steps: readonly Step[]) =>
    confirmationOf(given(...steps).folded.state, givenContext()).records.find(
      ({ type }) => type === 'EligibilityFound',
    );

  it.each([
    ['in time', {}, '2026-03-01', 'eligible', ['S13']],
    ['far too late', {}, '2026-01-01', 'not-eligible', ['S13']],
    ['food', { attributes: ['perishable' as const] }, '2026-03-01', 'not-eligible', ['S16']],
    ['a gift', { attributes: ['gift' as const] }, '2026-03-01', 'not-eligible', ['S15']],
  ])('%s is written down by the confirmation', (_what, line, deliveredOn, verdict, ruleIds) => {
    expect(verdictOf(opened(line, { deliveredOn }))).toEqual({
      type: 'EligibilityFound',
      data: { verdict, ...GROUNDS, ruleIds },
    });
  });

  it('says nothing where nothing is known that could decide it', () => {
    expect(verdictOf(opened())).toBeUndefined();
  });

  it('holds the refund back until a second person lets it go', () => {
    const late = opened({ refundMinor: 3_000 }, { deliveredOn: '2026-01-01' });
    const { state } = given(late, counted(1)).folded;
    expect(refundProposals(state, DEFAULT_POLICY)).toEqual([]);
    const rules = givenContext();
    expect(withheldRefunds(state, rules)).toEqual([
      { lineId: LINE_ID, sku: 'KETTLE-1', quantity: 1, amountMinor: 3_000, currency: 'EUR', ruleIds: ['S13'] },
    ]);
    const [request] = refundRequests(state, rules);
    if (!request) throw new Error('nobody is asked');
    const asked: CaseEvent = { type: 'ApprovalRequested', data: request };
    const { approvalId } = request;
    const granted: CaseEvent = { type: 'ApprovalDecided', data: { approvalId, granted: true, note: null } };
    const letGo = given(late, counted(1), asked, granted).folded.state;
    expect(refundsReady(letGo, rules)).toMatchObject([{ amountMinor: 3_000 }]);
    expect(withheldRefunds(letGo, rules)).toEqual([]);
  });
});

describe('S53 S55 S50 what is noted about the packaging', () => {
  type About = Extract<GoodsCommand, { readonly parcelId: string }>;

  it.each<[string, About, CaseEvent['type']]>([
    [
      'S53 a handling mark',
      { type: 'NoteHandlingMark', parcelId: PARCEL_ID, mark: 'glass', rattles: true },
      'HandlingMarkNoted',
    ],
    [
      'S50 where the outside is damaged',
      { type: 'PlaceOuterMarks', parcelId: PARCEL_ID, places: ['front'] },
      'OuterMarksPlaced',
    ],
    [
      'S55 kept packaging',
      { type: 'RetainPackaging', parcelId: PARCEL_ID, shelf: 'H6', keepUntil: '2026-04-01' },
      'PackagingRetained',
    ],
  ])('%s', (_what, command, type) => {
    const { type: _type, ...data } = command;
    const event = { type, data } as CaseEvent;
    given(opened()).when(command).then(event);
    if (type !== 'OuterMarksPlaced') given(opened(), event).when(command).then();
    given(opened())
      .when({ ...command, parcelId: idOf('other') })
      .thenRefused({ kind: 'parcel-not-in-case', parcelId: idOf('other') });
  });
});

describe('a unit’s place', () => {
  it('is the open tote of its disposition, else the policy’s', () => {
    const state = given(opened()).folded.state;
    const placeOf = (context: Parameters<typeof givenContext>[0]) =>
      confirmationOf(state, givenContext(context)).records.find(({ type }) => type === 'DispositionDecided')?.data;
    expect(placeOf({})).toMatchObject({ disposition: 'restock', place: 'A1' });
    expect(placeOf({ openTotes: { restock: 'TOTB10003' } })).toMatchObject({ place: 'TOTB10003' });
    expect(placeOf({ openTotes: { scrap: 'TOTB10004' } })).toMatchObject({ place: 'A1' });
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FACT_PAYLOADS } from '../../../shared/domain/facts/fact-payloads.ts';
import { DEFAULT_POLICY } from '../../../shared/domain/policy/default-policy.ts';
import { CaseView } from '../../../shared/protocol/case-view.ts';
import { confirmationOf } from '../../../shared/return-case/confirmation.ts';
import type { CaseEvent } from '../../../shared/return-case/events.ts';
import { evolve } from '../../../shared/return-case/evolve.ts';
import { factsOf } from '../../../shared/return-case/facts.ts';
import { foldCase } from '../../../shared/return-case/fold-case.ts';
import { type CaseState, EMPTY_CASE, type EventOrigin } from '../../../shared/return-case/state.ts';
import { projectCase } from '../../../shared/views/case-rows.ts';
import { caseViewOf } from '../../../shared/views/case-view.ts';
import {
  asNew,
  CASE_ID,
  deriveId,
  givenContext,
  givenLine,
  givenOpened,
  givenParcel,
  idOf,
  LINE_ID,
  OPERATOR,
  RecordWriter,
  STATION_A,
  WEIGH,
} from '../../support/builders.ts';
import { given } from '../../support/given.ts';
import { FAKE_START_MS } from '../../support/fake-clock.ts';
import { PROPERTY_TIMEOUT_MS, seeded } from '../../support/property-seed.ts';
import { chosenCommand } from '../../electron/cases/random-work.ts';
import { decide } from '../../../shared/return-case/decide.ts';
import { anyEvent, eventOf } from './random-events.ts';

const originOf = (at: number): EventOrigin => ({
  eventId: idOf(`event ${at}`),
  commandId: idOf(`command ${at}`),
  stationId: STATION_A,
  stationSeq: at + 1,
  occurredAtMs: FAKE_START_MS + at,
  actor: OPERATOR,
  zone: 'Europe/Madrid',
});
const evolved = (events: readonly CaseEvent[], from: CaseState = EMPTY_CASE): CaseState =>
  events.reduce((state, event, at) => evolve(state, event, originOf(at)), from);

/** Mostly a case that is open, so that the events have something to be about. */
const anyEvents = fc
  .tuple(fc.array(eventOf('CaseOpened'), { maxLength: 1 }), fc.array(anyEvent, { maxLength: 40 }))
  .map((parts) => parts.flat());

describe('evolve', () => {
  it('never throws on any event in any state, and the numbers foot whatever was told', () => {
    const property = fc.property(anyEvents, (events) => {
      const { lines, units } = evolved(events);
      for (const { lineId, expected, counted } of lines) {
        const here = units.filter((unit) => unit.lineId === lineId && ['C', 'D'].includes(unit.grade)).length;
        expect(counted ?? 0).toBeLessThanOrEqual(expected);
        if (counted !== null) expect(here).toBeLessThanOrEqual(counted);
      }
    });
    fc.assert(property, seeded(20_260_530, 1_000));
  });

  it('counts nothing twice: the same event again changes only who was last', () => {
    const property = fc.property(anyEvents, anyEvent, (events, event) => {
      const once = evolve(evolved(events), event, originOf(99));
      expect(evolve(once, event, originOf(99))).toEqual({ ...once, steps: expect.anything() });
    });
    fc.assert(property, seeded(20_260_531, 500));
  });

  it('leaves what it was given alone', () => {
    const property = fc.property(anyEvents, anyEvent, (events, event) => {
      const state = evolved(events);
      const before = structuredClone(state);
      evolve(state, event, originOf(99));
      expect(state).toEqual(before);
    });
    fc.assert(property, seeded(20_260_532, 300));
  });
});

describe('views, facts and confirmations of any record', () => {
  it('keep their contract', () => {
    const property = fc.property(anyEvents, (events) => {
      const writer = new RecordWriter();
      for (const event of events) writer.step(event);
      const folded = foldCase(CASE_ID, writer.events);
      projectCase(folded);
      const view = caseViewOf(folded, givenContext(), (personId) => personId);
      if (view) CaseView.parse(view);
      for (const { type, payload } of factsOf(folded, { policy: DEFAULT_POLICY, deriveId, stationCode: 'B1' })) {
        FACT_PAYLOADS[type].parse(payload);
      }
    });
    fc.assert(property, seeded(20_260_533, 500));
  });
});

describe('what the button names', { timeout: PROPERTY_TIMEOUT_MS }, () => {
  it('is what closing records, and afterwards nothing is left to name', () => {
    let closed = 0;
    const picks = fc.array(fc.tuple(fc.nat(), fc.nat()), { minLength: 3, maxLength: 25 });
    const property = fc.property(picks, (told) => {
      const writer = new RecordWriter();
      const context = givenContext({ roles: ['inspector', 'supervisor'], nowMs: FAKE_START_MS });
      for (const [at, [type, pick]] of told.entries()) {
        const folded = foldCase(CASE_ID, writer.events);
        const decision = decide(folded, { type: 'CloseCase', confirmedBy: 'button' }, context);
        const { questions, records } = confirmationOf(folded.state, context);
        if (decision.ok) {
          closed += 1;
          expect(questions).toEqual([]);
          expect(decision.value.slice(0, -1)).toEqual(records);
          expect(decision.value.at(-1)?.type).toBe('CaseClosed');
          const after = evolved(decision.value, folded.state);
          expect(confirmationOf(after, context)).toEqual({ questions: [], records: [] });
          expectView(folded, after);
        } else if (folded.state.status === 'open') {
          expect(decision.error).toEqual({ kind: 'open-questions', questions });
        }
        const without = ['CloseCase', 'UndoStep'] as const;
        const next = chosenCommand(folded, context, { picks: [type, pick], nonce: idOf(`${at}`), without });
        const done = next ? decide(folded, next, context) : null;
        if (done?.ok) writer.write(done.value.map(asNew));
      }
    });
    fc.assert(property, seeded(20_260_534, 150));
    expect(closed).toBeGreaterThan(200);
  });
});

/** The counts on the button are the differences that closing makes. */
function expectView(folded: ReturnType<typeof foldCase>, after: CaseState): void {
  const view = caseViewOf(folded, givenContext({ roles: ['inspector'] }), () => '')?.confirmation?.records;
  const { state } = folded;
  const counted = (of: CaseState): number => of.lines.reduce((sum, line) => sum + (line.counted ?? 0), 0);
  const intact = (of: CaseState): number => of.parcels.filter(({ outside }) => outside === 'intact').length;
  const placed = (of: CaseState): number => of.units.filter(({ disposition }) => disposition !== null).length;
  expect(view?.outsideIntact).toBe(intact(after) - intact(state));
  expect(view?.unitsHere).toBe(counted(after) - counted(state));
  expect(view?.unitsGradeA).toBe(after.units.length - state.units.length);
  expect(view?.dispositions.reduce((sum, { units }) => sum + units, 0)).toBe(placed(after) - placed(state));
}

describe('two benches that are merged', () => {
  it('keep the first receipt of a parcel and the weight it was given', () => {
    const { weighingId, parcelId, grossMg, source } = WEIGH;
    const weighed: CaseEvent = { type: 'ParcelWeighed', data: { weighingId, parcelId, grossMg, source } };
    const again: CaseEvent = { type: 'ParcelReceived', data: givenParcel() };
    const record = given([{ type: 'CaseOpened', data: givenOpened() }, again], weighed, again);
    const [parcel] = record.folded.state.parcels;
    expect(parcel?.weighing?.grossMg).toBe(grossMg);
    expect(parcel?.received.eventId).toBe(record.events[1]?.envelope.eventId);
  });

  it('fill a line where one of them counted more than it expects', () => {
    const property = fc.property(fc.nat({ max: 9 }), fc.nat({ max: 9 }), (atA, atB) => {
      const count = (counted: number): CaseEvent => ({
        type: 'ContentCounted',
        data: { lineId: LINE_ID, counted, by: 'hand' },
      });
      const opened = givenOpened({ lines: [givenLine({ expected: 3 })] });
      const { state } = given({ type: 'CaseOpened', data: opened }).andApart(count(atA), count(atB)).folded;
      expect(state.lines[0]?.counted).toBe(Math.min(atB, 3));
    });
    fc.assert(property, seeded(20_260_535, 50));
  });
});

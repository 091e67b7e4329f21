import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rebuildViews } from '../../../electron/cases/rebuild.ts';
import { verifyRecord } from '../../../electron/cases/verify.ts';
import { sha256 } from '../../../electron/ids.ts';
import { FACT_PAYLOADS } from '../../../shared/domain/facts/fact-payloads.ts';
import { DEFAULT_POLICY } from '../../../shared/domain/policy/default-policy.ts';
import { decodeStored } from '../../../shared/event-log/decode-stored.ts';
import type { StoredEvent } from '../../../shared/event-log/envelope.ts';
import { CaseView } from '../../../shared/protocol/case-view.ts';
import { factsOf } from '../../../shared/return-case/facts.ts';
import { caseStreamId, foldCase } from '../../../shared/return-case/fold-case.ts';
import { caseViewOf } from '../../../shared/views/case-view.ts';
import { deriveId, givenContext, idOf } from '../../support/builders.ts';
import { PROPERTY_TIMEOUT_MS, seeded, shuffled } from '../../support/property-seed.ts';
import { fileDatabase, memoryDatabase } from '../../support/temp-database.ts';
import { type Bench, openBench } from '../../support/two-stations.ts';
import { type Deed, deeds, openTwoBenches, RMA_CASES, type TwoBenches } from './random-work.ts';

/**
 * The record's promise (DESIGN.md 5): two benches work on the same cases, hear of each other now and then and in any
 * order, and whoever holds the same events tells the same story, byte for byte.
 */
const HOMES = [
  { name: 'in memory', open: memoryDatabase, runs: 40 },
  { name: 'in a file', open: fileDatabase, runs: 6 },
] as const;

const orders = fc.array(fc.nat(), { minLength: 2, maxLength: 3 });

describe.each(HOMES)('two benches, their record $name', { timeout: PROPERTY_TIMEOUT_MS }, ({ open, runs }) => {
  const live = (told: readonly Deed[]): TwoBenches => {
    const both = openTwoBenches(open(), open());
    for (const deed of told) both.do(deed);
    return both;
  };

  it('fold the same events to the same state, heads and rows, however they arrived', () => {
    const property = fc.property(deeds(), orders, fc.nat(), (told, seeds, repeats) => {
      const both = live(told);
      const texts = both.texts();
      both.meet();
      const others = seeds.map((seed, at) => {
        const third = openBench(idOf(`third ${at}`), open());
        for (const text of shuffled([...texts, ...texts.slice(repeats % texts.length)], seed)) third.receive(text);
        return third;
      });
      const stories = [...both.benches, ...others].map(storyOf);
      for (const story of stories) expect(story).toEqual(stories[0]);
      expect(stories[0]).toEqual({ ...stories[0], folds: foldsOf(texts) });
    });
    fc.assert(property, seeded(20_260_501, runs));
  });

  it('park what lacks its parents until they come, and leave out nothing', () => {
    const property = fc.property(deeds(30), fc.nat(), (told, seed) => {
      const texts = shuffled(live(told).texts(), seed);
      const third = openBench(idOf('third'), open());
      const here = new Set<string>();
      for (const text of texts) {
        expect(third.receive(text)).toMatchObject({ kind: 'stored' });
        here.add(decoded(text).envelope.eventId);
        for (const caseId of RMA_CASES) expectParked(third, caseId, here);
      }
      for (const caseId of RMA_CASES) expect(third.work.fold(caseId).history.parked).toEqual([]);
    });
    fc.assert(property, seeded(20_260_502, Math.ceil(runs / 3)));
  });

  it('rebuild to what is there already, and are sound', () => {
    const property = fc.property(deeds(), (told) => {
      for (const bench of live(told).benches) {
        const before = bench.stores.caseRows.dump();
        expect(rebuildViews({ ...bench.stores, record: bench.record }).viewsChanged).toEqual([]);
        expect(bench.stores.caseRows.dump()).toEqual(before);
        const verification = verifyRecord({
          ...bench.stores,
          record: bench.record,
          ownStationId: bench.stationId,
        });
        expect(verification).toMatchObject({ viewsDiffering: [], photosMissing: [] });
        for (const { fault } of verification.stations) expect(fault).toBeNull();
        const own = verification.stations.find(({ stationId }) => stationId === bench.stationId);
        expect(own?.gaps ?? []).toEqual([]);
      }
    });
    fc.assert(property, seeded(20_260_503, runs));
  });

  it('say what happened in numbers that foot, in facts and views that keep their contract', () => {
    const property = fc.property(deeds(), (told) => {
      const both = live(told);
      both.meet();
      for (const caseId of RMA_CASES) {
        const folded = both.benches[0].work.fold(caseId);
        const facts = factsOf(folded, { policy: DEFAULT_POLICY, deriveId, stationCode: 'B1' });
        for (const { type, payload } of facts) expect(() => FACT_PAYLOADS[type].parse(payload)).not.toThrow();
        if (folded.isInConflict) expect(facts.every(({ type }) => type === 'returns.parcel.received.v1')).toBe(true);
        const view = caseViewOf(folded, givenContext(), (personId) => personId);
        if (!view) continue;
        CaseView.parse(view);
        for (const { expected, counted, good, defective, missing } of view.lines) {
          if (counted !== null) expect(good + defective + missing).toBe(expected);
        }
      }
    });
    fc.assert(property, seeded(20_260_504, runs));
  });

  it('post each fact from the station that caused it, and keep its id whatever is heard later', () => {
    const property = fc.property(deeds(), (told) => {
      const both = openTwoBenches(open(), open());
      const ids = new Map<string, string>();
      for (const deed of told) {
        both.do(deed);
        for (const bench of both.benches) expectOwnRows(bench, ids);
      }
    });
    fc.assert(property, seeded(20_260_505, Math.ceil(runs / 3)));
  });

  it('never delete an outbox row, and leave what was sent as it is', () => {
    const property = fc.property(deeds(), (told) => {
      const both = openTwoBenches(open(), open());
      const rows = () => both.benches.flatMap((bench) => bench.stores.outbox.list('any', 1_000));
      let before = rows();
      for (const deed of told) {
        both.do(deed);
        const now = rows();
        expect(now.map(({ factId }) => factId)).toEqual(expect.arrayContaining(before.map(({ factId }) => factId)));
        expect(now).toEqual(expect.arrayContaining(before.filter(({ state }) => state === 'sent')));
        before = now;
      }
    });
    fc.assert(property, seeded(20_260_506, Math.ceil(runs / 3)));
  });
});

describe('the random histories', { timeout: PROPERTY_TIMEOUT_MS }, () => {
  it('are not vacuous: they hold conflicts, settlements, undos, closed cases and facts', () => {
    const seen = new Map<string, number>();
    const count = (what: string): void => void seen.set(what, (seen.get(what) ?? 0) + 1);
    for (const told of fc.sample(deeds(), { seed: 20_260_507, numRuns: 60 })) {
      const both = openTwoBenches(memoryDatabase(), memoryDatabase());
      for (const deed of told) {
        both.do(deed);
        if (deed.kind === 'send')
          both.benches.forEach(({ stores }) => count(stores.outbox.counts().sent > 0 ? 'sent' : '-'));
        if (RMA_CASES.some((caseId) => both.benches[0].work.fold(caseId).isInConflict)) count('conflict');
      }
      for (const text of both.texts()) count(decoded(text).envelope.type);
    }
    const wanted = ['conflict', 'ConflictSettled', 'StepUndone', 'CaseClosed', 'CaseReopened', 'UnitLabelled', 'sent'];
    for (const what of wanted) expect(seen.get(what) ?? 0, what).toBeGreaterThan(5);
  });
});

const decoded = (text: string): StoredEvent => decodeStored(text, sha256);

function storyOf({ stores, work }: Bench) {
  return { rows: stores.caseRows.dump(), folds: RMA_CASES.map((caseId) => work.fold(caseId)) };
}

/** The same without any database. */
function foldsOf(texts: readonly string[]) {
  const events = texts.map(decoded);
  return RMA_CASES.map((caseId) => {
    const own = events.filter(({ envelope }) => envelope.streamId === caseStreamId(caseId));
    return foldCase(caseId, own);
  });
}

/** Parked is exactly what has a parent that is not here, or is itself parked. */
function expectParked(bench: Bench, caseId: string, here: ReadonlySet<string>): void {
  const { history } = bench.work.fold(caseId);
  const parked = new Set(history.parked.map(({ envelope }) => envelope.eventId));
  for (const { envelope } of [...history.parked, ...history.ordered]) {
    const waits = envelope.parents.some((parent) => !here.has(parent) || parked.has(parent));
    expect(parked.has(envelope.eventId)).toBe(waits);
  }
}

/** What waits or was sent are the facts a bench's own events cause; a fact once stored keeps its id. */
function expectOwnRows(bench: Bench, ids: Map<string, string>): void {
  const rows = bench.stores.outbox.list('any', 1_000);
  for (const caseId of RMA_CASES) {
    const folded = bench.work.fold(caseId);
    const facts = factsOf(folded, { policy: DEFAULT_POLICY, deriveId, stationCode: 'B1' });
    const own = facts.filter(({ cause }) => cause.stationId === bench.stationId);
    const ofCase = rows.filter((row) => row.caseId === caseId);
    const idsIn = (...states: string[]) =>
      ofCase.filter(({ state }) => states.includes(state)).map((row) => row.factId);
    const ownIds = own.map(({ factId }) => factId);
    expect(ownIds).toEqual(expect.arrayContaining(idsIn('waiting')));
    expect(idsIn('waiting', 'sent')).toEqual(expect.arrayContaining(ownIds));
    for (const { type, scope, cause, factId } of facts) {
      const name = `${type} ${scope} ${cause.eventId}`;
      expect(ids.get(name) ?? factId).toBe(factId);
      ids.set(name, factId);
    }
  }
}

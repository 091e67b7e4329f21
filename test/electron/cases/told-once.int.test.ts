import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Worker } from '../../../electron/cases/case-work.ts';
import { DEFAULT_POLICY } from '../../../shared/domain/policy/default-policy.ts';
import type { FactKind } from '../../../shared/domain/facts/fact-payloads.ts';
import type { CaseCommand } from '../../../shared/return-case/commands.ts';
import { decide } from '../../../shared/return-case/decide.ts';
import { factsOf } from '../../../shared/return-case/facts.ts';
import { reversedBy } from '../../../shared/return-case/posted-row.ts';
import { deriveId, idOf, OPERATOR, STATION_A, STATION_B } from '../../support/builders.ts';
import { createFakeClock, FAKE_START_MS } from '../../support/fake-clock.ts';
import { PROPERTY_TIMEOUT_MS, seeded, shuffled } from '../../support/property-seed.ts';
import { memoryDatabase } from '../../support/temp-database.ts';
import { type Bench, openBench } from '../../support/two-stations.ts';
import { commandsFor, RMA_CASES } from './random-work.ts';

const MOVING: readonly FactKind[] = ['returns.stock.restock.v1', 'returns.refund.ready.v1'];
const LATER_MS = 3_600_000;

interface Told {
  readonly type: FactKind;
  readonly caseId: string;
  readonly payload: unknown;
}

/** A back office that takes effect once per id. A strict one answers 409 to an id that comes with other content (O14). */
function openOffice(isStrict: boolean) {
  const accepted = new Map<string, Told & { readonly from: string }>();
  return {
    accepted,
    take: (factId: string, from: string, told: Told): boolean => {
      const before = accepted.get(factId);
      if (!before) accepted.set(factId, { ...told, from });
      return !isStrict || before === undefined || before.from === from;
    },
    /** What stands: taken and not reversed. */
    standing: (): Told[] => {
      const reversed = new Set([...accepted.values()].flatMap((told) => [...reversedBy(told)]));
      return [...accepted].filter(([factId]) => !reversed.has(factId)).map(([, told]) => told);
    },
  };
}

type Office = ReturnType<typeof openOffice>;

function sendDue(bench: Bench, office: Office): void {
  const { queue } = bench.stores;
  for (let due = queue.due(bench.clock.nowMs(), 100); due.length > 0; due = queue.due(bench.clock.nowMs(), 100)) {
    for (const { factId, caseId, type, payload } of due) {
      queue.claim(factId, '{}', bench.clock.nowMs());
      if (office.take(factId, bench.stationId, { type, caseId, payload }))
        queue.markSent(factId, 200, bench.clock.nowMs());
      else {
        queue.markDead(factId, { kind: 'conflict', status: 409, text: 'known with other content' });
        bench.lookAgain(caseId);
      }
    }
  }
}

const STATIONS = [STATION_A, STATION_B, idOf('station c')] as const;

/** One thing that happens at one of the benches; the numbers choose among what is possible there and then. */
interface Act {
  readonly kind: 'finish' | 'reopen' | 'undo' | 'send' | 'hear' | 'settle' | 'wait';
  readonly bench: number;
  readonly rma: number;
  readonly pick: number;
}

const act: fc.Arbitrary<Act> = fc.record({
  kind: fc.constantFrom(
    ...([
      'finish',
      'finish',
      'finish',
      'finish',
      'send',
      'send',
      'hear',
      'undo',
      'reopen',
      'reopen',
      'wait',
      'settle',
    ] as const),
  ),
  bench: fc.nat({ max: 5 }),
  rma: fc.nat({ max: 1 }),
  pick: fc.nat({ max: 1_000 }),
});
/** Days that begin with somebody finishing a return, so that there is something to tell. */
const acts = fc
  .tuple(fc.array(act, { minLength: 3, maxLength: 12 }), fc.nat({ max: 5 }), fc.nat({ max: 1_000 }))
  .map(([rest, bench, pick]): Act[] => [{ kind: 'finish', bench, rma: 0, pick }, ...rest]);

/** What a bench does one after the other to get a return closed; what is not possible is left out. */
const FINISHING: readonly CaseCommand['type'][] = [
  'OpenCase',
  'ResumeCase',
  'InspectUnit',
  'DecideDisposition',
  'CloseCase',
];

/** Several benches of a site, and the office that all of them post to. */
function openSite(count: number, isStrict: boolean) {
  const benches = STATIONS.slice(0, count).map((stationId, at) =>
    openBench(stationId, memoryDatabase(), { clock: createFakeClock(FAKE_START_MS - at * LATER_MS) }),
  );
  const office = openOffice(isStrict);
  let commands = 0;
  const pick = (at: number): Bench => benches[at % benches.length] ?? must();
  const worker = (): Worker => ({
    commandId: idOf(`told once ${(commands += 1)}`),
    actor: OPERATOR,
    roles: ['operator', 'inspector', 'supervisor'],
  });
  /** The command of a type that `number` chooses among those that are accepted. */
  const apply = (own: Bench, caseId: string, type: CaseCommand['type'], number: number): void => {
    const by = worker();
    const folded = own.work.fold(caseId);
    const possible = commandsFor(folded, caseId, 0, by.commandId).filter((command) => {
      if (command.type !== type || (command.type === 'InspectUnit' && !['A', 'B'].includes(command.grade)))
        return false;
      const decision = decide(folded, command, own.work.context(caseId, by));
      return decision.ok && decision.value.length > 0;
    });
    const command = possible[number % possible.length];
    if (command) own.work.apply(caseId, command, by);
  };
  const perform = ({ kind, bench, rma, pick: number }: Act): void => {
    const own = pick(bench);
    const caseId = RMA_CASES[rma % 2] ?? must();
    if (kind === 'wait') own.clock.advance(number * 100);
    if (kind === 'finish') {
      const isPlain = number % 3 === 0;
      for (const type of FINISHING) if (!isPlain || type.endsWith('Case')) apply(own, caseId, type, number);
    }
    if (kind === 'reopen') apply(own, caseId, 'ReopenCase', number);
    if (kind === 'undo') apply(own, caseId, 'UndoStep', number);
    if (kind === 'settle') settleOne(own, caseId, number);
    if (kind === 'send') {
      own.clock.advance(600_000);
      sendDue(own, office);
    }
    if (kind === 'hear') {
      const heard = shuffled(pick(bench + 1 + (number % 2)).texts(), number);
      for (const text of heard.slice(number % 3 === 0 ? number % 5 : 0)) own.receive(text);
    }
  };
  const settleOne = (own: Bench, caseId: string, at: number): void => {
    const { isInConflict, history } = own.work.fold(caseId);
    if (!isInConflict) return;
    const kept = [history.heads[at % history.heads.length] ?? must()];
    own.work.apply(caseId, { type: 'SettleConflict', kept }, worker());
  };
  const meet = (): void => {
    const texts = new Set(benches.flatMap((bench) => bench.texts()));
    for (const bench of benches) for (const text of texts) bench.receive(text);
  };
  const sendAll = (): void => {
    for (const bench of benches) {
      bench.clock.advance(LATER_MS);
      sendDue(bench, office);
    }
  };
  /** The supervisor settles what is in conflict at one bench, for one of the accounts. */
  const settle = (at: number): void => RMA_CASES.forEach((caseId) => settleOne(pick(at), caseId, at));
  return { benches, office, perform, meet, sendAll, settle };
}

function must(): never {
  throw new Error('there is one');
}

/** What the record says should stand at the back office for stock and money. */
function wanted(bench: Bench): Told[] {
  return RMA_CASES.flatMap((caseId) =>
    factsOf(bench.work.fold(caseId), { policy: DEFAULT_POLICY, deriveId, stationCode: 'B1' })
      .filter(({ type }) => MOVING.includes(type))
      .map(({ type, payload }) => ({ type, caseId, payload })),
  );
}

/** What moves stock or money, without what may still be added to a closed case. */
const core = (told: readonly Told[]): string[] =>
  told
    .filter(({ type }) => MOVING.includes(type))
    .map(({ type, caseId, payload }) => {
      const { evidencePhotoHashes: _photos, ...moved } = Object(payload) as Record<string, unknown>;
      return JSON.stringify([type, caseId, moved]);
    })
    .sort();

/** Works the day, then everybody hears everything, a supervisor settles, and all that is due is told. */
function endOfDay(count: number, isStrict: boolean, told: readonly Act[], settlers: readonly number[]) {
  const site = openSite(count, isStrict);
  for (const deed of told) site.perform(deed);
  site.meet();
  for (const at of settlers) {
    site.settle(at);
    site.meet();
    site.sendAll();
  }
  site.sendAll();
  return site;
}

const settlers = fc.array(fc.nat({ max: 100 }), { minLength: 2, maxLength: 4 });

describe.each([2, 3])('R7: %i benches that worked on the same returns', { timeout: PROPERTY_TIMEOUT_MS }, (count) => {
  it('have told every restock and refund exactly once when they have met and settled, whatever had left before', () => {
    const property = fc.property(acts, settlers, (told, by) => {
      const { benches, office } = endOfDay(count, true, told, by);
      const [first = must()] = benches;
      expect(RMA_CASES.filter((caseId) => first.work.fold(caseId).isInConflict)).toEqual([]);
      expect(core(office.standing())).toEqual(core(wanted(first)));
      for (const bench of benches) expect(bench.stores.outbox.unsent()).toEqual({ waiting: 0, dead: 0 });
    });
    fc.assert(property, seeded(20_260_601, 30));
  });

  it('never leave two standing effects for a unit, even at an office that only looks at ids', () => {
    const property = fc.property(acts, settlers, (told, by) => {
      const { office } = endOfDay(count, false, told, by);
      const units = office
        .standing()
        .filter(({ type }) => type === 'returns.stock.restock.v1')
        .map(({ caseId, payload }) => `${caseId} ${String(Object(payload).unitIds)}`);
      expect(new Set(units).size).toBe(units.length);
    });
    fc.assert(property, seeded(20_260_602, 20));
  });
});

describe('the random days', { timeout: PROPERTY_TIMEOUT_MS }, () => {
  it('are not vacuous: stock and money leave from several benches, are taken for each other, and are reversed', () => {
    const seen = { moved: 0, fromBoth: 0, reversals: 0, again: 0, nothing: 0 };
    for (const told of fc.sample(acts, { seed: 20_260_603, numRuns: 40 })) {
      const { benches, office } = endOfDay(2, true, told, [0, 1, 0]);
      const accepted = [...office.accepted.values()];
      const moved = accepted.filter(({ type }) => MOVING.includes(type));
      seen.moved += moved.length;
      if (moved.length === 0) seen.nothing += 1;
      if (new Set(moved.map(({ from }) => from)).size > 1) seen.fromBoth += 1;
      seen.reversals += accepted.filter(({ type }) => type === 'returns.return.corrected.v1').length;
      const cancelled = benches.flatMap(({ stores }) => stores.outbox.list('cancelled', 1_000));
      seen.again += cancelled.filter(
        ({ lastError, type }) => lastError?.kind === 'conflict' && MOVING.includes(type),
      ).length;
    }
    expect(seen.moved).toBeGreaterThan(100);
    for (const count of [seen.fromBoth, seen.reversals, seen.again]) expect(count).toBeGreaterThan(5);
  });
});

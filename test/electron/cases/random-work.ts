import fc from 'fast-check';
import { CAUSES } from '../../../shared/domain/cause.ts';
import { DISPOSITIONS } from '../../../shared/domain/disposition.ts';
import { GRADES } from '../../../shared/domain/grade.ts';
import { OUTER_PACKAGING } from '../../../shared/domain/outer-packaging.ts';
import type { CaseCommand } from '../../../shared/return-case/commands.ts';
import { decide } from '../../../shared/return-case/decide.ts';
import type { DecideContext } from '../../../shared/return-case/decide-context.ts';
import type { FoldedCase } from '../../../shared/return-case/fold-case.ts';
import type { Database } from '../../../electron/store/database.ts';
import type { Worker } from '../../../electron/cases/case-work.ts';
import {
  DEFECT,
  deriveId,
  givenCertificate,
  givenLine,
  givenOpened,
  givenParcel,
  givenPhoto,
  idOf,
  OPERATOR,
  SCALE_SOURCE,
  STATION_A,
  STATION_B,
} from '../../support/builders.ts';
import { createFakeClock, FAKE_START_MS } from '../../support/fake-clock.ts';
import { shuffled } from '../../support/property-seed.ts';
import { type Bench, openBench } from '../../support/two-stations.ts';

/** One thing that happens at one of two benches. The numbers choose among what is possible at that moment. */
export type Deed =
  | {
      readonly kind: 'work';
      readonly bench: number;
      readonly rma: number;
      readonly type: number;
      readonly pick: number;
    }
  /** The bench hears of the other's events: all, or all but a few of them, in some order. */
  | { readonly kind: 'hear'; readonly bench: number; readonly missing: number; readonly order: number }
  | { readonly kind: 'wait'; readonly bench: number; readonly ms: number }
  /** Everything due goes to the back office, which takes it. */
  | { readonly kind: 'send'; readonly bench: number };

const bench = fc.nat({ max: 1 });
const work = fc.record({
  kind: fc.constant('work' as const),
  bench,
  rma: fc.nat({ max: 1 }),
  type: fc.nat(),
  pick: fc.nat(),
});
const hear = fc.record({
  kind: fc.constant('hear' as const),
  bench,
  missing: fc.oneof(fc.constant(0), fc.nat({ max: 5 })),
  order: fc.nat(),
});
const wait = fc.record({
  kind: fc.constant('wait' as const),
  bench,
  ms: fc.constantFrom(1_000, 9_999, 10_000, 61_000),
});
const send = fc.record({ kind: fc.constant('send' as const), bench });

/** A day at two benches. */
export const deeds = (maxLength = 60): fc.Arbitrary<Deed[]> =>
  fc.array(
    fc.oneof(
      { weight: 14, arbitrary: work },
      { weight: 3, arbitrary: hear },
      { weight: 1, arbitrary: wait },
      { weight: 1, arbitrary: send },
    ),
    { minLength: 8, maxLength },
  );

export interface TwoBenches {
  readonly benches: readonly [Bench, Bench];
  /** Every event either of them wrote, each once. */
  texts(): string[];
  /** Both hear everything. */
  meet(): void;
  do(deed: Deed): void;
}

/** Two benches of one site; the second one's clock is an hour slow, because order may not depend on clocks. */
export function openTwoBenches(first: Database, second: Database): TwoBenches {
  const slow = createFakeClock(FAKE_START_MS - 3_600_000);
  const benches = [openBench(STATION_A, first), openBench(STATION_B, second, { clock: slow })] as const;
  let commands = 0;
  const texts = (): string[] => [...new Set(benches.flatMap((each) => each.texts()))];
  const at = (index: number): [Bench, Bench] => (index === 0 ? [benches[0], benches[1]] : [benches[1], benches[0]]);
  return {
    benches,
    texts,
    meet: () => benches.forEach((each) => texts().forEach((text) => each.receive(text))),
    do: (deed) => {
      const [own, other] = at(deed.bench);
      if (deed.kind === 'wait') own.clock.advance(deed.ms);
      if (deed.kind === 'send') sendDue(own);
      if (deed.kind === 'hear') {
        const heard = shuffled(other.texts(), deed.order);
        for (const text of heard.slice(Math.min(deed.missing, heard.length))) own.receive(text);
      }
      if (deed.kind === 'work') doWork(own, deed, idOf(`command ${(commands += 1)}`));
    },
  };
}

function sendDue({ stores: { queue }, clock }: Bench): void {
  for (const { factId } of queue.due(clock.nowMs(), 100)) {
    queue.claim(factId, '{}', clock.nowMs());
    queue.markSent(factId, 200, clock.nowMs());
  }
}

export const RMA_CASES = [deriveId('rma:RMA1:1'), deriveId('rma:RMA2:1')] as const;

function doWork(own: Bench, deed: Extract<Deed, { kind: 'work' }>, commandId: string): void {
  const caseId = deed.rma === 0 ? RMA_CASES[0] : RMA_CASES[1];
  const worker: Worker = { commandId, actor: OPERATOR, roles: ['operator', 'inspector', 'supervisor'] };
  const command = chosenCommand(own.work.fold(caseId), own.work.context(caseId, worker), {
    picks: [deed.type, deed.pick],
    variant: deed.bench,
    nonce: commandId,
  });
  if (command) own.work.apply(caseId, command, worker);
}

export interface Choice {
  /** The first number chooses the type, the second one the command of that type. */
  readonly picks: readonly [number, number];
  /** Two benches were told different lists of the same return. */
  readonly variant?: number;
  /** Makes new ids different from earlier ones. */
  readonly nonce: string;
  readonly without?: readonly CaseCommand['type'][];
}

/** A command that `decide` accepts now and that has something to record; none when there is no such thing. */
export function chosenCommand(folded: FoldedCase, context: DecideContext, choice: Choice): CaseCommand | undefined {
  const { picks, variant = 0, nonce, without = [] } = choice;
  const possible = commandsFor(folded, folded.caseId, variant, nonce).filter((command) => {
    if (without.includes(command.type)) return false;
    const decision = decide(folded, command, context);
    return decision.ok && decision.value.length > 0;
  });
  const types = [...new Set(possible.map(({ type }) => type))];
  const ofType = possible.filter(({ type }) => type === types[picks[0] % types.length]);
  return ofType[picks[1] % ofType.length];
}

/** Everything a person could try now; `decide` says what of it can be. */
export function commandsFor(folded: FoldedCase, caseId: string, variant: number, nonce: string): CaseCommand[] {
  const { state, history } = folded;
  const lineIds = ['KETTLE-1', 'TOASTER-2'].map((sku) => deriveId(`line:${caseId}:${sku}`));
  const parcelIds = [1, 2].map((number) => deriveId(`parcel:${caseId}:${number}`));
  const parcels = parcelIds.map((parcelId) => givenParcel({ parcelId, trackingNumber: parcelId.slice(0, 13) }));
  const [firstParcel = givenParcel()] = parcels;
  /** The second bench knows a longer list: it was told later. */
  const lines = lineIds.map((lineId, at) =>
    givenLine({
      lineId,
      sku: `SKU-${at}`,
      expected: at + 1 + (at === 1 ? variant : 0),
      currency: at === 0 ? 'EUR' : 'USD',
    }),
  );
  const opened = givenOpened({ caseId, rmaNumbers: [caseId], lines });
  const units = state.units.map(({ unitId }) => unitId);
  return [
    { type: 'OpenCase', opened, parcel: firstParcel },
    ...parcels.map((parcel): CaseCommand => ({ type: 'ReceiveParcel', parcel })),
    { type: 'NoteRepeatScan', parcelId: firstParcel.parcelId, raw: 'again' },
    ...parcelIds.flatMap((parcelId) => parcelCommands(parcelId, nonce)),
    ...lineIds.flatMap(lineCommands),
    { type: 'CountUnexpected', content: { unexpectedId: idOf(caseId), sku: 'X', gtin: null, name: 'Mug', counted: 1 } },
    ...units.flatMap((unitId) =>
      unitCommands(
        unitId,
        state.photos.map(({ sha256 }) => sha256),
        nonce,
      ),
    ),
    { type: 'AddPhoto', photo: givenPhoto(nonce, { slot: 'outside' }) },
    { type: 'ParkCase', reason: 'asked' },
    { type: 'ResumeCase' },
    { type: 'CloseCase', confirmedBy: 'button' },
    { type: 'ReopenCase', reason: 'miscounted' },
    ...state.steps.slice(-1).map(({ commandId }): CaseCommand => ({ type: 'UndoStep', commandId })),
    ...[...history.heads.map((head) => [head]), [...history.heads]].map((kept): CaseCommand => ({
      type: 'SettleConflict',
      kept,
    })),
  ];
}

function parcelCommands(parcelId: string, nonce: string): CaseCommand[] {
  return [
    ...[1_290_000, 400_000].map((grossMg): CaseCommand => ({
      type: 'WeighParcel',
      weighingId: idOf(`weighing ${nonce}`),
      parcelId,
      grossMg,
      source: SCALE_SOURCE,
    })),
    ...OUTER_PACKAGING.map((condition): CaseCommand => ({ type: 'RecordOuterPackaging', parcelId, condition })),
  ];
}

function lineCommands(lineId: string): CaseCommand[] {
  return [
    ...[0, 1, 2, 3].map((counted): CaseCommand => ({ type: 'CountContent', lineId, counted, by: 'hand' })),
    ...GRADES.flatMap((grade) => [1, 2, 3].map((ordinal) => inspection(lineId, ordinal, grade))),
  ];
}

function inspection(lineId: string, ordinal: number, grade: (typeof GRADES)[number]): CaseCommand {
  const isDamaged = grade === 'C' || grade === 'D';
  const causeStated = isDamaged ? (CAUSES[ordinal % CAUSES.length] ?? 'unknown') : null;
  const found = { isSealed: !isDamaged, defects: isDamaged ? [DEFECT] : [], causeStated };
  return { type: 'InspectUnit', lineId, ordinal, grade, ...found };
}

function unitCommands(unitId: string, photoSha256s: readonly string[], nonce: string): CaseCommand[] {
  const certificate = givenCertificate({ certificateId: idOf(nonce), unitId, photoSha256s: photoSha256s.slice(0, 3) });
  return [
    ...DISPOSITIONS.map((disposition): CaseCommand => ({
      type: 'DecideDisposition',
      unitId,
      disposition,
      place: null,
    })),
    { type: 'LabelUnit', unitId, lpn: `LPN${nonce.slice(0, 8).toUpperCase()}` },
    { type: 'AddPhoto', photo: givenPhoto(`${nonce} unit`, { slot: 'defect', unitId }) },
    { type: 'IssueCertificate', certificate },
  ];
}

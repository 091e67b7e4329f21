import type { CaseCommand } from '../../shared/return-case/commands.ts';
import { decide, type Decision } from '../../shared/return-case/decide.ts';
import type { DecideContext } from '../../shared/return-case/decide-context.ts';
import { RETURN_CASE_EVENTS } from '../../shared/return-case/events.ts';
import { caseStreamId, foldCase, type FoldedCase } from '../../shared/return-case/fold-case.ts';
import type { Masses } from '../../shared/return-case/masses.ts';
import { proposeShelf } from '../../shared/domain/policy/shelf.ts';
import { RefusedError } from '../refused.ts';
import type { OutboxStore } from '../store/outbox-store.ts';
import type { AtReceipt } from './dock-receipt.ts';
import type { Author, Record } from './record.ts';
import { factsLeft } from './facts-left.ts';
import { refusalMessage } from './refusal-message.ts';
import type { StationView } from './refold.ts';

/** Who asks, and as what: decisions may depend on both. */
export interface Asker {
  readonly actor: string;
  readonly roles: readonly string[];
}

/** Somebody at work: who, under which command, with which roles. */
export interface Worker extends Author, Asker {}

export interface CaseWork {
  fold(caseId: string): FoldedCase;
  context(caseId: string, asker: Asker): DecideContext;
  /** Decides without recording: what would happen. */
  decide(caseId: string, command: CaseCommand, worker: Worker): Decision;
  /**
   * Load, decide, append, views and outbox in one transaction; answers the case as it is afterwards.
   * @throws RefusedError when the command cannot be accepted; the whole transaction is then rolled back.
   */
  apply(caseId: string, command: CaseCommand, worker: Worker): FoldedCase;
}

/** Runs commands on return cases. Everything it decides is decided by the pure `decide`. */
export function createCaseWork(parts: {
  readonly record: Record;
  readonly outbox: OutboxStore;
  readonly station: () => StationView;
  /** What a parcel brings along when it is received, by whatever way: its arrival at the dock. */
  readonly atReceipt?: AtReceipt;
  /** How many parcels lie on each hold shelf; without it nobody is told where to put a parked one. */
  readonly lying?: () => ReadonlyMap<string, number>;
  /** The open tote per disposition, asked for at the time. */
  readonly openTotes?: () => NonNullable<DecideContext['openTotes']>;
  /** What things weigh; without it no weight is explained. */
  readonly masses?: Masses;
}): CaseWork {
  const { record, outbox, station, atReceipt = () => [], openTotes = () => ({}) } = parts;
  const fold = (caseId: string): FoldedCase => foldCase(caseId, record.stream(caseStreamId(caseId)));
  const context = (caseId: string, { roles, actor }: Asker): DecideContext => {
    const { policy, deriveId } = station();
    const releasedFacts = outbox.releasedFacts(caseId);
    const releasedEventIds = new Set(releasedFacts.map(({ causeEventId }) => causeEventId));
    return {
      nowMs: record.nowFor(caseStreamId(caseId)),
      policy,
      roles,
      actor,
      deriveId,
      openTotes: openTotes(),
      ...(parts.masses && { masses: parts.masses }),
      releasedEventIds,
      releasedFacts,
    };
  };
  const decideNow = (caseId: string, command: CaseCommand, worker: Worker): Decision => {
    const folded = fold(caseId);
    const now = context(caseId, worker);
    if (command.type !== 'ReopenCase') return decide(folded, command, now);
    return decide(folded, command, { ...now, releasedFacts: factsLeft(folded, outbox, station()) });
  };

  /** A parked parcel is carried somewhere: unless the command says where, to the shelf the policy proposes (H3). */
  const placed = (command: CaseCommand): CaseCommand => {
    if (command.type !== 'ParkCase' || command.shelf !== undefined || !parts.lying) return command;
    return { ...command, shelf: proposeShelf(command.reason, station().policy.shelves, parts.lying()) };
  };

  return {
    fold,
    context,
    decide: decideNow,
    apply: (caseId, command, worker) =>
      record.transaction(() => {
        const decision = decideNow(caseId, placed(command), worker);
        if (!decision.ok) throw new RefusedError(decision.error, refusalMessage(decision.error));
        const decided = decision.value.flatMap((event) =>
          event.type === 'ParcelReceived' ? [event, ...atReceipt(event.data)] : [event],
        );
        const events = decided.map(({ type, data }) => ({
          type,
          schemaVersion: RETURN_CASE_EVENTS[type].version,
          data,
        }));
        record.append(caseStreamId(caseId), events, { commandId: worker.commandId, actor: worker.actor });
        return fold(caseId);
      }),
  };
}

import { carrierTermsOf } from '../domain/policy/arrival-terms.ts';
import { accepted, refused } from '../domain/result.ts';
import type { ArrivalCommand } from './commands-arrival.ts';
import type { Decision } from './decide.ts';
import { type DecideContext, groundsOf } from './decide-context.ts';
import type { CaseEvent } from './events.ts';
import { recordFreight } from './freight.ts';
import type { CaseState, Parcel } from './state.ts';

type Of<Type extends ArrivalCommand['type']> = Extract<ArrivalCommand, { type: Type }>;

/** What is said about how a parcel came, on an open case. */
export function decideArrival(state: CaseState, command: ArrivalCommand, context: DecideContext): Decision {
  switch (command.type) {
    case 'ClassifyParcel':
      return classifyParcel(state, command);
    case 'JudgeSeal':
      return judgeSeal(state, command);
    case 'JoinRma':
      return joinRma(state, command);
    case 'NoteOutcome':
      return noteOutcome(state, command);
    case 'RecordValuables':
      return recordValuables(command, context);
    case 'TurnAwayParcel':
      return turnAwayParcel(state, command, context);
    case 'PayFreight':
      return onParcel(state, command.paid.parcelId, { type: 'FreightPaid', data: command.paid });
    case 'NoteConduct': {
      const { parcelId, conduct } = command;
      return onParcel(state, parcelId, { type: 'CarrierConductNoted', data: { parcelId, conduct } });
    }
    case 'EstimateFreight':
      return accepted([{ type: 'FreightEstimated', data: { ...command.estimate, from: 'typed' } }]);
    case 'RecordFreight':
      return recordFreight(state, command.freight, context);
  }
}

/** One key says what kind of parcel it is; an empty box says with it that nothing of its lines is here (U16). */
function classifyParcel(state: CaseState, { classified }: Of<'ClassifyParcel'>): Decision {
  const { returnClass, note } = classified;
  if (returnClass === state.returnClass && note === null) return accepted([]);
  const event: CaseEvent = { type: 'ParcelClassified', data: classified };
  if (returnClass !== 'empty') return accepted([event]);
  const found = [...state.lines, ...state.unexpected].reduce((sum, { counted }) => sum + (counted ?? 0), 0);
  if (found > 0) return refused({ kind: 'parcel-not-empty', counted: found });
  const none = state.lines
    .filter(({ counted }) => counted === null)
    .map(({ lineId }): CaseEvent => ({ type: 'ContentCounted', data: { lineId, counted: 0, by: 'hand' } }));
  return accepted([event, ...none]);
}

function judgeSeal(state: CaseState, { parcelId, isSealed }: Of<'JudgeSeal'>): Decision {
  const parcel = parcelOf(state, parcelId);
  if (!parcel) return refused({ kind: 'parcel-not-in-case', parcelId });
  return accepted(parcel.isSealed === isSealed ? [] : [{ type: 'SealJudged', data: { parcelId, isSealed } }]);
}

function joinRma(state: CaseState, { joined }: Of<'JoinRma'>): Decision {
  const { rmaNumber } = joined;
  const isHere = state.rmas.some((rma) => rma.rmaNumber === rmaNumber);
  return isHere ? refused({ kind: 'rma-already-joined', rmaNumber }) : accepted([{ type: 'RmaJoined', data: joined }]);
}

/** S07: what became of the requester's note; saying it again replaces it. */
function noteOutcome(state: CaseState, { text }: Of<'NoteOutcome'>): Decision {
  if (state.returnClass !== 'recalled' && state.recallNote === null) return refused({ kind: 'parcel-not-recalled' });
  return accepted(state.outcomeNote === text ? [] : [{ type: 'OutcomeNoted', data: { text } }]);
}

/** S12: whoever found the money cannot be the one who saw it too. */
function recordValuables({ valuables }: Of<'RecordValuables'>, { actor }: DecideContext): Decision {
  if (valuables.witnessId === actor) return refused({ kind: 'second-person-needed' });
  return accepted([{ type: 'ValuablesFound', data: valuables }]);
}

/**
 * S11: the driver takes the parcel back, and with the last one the case is over: it never was ours. S52: a carrier
 * whose parcels are signed for with exception is not sent away for being that carrier.
 */
function turnAwayParcel(state: CaseState, { turnedAway }: Of<'TurnAwayParcel'>, context: DecideContext): Decision {
  const { parcelId, reason } = turnedAway;
  const parcel = parcelOf(state, parcelId);
  if (!parcel) return refused({ kind: 'parcel-not-in-case', parcelId });
  if (parcel.turnedAway) return accepted([]);
  if (state.lines.some(({ counted }) => (counted ?? 0) > 0))
    return refused({ kind: 'parcel-already-opened', parcelId });
  const terms = carrierTermsOf(parcel.carrier, context.policy.arrival);
  if (reason === 'carrier-not-accepted' && terms.isAccepted) return refused({ kind: 'carrier-is-accepted' });
  if (reason === 'carrier-not-accepted' && terms.exception === 'sign') return refused({ kind: 'sign-with-exception' });
  const away: CaseEvent = { type: 'ParcelTurnedAway', data: turnedAway };
  const isLast = state.parcels.every((other) => other.parcelId === parcelId || other.turnedAway !== null);
  const closed: CaseEvent = { type: 'CaseClosed', data: { confirmedBy: 'button', ...groundsOf(context, ['S11']) } };
  return accepted(isLast ? [away, closed] : [away]);
}

function onParcel(state: CaseState, parcelId: string, event: CaseEvent): Decision {
  return parcelOf(state, parcelId) ? accepted([event]) : refused({ kind: 'parcel-not-in-case', parcelId });
}

function parcelOf({ parcels }: CaseState, parcelId: string): Parcel | undefined {
  return parcels.find((parcel) => parcel.parcelId === parcelId);
}

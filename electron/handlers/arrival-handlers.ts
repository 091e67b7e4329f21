import { z } from 'zod';
import { codeKey } from '../../shared/domain/code/code-key.ts';
import { arrivalCalls } from '../../shared/protocol/calls/arrival.ts';
import type { CaseCommand } from '../../shared/return-case/commands.ts';
import { joinedFrom } from '../cases/open-expected.ts';
import type { CallContext, HandlersFor } from '../handler.ts';
import { signInByBadge } from '../people/sign-in.ts';
import { NotFoundError, RefusedError } from '../refused.ts';
import { answerBench, changeCase, workerOf } from './change.ts';
import type { HostParts } from './host-parts.ts';

const Nothing = z.strictObject({});

/** What is said about how a parcel came. */
export function arrivalHandlers(parts: HostParts) {
  const change =
    <Params extends { readonly commandId: string; readonly caseId: string }>(
      call: string,
      commandOf: (params: Params) => CaseCommand,
    ) =>
    (params: Params, context: CallContext) =>
      changeCase(parts, { call, params }, commandOf(params), context);

  return {
    'parcel.classify': change('parcel.classify', ({ returnClass, note }) => ({
      type: 'ClassifyParcel',
      classified: { returnClass, note },
    })),
    'parcel.judgeSeal': change('parcel.judgeSeal', ({ parcelId, isSealed }) => ({
      type: 'JudgeSeal',
      parcelId,
      isSealed,
    })),
    'case.joinRma': (params, context) => {
      parts.once({ call: 'case.joinRma', params }, Nothing, () => {
        parts.work.apply(params.caseId, joinOf(params, parts), workerOf(params, context));
        return {};
      });
      return answerBench(parts, context);
    },
    'case.noteOutcome': change('case.noteOutcome', ({ text }) => ({ type: 'NoteOutcome', text })),
    'valuables.record': ({ witnessBadge, ...said }, context) => {
      // The badge is a key: neither the record nor what the answer is kept under holds it.
      const params = { ...said, witnessId: personOfBadge(witnessBadge, parts) };
      const { commandId: valuablesId, description, amountMinor, currency, witnessId } = params;
      refuseHalfAmount(amountMinor, currency);
      const valuables = { valuablesId, description, amountMinor, currency, witnessId };
      return changeCase(parts, { call: 'valuables.record', params }, { type: 'RecordValuables', valuables }, context);
    },
    'parcel.turnAway': change('parcel.turnAway', ({ parcelId, reason, note }) => ({
      type: 'TurnAwayParcel',
      turnedAway: { parcelId, reason, note },
    })),
    'parcel.payFreight': change('parcel.payFreight', ({ parcelId, amountMinor, currency, note }) => ({
      type: 'PayFreight',
      paid: { parcelId, amountMinor, currency, note },
    })),
    'parcel.noteConduct': change('parcel.noteConduct', ({ parcelId, conduct }) => ({
      type: 'NoteConduct',
      parcelId,
      conduct,
    })),
    'freight.estimate': change('freight.estimate', ({ commandId: _commandId, caseId, ...estimate }) => ({
      type: 'EstimateFreight',
      estimate: {
        estimateId: parts.station.view().deriveId(`freight-estimate:${caseId}:${estimate.leg}`),
        ...estimate,
      },
    })),
    'freight.record': change('freight.record', ({ commandId, caseId: _caseId, ...freight }) => ({
      type: 'RecordFreight',
      freight: { freightId: commandId, ...freight },
    })),
  } satisfies HandlersFor<typeof arrivalCalls>;
}

/** Looked up when the command is done, not before: a repeat must not depend on what is announced by then. */
function joinOf(
  { caseId, rmaNumber }: { readonly caseId: string; readonly rmaNumber: string },
  { reference, caseRows, station }: HostParts,
): CaseCommand {
  const key = codeKey(rmaNumber) ?? rmaNumber;
  const expected = reference.returnByRma(key);
  if (!expected) {
    throw new NotFoundError('rma-not-announced', 'No return with this number is expected: check the slip.', {
      rmaNumber,
    });
  }
  const elsewhere = caseRows
    .byCode('rma', key)
    .find((hit) => hit.caseId !== caseId && (hit.status === 'open' || hit.status === 'parked'));
  if (elsewhere) {
    throw new RefusedError(
      { kind: 'rma-in-other-case', caseId: elsewhere.caseId },
      'This RMA has an open case of its own: work on that one.',
    );
  }
  return { type: 'JoinRma', joined: joinedFrom(expected, caseId, reference, station.view().deriveId) };
}

/** The second person of S12, by their own badge; one who has left is nobody. */
function personOfBadge(badge: string, { credentials, pepper, people }: HostParts): string {
  const found = signInByBadge(badge, credentials, pepper);
  if (found.kind === 'signed-in' && people.row(found.personId)?.isActive) return found.personId;
  throw new RefusedError({ kind: 'badge-unknown' }, 'Nobody here has this badge: scan the badge of a colleague.');
}

function refuseHalfAmount(amountMinor: number | null, currency: string | null): void {
  if ((amountMinor === null) === (currency === null)) return;
  throw new RefusedError({ kind: 'amount-without-currency' }, 'An amount and its currency come together: give both.');
}

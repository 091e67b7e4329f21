import type { Disposition } from '../domain/disposition.ts';
import { accepted, refused, type Result } from '../domain/result.ts';
import type { ToteColour, ToteEvent } from './tote-events.ts';
import type { ToteState } from './tote-state.ts';

export type ToteCommand =
  | {
      readonly type: 'OpenTote';
      readonly toteId: string;
      readonly code: string;
      readonly number: number;
      readonly colour: ToteColour;
      readonly disposition: Disposition;
    }
  | { readonly type: 'FillTote' }
  | { readonly type: 'CloseTote' };

export type ToteRefusal =
  | { readonly kind: 'tote-not-found' }
  | { readonly kind: 'tote-in-use'; readonly code: string; readonly disposition: Disposition }
  | { readonly kind: 'tote-closed'; readonly code: string };

/** Decides about one tote; `null` state: nobody has opened it yet. Saying again what is so records nothing. */
export function decideTote(state: ToteState | null, command: ToteCommand): Result<readonly ToteEvent[], ToteRefusal> {
  if (command.type === 'OpenTote') return open(state, command);
  if (state === null) return refused({ kind: 'tote-not-found' });
  const { toteId, code, status } = state;
  if (command.type === 'CloseTote') {
    return accepted(status === 'closed' ? [] : [{ type: 'ToteClosed', data: { toteId } }]);
  }
  if (status === 'closed') return refused({ kind: 'tote-closed', code });
  return accepted(status === 'full' ? [] : [{ type: 'ToteFilled', data: { toteId } }]);
}

/** A tote takes one disposition at a time: it is emptied and closed before it is opened for another. */
function open(
  state: ToteState | null,
  { type: _type, ...data }: Extract<ToteCommand, { type: 'OpenTote' }>,
): Result<readonly ToteEvent[], ToteRefusal> {
  if (state !== null && state.status !== 'closed') {
    if (state.status === 'open' && state.disposition === data.disposition) return accepted([]);
    return refused({ kind: 'tote-in-use', code: state.code, disposition: state.disposition });
  }
  return accepted([{ type: 'ToteOpened', data }]);
}

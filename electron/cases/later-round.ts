import type { ExpectedReturn, ExpectedReturnLine } from '../../shared/domain/reference/expected-return.ts';
import type { CaseState } from '../../shared/return-case/state.ts';
import { isTurnedAway } from '../../shared/return-case/turned-away.ts';

/** What a parcel is that comes for a return which was closed before. */
export interface LaterRound {
  readonly returnClass: 'lost-and-found' | 'over-shipped';
  readonly lines: ExpectedReturnLine[];
}

/**
 * A parcel of a return that is done with: lost and found when units of it were still missing (only those are expected
 * now), over-shipped when none were. Nothing is expected twice, so nothing is restocked or paid back twice; where the
 * refund has left already, as for a parcel given up as lost, none is proposed again. Null when no round before
 * this one took anything in: then the return is as it was announced.
 */
export function laterRound(expected: ExpectedReturn, before: readonly CaseState[]): LaterRound | null {
  const rounds = before.filter((state) => !isTurnedAway(state));
  if (rounds.length === 0) return null;
  const isPaid = rounds.some(({ matter }) => matter !== null);
  const lines = expected.lines.flatMap((line) => outstanding(line, expected.rmaNumber, rounds, isPaid));
  return { returnClass: lines.length > 0 ? 'lost-and-found' : 'over-shipped', lines };
}

function outstanding(
  line: ExpectedReturnLine,
  rmaNumber: string,
  rounds: readonly CaseState[],
  isPaid: boolean,
): ExpectedReturnLine[] {
  const came = rounds
    .flatMap(({ lines }) => lines)
    .filter((known) => known.rmaNumber === rmaNumber && known.sku === line.sku)
    .reduce((sum, { counted }) => sum + (counted ?? 0), 0);
  const quantity = line.quantity - came;
  if (quantity <= 0) return [];
  if (isPaid || line.refundMinor === null) return [{ ...line, quantity, refundMinor: null, currency: null }];
  return [{ ...line, quantity, refundMinor: Math.floor((line.refundMinor * quantity) / line.quantity) }];
}

import type { ArrivalWarning } from '../../shared/protocol/arrival-view.ts';
import type { CaseView } from '../../shared/protocol/case-view.ts';
import { saying, type Saying } from './say.ts';

/** A warning in words. */
export function warningSaying(warning: ArrivalWarning): Saying {
  switch (warning.kind) {
    case 'closing':
      return saying('arrival.warning.closing', { day: warning.closesOn });
    case 'carrier-not-accepted': {
      const id = warning.isRefusable ? 'arrival.warning.carrier-refuse' : 'arrival.warning.carrier-sign';
      return saying(id, { carrier: warning.carrier });
    }
    case 'exception':
      return saying(warning.isRefusable ? 'arrival.warning.damaged-refuse' : 'arrival.warning.damaged-sign');
    case 'dock-damage':
      return saying(warning.isReserved ? 'arrival.warning.dock-reserved' : 'arrival.warning.dock-unreserved');
    default:
      return saying(`arrival.warning.${warning.kind}`);
  }
}

/** What a person must know of a parcel the moment it is scanned: the recall's note, else the first warning, else nothing. */
export function firstToSay({ progress, arrival, returnClass, outbound }: CaseView): Saying | null {
  if (progress.recallNote !== null && progress.outcomeNote === null) {
    return saying('arrival.band.recall', { note: progress.recallNote });
  }
  const [warning] = arrival.warnings;
  if (warning !== undefined) return warningSaying(warning);
  if (outbound === null) return null;
  return saying(returnClass === 'bounced' ? 'arrival.band.bounced' : 'arrival.band.refused');
}

import { accepted, refused } from '../domain/result.ts';
import type { WeightCommand } from './commands-weights.ts';
import type { Decision } from './decide.ts';
import { decodeCaseEvent } from './decode-event.ts';
import type { CaseEventData } from './events.ts';
import type { FoldedCase } from './fold-case.ts';
import type { CaseState } from './state.ts';

/**
 * S24: what a parcel weighed is put on paper, as often as somebody asks, of a closed case too. The same record in the
 * same languages is the same paper: nothing more is recorded.
 */
export function certifyWeight(
  { parcels, weightCertificates }: CaseState,
  { certificate }: Extract<WeightCommand, { type: 'CertifyWeight' }>,
): Decision {
  const { parcelId, languages, recordSha256 } = certificate;
  const parcel = parcels.find((other) => other.parcelId === parcelId);
  if (parcel === undefined) return refused({ kind: 'parcel-not-in-case', parcelId });
  if (!parcel.weighing?.explained) return refused({ kind: 'weight-not-explained' });
  const last = weightCertificates.findLast((other) => other.parcelId === parcelId);
  const isSame = last?.recordSha256 === recordSha256 && last.languages.join() === languages.join();
  return accepted(isSame ? [] : [{ type: 'WeightCertified', data: certificate }]);
}

/**
 * The newest paper about a parcel's weights that was ever issued, taken back or not: it may lie on somebody's desk, so
 * that what comes next keeps its number, has another version, and replaces it. Null before the first.
 */
export function newestIssued({ history }: FoldedCase, parcelId: string): CaseEventData<'WeightCertified'> | null {
  return history.ordered.reduce<CaseEventData<'WeightCertified'> | null>((newest, { envelope }) => {
    const event = decodeCaseEvent(envelope);
    if (event?.type !== 'WeightCertified' || event.data.parcelId !== parcelId) return newest;
    return newest === null || event.data.version > newest.version ? event.data : newest;
  }, null);
}

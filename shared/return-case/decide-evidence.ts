import { isDamagedGrade } from '../domain/grade.ts';
import { accepted, refused } from '../domain/result.ts';
import type { CaseCommand } from './commands.ts';
import { outsideRecords } from './questions-arrival.ts';
import { proposedDisposition } from './questions-inspection.ts';
import type { Decision } from './decide.ts';
import type { DecideContext } from './decide-context.ts';
import type { CaseEvent } from './events.ts';
import type { CaseState } from './state.ts';

type Of<Type extends CaseCommand['type']> = Extract<CaseCommand, { type: Type }>;

/** Adds a photograph that the host already holds under its hash. The same picture in the same slot is added once. */
export function addPhoto(state: CaseState, { photo }: Of<'AddPhoto'>): Decision {
  if (photo.unitId !== null && !state.units.some((unit) => unit.unitId === photo.unitId)) {
    return refused({ kind: 'unit-not-in-case', unitId: photo.unitId });
  }
  const isThere = state.photos.some(
    (other) => other.sha256 === photo.sha256 && other.slot === photo.slot && other.unitId === photo.unitId,
  );
  return accepted(isThere ? [] : [{ type: 'PhotoAdded', data: photo }, ...weighAllShown(state, photo)]);
}

/** S24: a picture of the weight, taken after everything was put on the scale, is the picture of that reading. */
function weighAllShown({ parcels }: CaseState, { photoId, slot }: Of<'AddPhoto'>['photo']): CaseEvent[] {
  const weighAll = parcels.findLast((parcel) => parcel.weighAll !== null)?.weighAll;
  if (slot !== 'weight' || !weighAll) return [];
  return [{ type: 'WeighAllShown', data: { weighAllId: weighAll.weighAllId, photoId } }];
}

/**
 * S74: a certificate states damage that was graded, described and photographed; open or just closed, either will do.
 * What it states and nobody has said yet (the outside, where the unit goes) is written down with it, as a confirmation
 * would: a document must not know more or less than the record.
 */
export function issueCertificate(
  state: CaseState,
  { certificate }: Of<'IssueCertificate'>,
  context: DecideContext,
): Decision {
  const unit = state.units.find((other) => other.unitId === certificate.unitId);
  if (!unit) return refused({ kind: 'unit-not-in-case', unitId: certificate.unitId });
  if (!isDamagedGrade(unit.grade)) return refused({ kind: 'unit-not-damaged', grade: unit.grade });
  const missing = [
    ...(unit.defects.length === 0 ? ['defect'] : []),
    ...(unit.causeStated === null ? ['cause'] : []),
    ...(certificate.photoSha256s.length === 0 ? ['photo'] : []),
  ];
  if (missing.length > 0) return refused({ kind: 'certificate-incomplete', missing });
  const line = state.lines.find(({ lineId }) => lineId === unit.lineId);
  const disposition = unit.disposition === null ? [proposedDisposition(unit.unitId, unit, line, state, context)] : [];
  return accepted([...outsideRecords(state), ...disposition, { type: 'CertificateIssued', data: certificate }]);
}

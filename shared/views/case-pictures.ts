import { isDamagedGrade } from '../domain/grade.ts';
import type { CaseState } from '../return-case/state.ts';

/** One row of the `case_picture` view. */
export interface CasePictureData {
  readonly sha256: string;
  /** Epoch ms; null for a picture that is kept as long as its case. */
  readonly keepUntilMs: number | null;
}

/**
 * The pictures of a case. What people photographed is kept; what the bench took by itself is kept for its time, and
 * for good once something about the case can be disputed.
 */
export function casePictures(state: CaseState): readonly CasePictureData[] {
  const isKept = isDisputed(state);
  const taken = state.snapshots.map(({ sha256, keepUntilMs }) => ({
    sha256,
    keepUntilMs: isKept ? null : keepUntilMs,
  }));
  const photographed = [
    ...state.photos.map(({ sha256 }) => sha256),
    ...state.evidence.map(({ sha256 }) => sha256),
    ...state.certificates.flatMap(({ photoSha256s }) => photoSha256s),
  ].map((sha256) => ({ sha256, keepUntilMs: null }));
  // A picture that is both is kept: the later of two rows of one hash stands.
  return [...new Map([...taken, ...photographed].map((picture) => [picture.sha256, picture])).values()];
}

/** A certificate, damage, or units that did not come: carriers and buyers ask about these for years. */
function isDisputed({ certificates, units, parcels, lines, closed }: CaseState): boolean {
  return (
    certificates.length > 0 ||
    units.some(({ grade }) => isDamagedGrade(grade)) ||
    parcels.some(({ outside }) => outside !== null && outside !== 'intact') ||
    (closed !== null && lines.some(({ counted, expected }) => (counted ?? 0) < expected))
  );
}

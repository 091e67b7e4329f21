import type { CaseState } from './state.ts';

/** So many photographs a certificate names at most, and so many of them it shows as pictures. */
const MOST_NAMED = 50;
const SHOWN = 6;

/**
 * Which photographs stand on a unit's damage certificate, as hashes: the unit's own first, then those of the parcel,
 * never those of another unit; none while the unit has none of its own. The one that shows everything received on the
 * scale (S24) is among those that are shown, however many there are: the certificate prints its reading.
 */
export function certificateEvidence({ photos, parcels }: CaseState, unitId: string): string[] {
  const own = photos.filter((photo) => photo.unitId === unitId);
  if (own.length === 0) return [];
  const weighAllId = parcels[0]?.weighAll?.photoId ?? null;
  const scale = photos.filter(({ photoId }) => photoId === weighAllId);
  const parcel = photos.filter((photo) => photo.unitId === null);
  const inOrder = [...own.slice(0, SHOWN - 1), ...scale, ...own.slice(SHOWN - 1), ...parcel];
  return [...new Set(inOrder.map(({ sha256 }) => sha256))].slice(0, MOST_NAMED);
}

import type { CaseState } from './state.ts';

/** True once somebody has looked into the parcel: counted, scanned or graded something, photographed its inside. */
export function isOpened({ parcels, lines, units, unexpected, photos }: CaseState): boolean {
  return (
    units.length > 0 ||
    lines.some(({ counted, cartons }) => counted !== null || cartons.length > 0) ||
    unexpected.some(({ counted }) => counted > 0) ||
    photos.some(({ slot }) => slot === 'inside') ||
    parcels.some(({ isSealed }) => isSealed === false)
  );
}

/**
 * What a confirmation says of the seal of units nobody looked at closely: they are as they were sold while the parcel
 * is closed, or where its seal was judged. Of an opened parcel nobody said it, so the record does not either.
 */
export function sealTaken(state: CaseState): true | null {
  const isJudged = state.parcels.length > 0 && state.parcels.every(({ isSealed }) => isSealed === true);
  return isJudged || !isOpened(state) ? true : null;
}

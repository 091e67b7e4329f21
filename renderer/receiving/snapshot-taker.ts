import type { ScanOutcome } from '../../shared/protocol/bench-view.ts';
import type { BinaryTransfer } from '../host/binary-transfer.ts';
import type { SendChange } from '../host/use-change.ts';
import type { PhotoSource } from './photo-source.ts';

export type SnapshotMoment = 'waybill' | 'item' | 'weight' | 'close';

/** Takes a picture of the bench by itself, beside the work and never in its way. */
export interface SnapshotTaker {
  /** Asks for nothing, shows nothing, and fails silently: a scan does not wait for it. */
  take(caseId: string, moment: SnapshotMoment, photos: PhotoSource | null): void;
}

/** Pictures of the same moment that follow this close show the same thing; the first one stands. */
const MOST_AT_ONCE = 2;

export function createSnapshotTaker(parts: {
  readonly send: SendChange;
  readonly binary: Pick<BinaryTransfer, 'putPhoto'>;
}): SnapshotTaker {
  let underWay = 0;
  /** The site's policy has said that it wants none. */
  let isOff = false;
  const keep = async (caseId: string, moment: SnapshotMoment, photos: PhotoSource): Promise<void> => {
    const jpeg = await photos.snap();
    if (jpeg === null) return;
    const { sha256 } = await parts.binary.putPhoto(jpeg);
    const { kept } = await parts.send('snapshot.add', { caseId, sha256, moment });
    isOff = !kept;
  };
  return {
    take: (caseId, moment, photos) => {
      if (photos?.camera !== 'live' || isOff || underWay >= MOST_AT_ONCE) return;
      underWay += 1;
      keep(caseId, moment, photos)
        // Whatever went wrong: the parcel is in work, and a picture nobody asked for is no reason to stop it.
        .catch(() => undefined)
        .finally(() => (underWay -= 1));
    },
  };
}

/** Which moment a scan is, if it is one. */
export function momentOf({ kind }: ScanOutcome): SnapshotMoment | null {
  if (kind === 'received' || kind === 'joined' || kind === 'unidentified') return 'waybill';
  return kind === 'counted' || kind === 'unexpected' ? 'item' : null;
}

import { useState } from 'react';
import type { BenchView } from '../../shared/protocol/bench-view.ts';
import {
  emptyProgress,
  ofEachWalk,
  walkOnBench,
  walkProgress,
  WALKS,
  type WalkName,
  type WalkParcels,
  type WalkProgress,
} from './walk.ts';

/** How far each walk has come. */
export type WalksProgress = Readonly<Record<WalkName, WalkProgress>>;

export interface Walks {
  readonly progress: WalksProgress;
  /** The walk whose parcel is on the bench, else the first that is not finished; null when all are. */
  readonly current: WalkName | null;
  /** Looks at the bench again; cheap when nothing changed. */
  watch(bench: BenchView): void;
}

const NOTHING_DONE: WalksProgress = ofEachWalk(emptyProgress);

export function useWalks(parcels: WalkParcels): Walks {
  const [progress, setProgress] = useState(NOTHING_DONE);
  const [followed, setFollowed] = useState<WalkName | null>(null);
  const isOpen = (walk: WalkName): boolean => progress[walk].includes(false);
  const current = followed !== null && isOpen(followed) ? followed : (WALKS.find(isOpen) ?? null);
  const watch = (bench: BenchView): void => {
    const onBench = walkOnBench(parcels, bench);
    if (onBench !== null) setFollowed(onBench);
    setProgress((before) => {
      const after = ofEachWalk((walk) => advance(walk, parcels, bench, before));
      return WALKS.every((walk) => isSame(after[walk], before[walk])) ? before : after;
    });
  };
  return { progress, current, watch };
}

function advance(walk: WalkName, parcels: WalkParcels, bench: BenchView, before: WalksProgress): WalkProgress {
  const trackingNumber = parcels[walk];
  return trackingNumber === null ? before[walk] : walkProgress(walk, trackingNumber, bench, before[walk]);
}

function isSame(a: WalkProgress, b: WalkProgress): boolean {
  return a.every((isDone, at) => isDone === b[at]);
}

import { isDamagedGrade } from '../../shared/domain/grade.ts';
import type { MessageId } from '../../shared/i18n/catalogue.ts';
import type { BenchView } from '../../shared/protocol/bench-view.ts';
import type { CaseView } from '../../shared/protocol/case-view.ts';

/** The walks of the "try this" card, five minutes together, and the parcel that each one is about. */
export const WALKS = ['clean', 'short', 'damaged', 'unidentified'] as const;
export type WalkName = (typeof WALKS)[number];

interface WalkStep {
  readonly words: MessageId;
  /**
   * Told by the parcel's case; `signed-in` is done as soon as there is a bench to look at, `put-away` when the parcel
   * has left the bench after all else was done.
   */
  readonly isDone: 'signed-in' | 'put-away' | ((view: CaseView) => boolean);
}

const isWeighed = ({ parcels }: CaseView): boolean => parcels.some(({ weighing }) => weighing !== null);
const isCounted = ({ lines }: CaseView): boolean => lines.some(({ counted }) => counted !== null && counted > 0);
const isClosed = ({ status }: CaseView): boolean => status === 'closed';
const isMissingSaid = ({ lines }: CaseView): boolean => lines.some(({ missing }) => missing > 0);
const isShownTwice = ({ photos }: CaseView): boolean => new Set(photos.map(({ slot }) => slot)).size > 1;
const isContentSaid = ({ unexpected }: CaseView): boolean => unexpected.some(({ counted }) => counted > 0);
const isUnitPhotographed = ({ photos }: CaseView): boolean => photos.some(({ unitId }) => unitId !== null);
const isDamageStated = ({ lines }: CaseView): boolean =>
  lines
    .flatMap(({ units }) => units)
    .some(({ grade, defects, causeStated }) => isDamagedGrade(grade) && defects.length > 0 && causeStated !== null);

export const WALK_STEPS: Readonly<Record<WalkName, readonly WalkStep[]>> = {
  clean: [
    { words: 'demo.walk.clean.badge', isDone: 'signed-in' },
    { words: 'demo.walk.clean.scan', isDone: () => true },
    { words: 'demo.walk.clean.weigh', isDone: isWeighed },
    { words: 'demo.walk.clean.close', isDone: isClosed },
  ],
  short: [
    { words: 'demo.walk.short.scan', isDone: () => true },
    { words: 'demo.walk.short.weigh', isDone: isWeighed },
    { words: 'demo.walk.short.count', isDone: isCounted },
    { words: 'demo.walk.short.missing', isDone: isMissingSaid },
    { words: 'demo.walk.short.close', isDone: isClosed },
  ],
  damaged: [
    { words: 'demo.walk.damaged.scan', isDone: () => true },
    { words: 'demo.walk.damaged.weigh', isDone: isWeighed },
    { words: 'demo.walk.damaged.count', isDone: isCounted },
    { words: 'demo.walk.damaged.grade', isDone: isDamageStated },
    { words: 'demo.walk.damaged.photo', isDone: isUnitPhotographed },
    { words: 'demo.walk.damaged.close', isDone: isClosed },
  ],
  unidentified: [
    { words: 'demo.walk.unidentified.scan', isDone: () => true },
    { words: 'demo.walk.unidentified.photos', isDone: isShownTwice },
    { words: 'demo.walk.unidentified.contents', isDone: isContentSaid },
    { words: 'demo.walk.unidentified.hold', isDone: 'put-away' },
  ],
};

/** The kind of parcel in the demo that a walk goes through. */
export const WALK_PARCELS: Readonly<Record<WalkName, string>> = {
  clean: 'clean',
  short: 'light',
  damaged: 'damaged',
  unidentified: 'unknown',
};

/** The same for each walk. */
export function ofEachWalk<Value>(valueOf: (walk: WalkName) => Value): Readonly<Record<WalkName, Value>> {
  return {
    clean: valueOf('clean'),
    short: valueOf('short'),
    damaged: valueOf('damaged'),
    unidentified: valueOf('unidentified'),
  };
}

export type WalkProgress = readonly boolean[];

export function emptyProgress(walk: WalkName): WalkProgress {
  return WALK_STEPS[walk].map(() => false);
}

/**
 * Which steps of a walk are done, read from the bench itself: an undo takes its tick back, until the walk is finished.
 * While the bench shows another parcel, or none, the walk stays where it was.
 */
export function walkProgress(
  walk: WalkName,
  trackingNumber: string,
  bench: Pick<BenchView, 'case' | 'justClosed'>,
  before: WalkProgress,
): WalkProgress {
  if (!before.includes(false)) return before;
  const views = [bench.case, bench.justClosed].filter((candidate) => candidate !== null);
  const view = views.find((candidate) => holds(candidate, trackingNumber));
  return WALK_STEPS[walk].map(({ isDone }, at) => {
    if (isDone === 'signed-in') return true;
    if (isDone === 'put-away') return view === undefined && before[at - 1] === true;
    return view === undefined ? before[at] === true : isDone(view);
  });
}

function holds({ parcels }: CaseView, trackingNumber: string): boolean {
  return parcels.some((parcel) => parcel.trackingNumber === trackingNumber);
}

/** The tracking number of each walk's parcel; null where the demo has none. */
export type WalkParcels = Readonly<Record<WalkName, string | null>>;

/** The walk that the parcel on the bench belongs to, whatever order the walks are gone through in; null for another. */
export function walkOnBench(parcels: WalkParcels, { case: view }: Pick<BenchView, 'case'>): WalkName | null {
  if (view === null) return null;
  return WALKS.find((walk) => parcels[walk] !== null && holds(view, parcels[walk])) ?? null;
}

import type { BenchAction } from './bench-action.ts';
import type { NextAction } from './next-action.ts';

/** What pressing the one next action writes down at once; null where it opens something, or is nothing to press. */
export function actionOfNext(next: NextAction): BenchAction | null {
  switch (next.kind) {
    case 'confirm':
      return { kind: 'close' };
    case 'park-for-inspector':
      return { kind: 'park', reason: 'needs-inspector' };
    case 'it-is-so':
      return next.confirms;
    case 'weigh-all':
      return { kind: 'weigh-thing', what: 'everything' };
    case 'rest-missing':
      return { kind: 'rest-missing' };
    case 'await-parcel':
      return { kind: 'park', reason: 'awaiting-parcel' };
    case 'await-cartons':
      return { kind: 'park', reason: 'awaiting-cartons' };
    default:
      return null;
  }
}

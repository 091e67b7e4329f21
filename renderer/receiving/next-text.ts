import type { AskedOnScale } from './asked-on-scale.ts';
import { confirmationPieces } from './confirmation-text.ts';
import type { NextAction } from './next-action.ts';
import { saying, type Saying } from './say.ts';
import { isUnknownParcel } from './is-unknown-parcel.ts';
import { changesSaying } from './weight-words.ts';

/** The words on the one button: what to do, and what doing it writes down or leads to. */
export interface NextText {
  readonly title: Saying;
  readonly pieces: readonly Saying[];
  /** False when there is nothing to press: the next thing is a scan, a count, or an answer above. */
  readonly canPress: boolean;
}

export function nextText(next: NextAction): NextText {
  switch (next.kind) {
    case 'confirm':
      if (isUnknownParcel(next.view)) {
        return { ...press(saying('unidentified.next.hold')), pieces: [saying('unidentified.next.hold.text')] };
      }
      return { ...press(saying('receiving.next.confirm')), pieces: piecesOf(next) };
    case 'weigh':
      return { ...press(saying('receiving.next.weigh')), pieces: [saying('receiving.next.weigh.text')] };
    case 'weigh-all':
      return { ...press(saying('weight.next.weigh-all')), pieces: [saying('weight.next.weigh-all.text')] };
    case 'it-is-so':
      return { ...press(saying('weight.next.it-is-so')), pieces: [changesSaying(next.confirms.changes, next.view)] };
    case 'count':
      return {
        ...wait(saying('receiving.next.count')),
        pieces: [saying('receiving.band.item', { name: { item: next.line } })],
      };
    case 'await-parcel':
      return {
        ...press(saying('goods.next.await-parcel')),
        pieces: [saying('goods.next.await-parcel.text', { parcels: next.parcels })],
      };
    case 'rest-missing':
      return {
        ...press(saying('goods.next.rest-missing')),
        pieces: [saying('receiving.band.item', { name: { item: next.line } })],
      };
    case 'await-cartons': {
      const { here, expected } = next;
      return {
        ...press(saying('goods.next.await-cartons')),
        pieces: [saying('goods.next.await-cartons.text', { here, expected })],
      };
    }
    case 'photo':
      return press(saying(photoId(next.slot)));
    case 'inspect':
      return press(saying(INSPECTION[next.asks]));
    case 'arrival':
      return press(saying(next.panel === 'seal' ? 'arrival.next.seal' : 'arrival.next.outcome'));
    case 'contents':
      return wait(saying('arrival.next.contents'));
    case 'park-for-inspector':
      return press(saying('receiving.next.park-for-inspector'));
    case 'scan-parcel':
      return wait(saying('receiving.next.scan'));
    case 'check':
      return {
        ...press(saying(`scale-check.next.${next.does}`)),
        canPress: next.does === 'take' || next.does === 'leave',
      };
    case 'answer':
      return next.onScale === undefined ? wait(saying('receiving.next.choose')) : onScaleText(next.onScale);
    case 'choose':
      return wait(saying('receiving.next.choose'));
    case 'stuck':
      return wait(saying(next.because === 'conflict' ? 'receiving.next.conflict' : 'receiving.next.read-only'));
  }
}

/** Nothing to press: the scale notices by itself what lies on it. */
function onScaleText({ what, isPanFree }: AskedOnScale): NextText {
  if (!isPanFree) return wait(saying('scale.weighing.take-last-parcel-off'));
  if (what === 'packaging') return wait(saying('weight.ask.packaging.text'));
  return { ...wait(saying('weight.next.weigh-all')), pieces: [saying('weight.next.weigh-all.text')] };
}

function piecesOf({ view, records }: Extract<NextAction, { kind: 'confirm' }>): readonly Saying[] {
  const pieces = confirmationPieces(view, records);
  return pieces.length === 0 ? [saying('receiving.next.confirm.nothing')] : pieces;
}

const INSPECTION = {
  grade: 'receiving.next.grade',
  defect: 'receiving.next.defect',
  cause: 'receiving.next.cause',
} as const;

function photoId(slot: string) {
  if (slot === 'outside') return 'receiving.next.photo.outside';
  if (slot === 'inside') return 'arrival.next.photo.inside';
  if (slot === 'weight') return 'weight.next.photo';
  return slot === 'defect' ? 'receiving.next.photo.defect' : 'receiving.next.photo.other';
}

function press(title: Saying): NextText {
  return { title, pieces: [], canPress: true };
}

function wait(title: Saying): NextText {
  return { title, pieces: [], canPress: false };
}

import type { CaseView } from '../../shared/protocol/case-view.ts';
import { done, look, refusalBand, type Band } from './band.ts';
import type { BenchAction } from './bench-action.ts';
import type { PerformParts } from './perform.ts';
import { saying, type Saying } from './say.ts';

type GoodsAction = Extract<
  BenchAction,
  {
    kind:
      | 'all-here'
      | 'rest-missing'
      | 'carton'
      | 'substitute'
      | 'extra'
      | 'shortage'
      | 'handling-mark'
      | 'outer-marks'
      | 'retain';
  }
>;

/** What is said about the goods besides counting and grading them, and how the band answers. */
export async function performGoods(view: CaseView, action: GoodsAction, { send }: PerformParts): Promise<Band> {
  const { caseId } = view;
  switch (action.kind) {
    case 'all-here': {
      await send('content.allHere', { caseId });
      const { expected } = view.goods;
      return done(saying('receiving.band.counted', { counted: expected, expected }), saying('goods.all-here.text'));
    }
    case 'rest-missing':
      await send('content.restMissing', { caseId });
      return look(saying('receiving.band.missing'), saying('goods.rest-missing.text'));
    case 'carton': {
      const { lineId, carton, counted } = action;
      await send('carton.count', { caseId, lineId, carton, counted });
      return done(
        saying('goods.carton', { carton }),
        saying(counted === 0 ? 'goods.carton.none' : 'goods.carton.here'),
      );
    }
    case 'substitute': {
      const { unexpectedId, lineId } = action;
      await send('substitution.find', { caseId, unexpectedId, lineId });
      return look(saying('goods.substitution'), saying('goods.substitution.text', namesOf(view, action)));
    }
    case 'extra': {
      const { unexpectedId, name, counted } = action;
      await send('content.countExtra', { caseId, unexpectedId, name, counted });
      return look(saying('receiving.band.unexpected'), saying('receiving.band.unexpected.text', { name, counted }));
    }
    case 'shortage': {
      const { lineId, cause, onDeliveryNote, outcome } = action;
      await send('shortage.state', { caseId, lineId, cause, onDeliveryNote, outcome });
      return recorded(saying(`goods.shortage.cause.${cause}`));
    }
    case 'outer-marks':
      await send('packaging.placeMarks', { caseId, parcelId: action.parcelId, places: action.places });
      return recorded(saying('goods.ask.marks'));
    case 'handling-mark':
    case 'retain':
      return onPackaging(view, action, send);
  }
}

async function onPackaging(
  { caseId, parcels, goods }: CaseView,
  action: Extract<GoodsAction, { kind: 'handling-mark' | 'retain' }>,
  send: PerformParts['send'],
): Promise<Band> {
  const parcelId = parcels.at(-1)?.parcelId;
  if (parcelId === undefined) return refusalBand('parcel-first');
  if (action.kind === 'retain') {
    const { shelf, keepUntil } = goods.retain;
    await send('packaging.retain', { caseId, parcelId, shelf, keepUntil });
    return recorded(saying('goods.retained', { shelf, date: keepUntil }));
  }
  const { mark, rattles } = action;
  await send('packaging.noteMark', { caseId, parcelId, mark, rattles });
  return rattles
    ? look(saying('goods.mark.rattles'), saying('goods.mark.rattles.text'))
    : recorded(saying('goods.mark.quiet'));
}

function namesOf(
  { unexpected, lines }: CaseView,
  { unexpectedId, lineId }: Extract<GoodsAction, { kind: 'substitute' }>,
) {
  const line = lines.find((candidate) => candidate.lineId === lineId);
  const instead = unexpected.find((candidate) => candidate.unexpectedId === unexpectedId);
  return { name: instead?.name ?? '', instead: line === undefined ? '' : { item: line } };
}

function recorded(sentence: Saying): Band {
  return done(saying('receiving.band.recorded'), sentence);
}

import type { CaseView } from '../../shared/protocol/case-view.ts';
import { done, refusalBand, type Band } from './band.ts';
import type { PerformParts } from './perform.ts';
import { saying } from './say.ts';
import type { WeightAction } from './weight-action.ts';
import { changesSaying } from './weight-words.ts';

/** Nothing is done yet: the panel at the scale says step by step what to lay there. */
function askedBand(what: Extract<WeightAction, { kind: 'weigh-thing' }>['what']): Band {
  const word = saying(what === 'everything' ? 'weight.weigh-all' : 'weight.weigh-box');
  return { meaning: 'waiting', word, sentence: saying('weight.ask.steps'), sound: null };
}

/** Says to the host what a person says to what the weights say. Rejects with `CallFailed` when the host refuses. */
export async function performWeight(
  view: CaseView,
  action: WeightAction,
  { send, documentLocales, onDocument }: Pick<PerformParts, 'send' | 'documentLocales' | 'onDocument'>,
): Promise<Band> {
  const { caseId } = view;
  const parcelId = view.parcels.at(-1)?.parcelId;
  if (parcelId === undefined) return refusalBand('parcel-first');
  const recorded = saying('receiving.band.recorded');
  switch (action.kind) {
    case 'it-is-so': {
      const { weighingId, changes } = action;
      await send('weight.confirm', { caseId, weighingId, changes: [...changes] });
      return done(recorded, changesSaying(changes, view));
    }
    case 'weigh-thing':
      await send('weight.ask', { caseId, parcelId, what: action.what });
      return askedBand(action.what);
    case 'weigh-leave':
      await send('weight.leave', { caseId });
      return { ...done(saying('weight.left'), saying('weight.left.text')), sound: null };
    case 'waybill-weight':
      await send('weight.waybill', { caseId, parcelId, massMg: action.massMg });
      return done(recorded, saying('weight.waybill.said', { mass: { massMg: action.massMg } }));
    case 'weight-certificate': {
      const { number, fileName, savedTo } = await send('weight.certify', { caseId, languages: documentLocales() });
      onDocument({ kind: action.kind, number, fileName, savedTo, unitId: null });
      return done(saying('receiving.band.made'), saying('weight.certificate.made', { number }));
    }
    case 'end-wait': {
      const { reason, note } = action;
      await send('siblings.endWait', { caseId, reason, note });
      return done(recorded, saying(`weight.wait-ended.${reason}`));
    }
  }
}

import type { CaseView } from '../../shared/protocol/case-view.ts';
import type { SendChange } from '../host/use-change.ts';
import type { ArrivalAction } from './arrival-action.ts';
import { done, look, refusalBand, type Band } from './band.ts';
import { saying, type Saying } from './say.ts';

/** Says to the host how the parcel came, and what came of it. Rejects with `CallFailed` when the host refuses. */
export async function performArrival(view: CaseView, action: ArrivalAction, send: SendChange): Promise<Band> {
  const { caseId } = view;
  switch (action.kind) {
    case 'classify': {
      const { returnClass } = action;
      await send('parcel.classify', { caseId, returnClass, note: null });
      return recorded(saying(`certificate.class.${returnClass}`));
    }
    case 'outcome':
      await send('case.noteOutcome', { caseId, text: action.text });
      return recorded(saying('arrival.band.outcome'));
    case 'valuables':
      await send('valuables.record', { caseId, ...action.found, witnessBadge: action.witnessBadge });
      return look(saying('receiving.band.recorded'), saying('arrival.band.valuables'));
    case 'join-rma':
      await send('case.joinRma', { caseId, rmaNumber: action.rmaNumber });
      return done(saying('receiving.band.joined'), saying('arrival.band.rma-joined'));
    case 'freight':
      await send('freight.record', { caseId, ...action.freight, reference: null });
      return recorded(saying('arrival.band.freight'));
    case 'freight-estimate':
      await send('freight.estimate', { caseId, ...action.estimate });
      return recorded(saying('arrival.band.freight-estimate'));
    default:
      return onParcel(view, action, send);
  }
}

async function onParcel(
  { caseId, parcels }: CaseView,
  action: Extract<ArrivalAction, { kind: 'seal' | 'turn-away' | 'pay-freight' | 'conduct' }>,
  send: SendChange,
): Promise<Band> {
  const open = parcels.filter(({ turnedAway }) => turnedAway === null);
  const parcelId = (action.kind === 'seal' ? open.find(({ isSealed }) => isSealed === null) : undefined)?.parcelId;
  const about = parcelId ?? open.at(-1)?.parcelId;
  if (about === undefined) return refusalBand('parcel-first');
  const subject = { caseId, parcelId: about };
  switch (action.kind) {
    case 'seal':
      await send('parcel.judgeSeal', { ...subject, isSealed: action.isSealed });
      return recorded(saying(action.isSealed ? 'command.arrival.sealed' : 'command.arrival.opened'));
    case 'turn-away':
      await send('parcel.turnAway', { ...subject, reason: action.reason, note: null });
      return look(saying('arrival.band.turned-away'), saying('arrival.band.turned-away.text'));
    case 'pay-freight':
      await send('parcel.payFreight', {
        ...subject,
        amountMinor: action.amountMinor,
        currency: action.currency,
        note: null,
      });
      return recorded(saying('arrival.band.freight-paid'));
    case 'conduct':
      await send('parcel.noteConduct', { ...subject, conduct: action.text });
      return recorded(saying('command.arrival.conduct'));
  }
}

function recorded(sentence: Saying): Band {
  return done(saying('receiving.band.recorded'), sentence);
}

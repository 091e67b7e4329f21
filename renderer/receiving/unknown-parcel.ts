import { spokenHoldNumber } from '../../shared/domain/hold-number.ts';
import { NO_DETAILS, type SlipDetails } from '../../shared/domain/slip.ts';
import type { CaseView } from '../../shared/protocol/case-view.ts';
import type { GuessView, IdentifiedParcel } from '../../shared/protocol/unidentified-view.ts';
import { orBack, parkedSaying } from './back-band.ts';
import { done, look, outcomeBand, type Band } from './band.ts';
import type { PerformParts } from './perform.ts';
import { saying } from './say.ts';

/** What is said of a parcel that nobody knows, besides what is said of every parcel. */
export type UnknownAction =
  | { readonly kind: 'no-label' }
  | { readonly kind: 'identify'; readonly guess: GuessView }
  | { readonly kind: 'slip'; readonly slip: SlipTyped };

/** A slip as somebody typed it; null fields were not filled in. */
export interface SlipTyped {
  readonly found: boolean;
  readonly details: SlipDetails;
  readonly rmaWritten: string | null;
  readonly orderWritten: string | null;
}

export const NO_SLIP: SlipTyped = { found: false, details: NO_DETAILS, rmaWritten: null, orderWritten: null };

/** A parcel without any label has a case too: it is the next one on the bench. */
export async function openWithoutLabel({ send }: PerformParts): Promise<Band> {
  const { outcome, bench } = await send('unidentified.open', {});
  const { rawCode: _none, ...band } = outcomeBand(outcome, bench, '');
  return band;
}

/** The parcel goes on its shelf: its number is the word that is read from two metres. */
export async function holdUnknown({ caseId }: CaseView, { send, onHeld }: PerformParts): Promise<Band> {
  const { holdNumber, shelf, fileName, savedTo, bench } = await send('case.hold', { caseId });
  const number = spokenHoldNumber(holdNumber);
  onHeld({ number, shelf, fileName, savedTo });
  const sentence = shelf === null ? saying('unidentified.held.no-shelf') : saying('unidentified.held.text', { shelf });
  const band: Band = { ...done(saying('receiving.band.item', { name: number }), sentence), sound: 'complete' };
  return orBack(band, number, parkedSaying(shelf), bench);
}

export async function sayUnknown(
  { caseId }: CaseView,
  action: Exclude<UnknownAction, { kind: 'no-label' }>,
  { send }: PerformParts,
): Promise<Band> {
  if (action.kind === 'slip') {
    await send('slip.record', { caseId, ...action.slip });
    return done(saying('unidentified.band.slip'));
  }
  const { source, ref, reasons } = action.guess;
  await send('case.link', { caseId, source, ref, reasons: reasons.map(({ kind }) => kind) });
  return done(saying('unidentified.band.identified'), saying('unidentified.band.identified.text', { number: ref }));
}

/** "HB1-0042 on shelf H3 is now RMA-20391": where to fetch a parcel that has found its return. */
export function identifiedBand(parcels: readonly IdentifiedParcel[]): Band | null {
  const last = parcels.at(-1);
  if (last === undefined) return null;
  const number = last.holdNumber === null ? '—' : spokenHoldNumber(last.holdNumber);
  const values = { number, shelf: last.shelf ?? '—', rma: last.rmaNumber };
  return look(saying('unidentified.band.identified'), saying('unidentified.push', values));
}

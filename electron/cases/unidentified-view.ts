import type { Guess } from '../../shared/domain/guess/rank-guesses.ts';
import { SlipDetails } from '../../shared/domain/slip.ts';
import type { GuessView, SlipView, UnidentifiedParcel } from '../../shared/protocol/unidentified-view.ts';
import { isUnidentified } from '../../shared/return-case/is-unidentified.ts';
import type { CaseState } from '../../shared/return-case/state.ts';
import type { PersonalStore } from '../store/personal-store.ts';
import type { ReferenceStore } from '../store/reference-store.ts';
import type { CaseWork } from './case-work.ts';
import type { GuessDesk } from './guess-desk.ts';

/** One unidentified parcel as screens and papers show it; null when there is no such case. */
export type UnidentifiedViewOf = (caseId: string) => UnidentifiedParcel | null;

export function createUnidentifiedView(parts: {
  readonly work: CaseWork;
  readonly personal: PersonalStore;
  readonly reference: ReferenceStore;
  readonly guess: GuessDesk;
}): UnidentifiedViewOf {
  const { work, personal, reference, guess } = parts;
  return (caseId) => {
    const { state } = work.fold(caseId);
    const [parcel] = state.parcels;
    if (!state.openedBy) return null;
    const details = detailsOf(state, personal);
    // What has found its return needs no guess any more.
    const guesses = isUnidentified(state) ? guess(state, details) : [];
    return {
      caseId,
      status: state.status,
      holdNumber: state.holdNumber,
      shelf: state.shelf,
      trackingNumber: parcel?.trackingNumber ?? null,
      carrier: parcel?.carrier ?? null,
      receivedAtMs: parcel?.received.occurredAtMs ?? state.openedBy.occurredAtMs,
      grossMg: parcel?.weighing?.grossMg ?? null,
      slip: slipView(state, details),
      contents: contentsOf(state),
      photos: photosOf(state),
      guesses: guesses.map((one) => guessView(one, reference)),
    };
  };
}

/** What the slip says of a person; null when nothing was written down, or retention has erased it. */
export function detailsOf({ slip }: CaseState, personal: PersonalStore): SlipDetails | null {
  const text = slip?.detailsRef ? personal.get(slip.detailsRef) : null;
  return text === null ? null : SlipDetails.parse(JSON.parse(text));
}

function slipView({ slip }: CaseState, details: SlipDetails | null): SlipView | null {
  if (!slip) return null;
  const { found, phoneTail, rmaWritten, orderWritten } = slip;
  return { found, phoneTail, rmaWritten, orderWritten, details };
}

const contentsOf = ({ unexpected }: CaseState): UnidentifiedParcel['contents'] =>
  unexpected.filter(({ counted }) => counted > 0).map(({ sku, gtin, name, counted }) => ({ sku, gtin, name, counted }));

const photosOf = ({ photos }: CaseState): UnidentifiedParcel['photos'] =>
  photos.map(({ photoId, sha256, slot, unitId, added }) => ({
    photoId,
    sha256,
    slot,
    unitId,
    addedAtMs: added.occurredAtMs,
  }));

function guessView({ candidate, score, reasons, isTied }: Guess, reference: ReferenceStore): GuessView {
  const { source, ref, rmaNumber, orderNumber, trackingNumber, lines } = candidate;
  const named = lines.map(({ sku, quantity }) => ({ sku, name: reference.itemBySku(sku)?.name ?? sku, quantity }));
  return { source, ref, rmaNumber, orderNumber, trackingNumber, lines: named, score, reasons: [...reasons], isTied };
}

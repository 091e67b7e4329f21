import type { ScaleReading } from '../../shared/domain/scale-reading.ts';
import type { WeighedThing } from '../../shared/domain/weighing/weighed-thing.ts';
import {
  type Binding,
  type CapturedWeight,
  startWeighing,
  type WeighingInput,
  type WeighingState,
  type WeighingStatus,
} from '../../shared/domain/weighing/weighing-state.ts';
import { weighingStep } from '../../shared/domain/weighing/weighing-step.ts';
import type { FoldedCase } from '../../shared/return-case/fold-case.ts';
import type { Parcel } from '../../shared/return-case/state.ts';
import type { Clock } from '../clock.ts';

export interface WeighingDesk {
  status(): WeighingStatus;
  /** Looks at the bench again: arms for a parcel that wants a weight, disarms when none does. */
  follow(current: FoldedCase | null): void;
  /** What the weighing is of. */
  thing(): WeighedThing;
  /** A person asks for a weight now, also after an undone weighing; of the packaging or of everything if they say so. */
  ask(parcelId: string, what?: WeighedThing): void;
  /** Nothing else is put on the scale after all. */
  leave(): void;
  /** What lies on the pan now was put there to check the scale: it is no parcel's weight (B9). */
  checked(): void;
  /** A reading of the scale, in order of arrival. */
  read(reading: ScaleReading): void;
}

/**
 * Stands between the scale and the record: it knows which parcel wants a weight and hands a captured one over. A
 * parcel is weighed by itself once; after an undo only when somebody asks, or the load would bind again at once.
 */
export function openWeighingDesk(parts: {
  readonly clock: Clock;
  /** The newest weighing in the record: the pan may still hold that parcel after a restart. */
  readonly lastBinding: Binding | null;
  /** When the scale was last checked: the pan may still hold that weight after a restart. */
  readonly lastCheckAtMs: number | null;
  readonly isWanted: () => boolean;
  readonly onCaptured: (captured: CapturedWeight, what: WeighedThing) => void;
  readonly onStatus: () => void;
}): WeighingDesk {
  let state: WeighingState = startWeighing(parts.lastBinding, isCheckNewer(parts));
  /** Asking is for one weight: it is over when that was captured. */
  let asked: { readonly parcelId: string; readonly what: WeighedThing } | null = null;
  const thing = (): WeighedThing => asked?.what ?? 'parcel';

  const step = (input: WeighingInput): void => {
    const before = state.status;
    const { state: next, captured } = weighingStep(state, input);
    state = next;
    if (captured) {
      const what = thing();
      asked = null;
      parts.onCaptured(captured, what);
    }
    if (state.status !== before) parts.onStatus();
  };
  const arm = (parcelId: string): void => {
    if (state.armed?.parcelId === parcelId) return;
    step({ kind: 'armed', parcelId, atMs: parts.clock.nowMs() });
  };

  return {
    status: () => state.status,
    thing,
    follow: (current) => {
      if (current) forget(current, state.lastBinding, step);
      if (asked !== null && !isOpenWith(current, asked.parcelId)) asked = null;
      if (asked !== null && asked.what !== 'parcel') return arm(asked.parcelId);
      const parcel = parts.isWanted() && current ? unweighed(current) : undefined;
      if (parcel && (parcel.parcelId === asked?.parcelId || !wasUndone(current, parcel))) arm(parcel.parcelId);
      else if (state.armed) step({ kind: 'disarmed' });
    },
    ask: (parcelId, what = 'parcel') => {
      asked = { parcelId, what };
      step({ kind: 'armed', parcelId, atMs: parts.clock.nowMs() });
    },
    leave: () => {
      asked = null;
      step({ kind: 'disarmed' });
    },
    checked: () => step({ kind: 'checked' }),
    read: (reading) => step({ kind: 'reading', reading }),
  };
}

/** The parcel somebody asked about is still the one in work. */
function isOpenWith(folded: FoldedCase | null, parcelId: string): boolean {
  if (folded === null || folded.state.status !== 'open') return false;
  return folded.state.parcels.some((parcel) => parcel.parcelId === parcelId);
}

function unweighed({ state, isInConflict, isReadOnly }: FoldedCase): Parcel | undefined {
  if (state.status !== 'open' || isInConflict || isReadOnly) return undefined;
  return state.parcels.find(({ weighing }) => weighing === null);
}

function wasUndone(folded: FoldedCase | null, { parcelId }: Parcel): boolean {
  const weighings = folded?.history.ordered.filter(({ envelope }) => envelope.type === 'ParcelWeighed') ?? [];
  return weighings.some(({ envelope }) => envelope.data['parcelId'] === parcelId);
}

/** Tells the capture rules that a binding was taken back, so that the load still on the pan may bind to it again. */
function forget({ state }: FoldedCase, binding: Binding | null, step: (input: WeighingInput) => void): void {
  const parcel = state.parcels.find(({ parcelId }) => parcelId === binding?.parcelId);
  if (parcel && !parcel.weighing) step({ kind: 'undone', parcelId: parcel.parcelId });
}

function isCheckNewer(than: { readonly lastBinding: Binding | null; readonly lastCheckAtMs: number | null }): boolean {
  return than.lastCheckAtMs !== null && than.lastCheckAtMs > (than.lastBinding?.boundAtMs ?? 0);
}

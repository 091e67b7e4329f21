import type { ScaleReading } from '../scale-reading.ts';
import { type PanView, isOtherLoad, panView } from './pan.ts';
import type { CapturedWeight, WeighingInput, WeighingState, WeighingStatus } from './weighing-state.ts';
import { appendFrame } from './weighing-trace.ts';

/** Two frames further apart than this are not consecutive: the line was silent, anything may have happened. */
const MAX_GAP_MS = 1_500;
/**
 * Equal frames closer together than this came out of a buffer, or are read from a line faster than a hand moves: held
 * up with the load still there, they would be counted after a scan when the load has gone.
 */
const MIN_APART_MS = 80;

export interface WeighingStep {
  readonly state: WeighingState;
  readonly captured?: CapturedWeight;
}

/**
 * Decides when a reading becomes the weight of a parcel (DESIGN.md 7). It binds the second of two equal, stable,
 * gross, in-range frames that both arrived after the scan, and only if the pan has been seen empty or clearly changed
 * since the last binding. Anything else changes what the bench says, never the record.
 */
export function weighingStep(state: WeighingState, input: WeighingInput): WeighingStep {
  switch (input.kind) {
    case 'reading':
      return afterReading(state, input.reading);
    case 'armed':
      return { state: arm(state, input.parcelId, input.atMs) };
    case 'disarmed':
      return { state: { ...state, armed: null, candidate: null, status: 'not-armed' } };
    case 'undone':
      return { state: undo(state, input.parcelId) };
    case 'checked':
      return { state: putAside(state) };
  }
}

/** A scan: readings count from here on. Arming the armed parcel again (a repeat scan) starts over. */
function arm(state: WeighingState, parcelId: string, atMs: number): WeighingState {
  const armed: WeighingState = { ...state, armed: { parcelId, atMs }, candidate: null, status: 'waiting-for-load' };
  return state.lastReading === null ? armed : { ...armed, status: statusOf(armed, panView(state.lastReading)) };
}

function undo(state: WeighingState, parcelId: string): WeighingState {
  return state.lastBinding?.parcelId === parcelId ? { ...state, mayBindAgain: parcelId } : state;
}

/** The weight of a check stays on the pan: no parcel gets it, not even one that is scanned the next moment. */
function putAside(state: WeighingState): WeighingState {
  if (state.lastReading === null) return state;
  const view = panView(state.lastReading);
  if (view.kind === 'empty' && view.isStable) return state;
  const aside: WeighingState = { ...state, isPanFree: false, isCheckWeightOn: true, candidate: null };
  return state.armed === null || state.status === 'captured' ? aside : { ...aside, status: statusOf(aside, view) };
}

function afterReading(before: WeighingState, reading: ScaleReading): WeighingStep {
  const view = panView(reading);
  const isPanFree = before.isPanFree || freesPan(before, reading, view);
  const state: WeighingState = {
    ...before,
    isPanFree,
    isCheckWeightOn: before.isCheckWeightOn && !isPanFree,
    unitOnPan: unitOnPan(before, reading, view),
    lastReading: reading,
    trace: appendFrame(before.trace, reading),
  };
  if (state.armed === null || state.status === 'captured') return { state };
  if (!mayBind(state, reading, view)) return { state: { ...state, candidate: null, status: statusOf(state, view) } };
  const candidate = firstOfEqual(before, reading);
  if (reading.receivedAtMs - candidate.receivedAtMs >= MIN_APART_MS) {
    return capture(state, state.armed.parcelId, reading);
  }
  return { state: { ...state, candidate, status: statusOf(state, view) } };
}

/** The candidate, where this reading says the same after it and nothing else lay between; else this reading. */
function firstOfEqual({ candidate, lastReading }: WeighingState, reading: ScaleReading): ScaleReading {
  const isNeighbour = candidate !== null && lastReading !== null && agree(lastReading, reading);
  return isNeighbour ? candidate : reading;
}

/**
 * Stable and empty, or stable and clearly another mass than the bound one: the last parcel is off. Inputs come in
 * order, so times are not compared here: a clock set back must not keep the pan "occupied" for an hour.
 */
function freesPan(state: WeighingState, reading: ScaleReading, view: PanView): boolean {
  const { lastBinding, isCheckWeightOn } = state;
  if (isCheckWeightOn) return view.kind === 'empty' && view.isStable;
  if (lastBinding === null) return true;
  if (view.kind !== 'empty' && view.kind !== 'load') return false;
  if (!view.isStable) return false;
  const divisionMg = larger(reading.divisionMg, lastBinding.divisionMg);
  return view.kind === 'empty' || isOtherLoad(view.massMg, lastBinding.grossMg, divisionMg);
}

/** A unit key pressed under a load is noticed until the pan has been empty: nothing is converted behind anybody's back. */
function unitOnPan({ unitOnPan: before }: WeighingState, reading: ScaleReading, view: PanView): string | null {
  if (view.kind === 'empty' && view.isStable) return null;
  return view.kind === 'load' && view.isStable ? (before ?? reading.unit) : before;
}

function larger(a: number | null, b: number | null): number | null {
  return a === null || b === null ? null : Math.max(a, b);
}

function mayBind(state: WeighingState, reading: ScaleReading, view: PanView): boolean {
  return (
    state.armed !== null &&
    reading.receivedAtMs > state.armed.atMs &&
    view.kind === 'load' &&
    view.isStable &&
    reading.unit === state.unitOnPan &&
    isLoadAllowed(state)
  );
}

function isLoadAllowed(state: WeighingState): boolean {
  if (state.isCheckWeightOn) return false;
  return state.isPanFree || (state.armed !== null && state.mayBindAgain === state.armed.parcelId);
}

function agree(first: ScaleReading, second: ScaleReading): boolean {
  const gapMs = second.receivedAtMs - first.receivedAtMs;
  return first.massMg === second.massMg && first.unit === second.unit && gapMs >= 0 && gapMs <= MAX_GAP_MS;
}

function capture(state: WeighingState, parcelId: string, reading: ScaleReading): WeighingStep {
  const { massMg, divisionMg, receivedAtMs: boundAtMs } = reading;
  if (massMg === null) throw new Error('a reading without a mass cannot be captured');
  return {
    state: {
      ...state,
      status: 'captured',
      candidate: null,
      lastBinding: { parcelId, grossMg: massMg, divisionMg, boundAtMs },
      isPanFree: false,
      mayBindAgain: null,
    },
    captured: { parcelId, reading: { ...reading, massMg }, trace: state.trace },
  };
}

function statusOf(state: WeighingState, view: PanView): WeighingStatus {
  switch (view.kind) {
    case 'empty':
      if (state.isCheckWeightOn) return 'take-check-weight-off';
      // A pan that still swings has not been seen empty: a parcel put on now would have to come off again.
      return isLoadAllowed(state) ? 'waiting-for-load' : 'settling';
    case 'load':
      if (state.unitOnPan !== null && state.lastReading?.unit !== state.unitOnPan) return 'unit-changed';
      if (state.isCheckWeightOn) return 'take-check-weight-off';
      return view.isStable && !isLoadAllowed(state) ? 'take-last-parcel-off' : 'settling';
    default:
      return view.kind;
  }
}

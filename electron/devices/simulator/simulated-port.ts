import { accepted, refused } from '../../../shared/domain/result.ts';
import type { ScaleProfile } from '../../../shared/domain/scale-profile.ts';
import type { ByteLink, LinkEvents, OpenLink } from '../scale/byte-link.ts';
import type { ScaleSimulator, SimulatedIndicator } from './scale-simulator.ts';
import { indicatorOf } from './indicator-name.ts';
import { type SimulatedCable, plugInIndicator } from './simulated-indicator.ts';
import { createSimulatedPan } from './simulated-pan.ts';

/** Eight frames a second, as common indicators send them. */
const FRAME_EVERY_MS = 125;
/** How often the wire is read; a driver hands bytes over about as often. */
const READ_EVERY_MS = 25;
/** A common parcel scale: 30 kg in steps of 1 g. The encoders show whole grams. */
const CAPACITY_MG = 30_000_000;
const DIVISION_MG = 1_000;
/** The port whose indicator hands choose; any other name says itself what hangs there. */
const BY_HAND = 'sim:';
const COMMON: SimulatedIndicator = { protocol: 'st-gs-csv', baudRate: 9_600, parity: 'none', mode: 'streaming' };

/** A port without hardware: a cable with true bits on it, an indicator at its end, and the hands that load its pan. */
export interface SimulatedPort {
  readonly openLink: OpenLink;
  readonly simulator: ScaleSimulator;
  /** Unless somebody has hung another indicator on the cable, it is one that this profile understands. */
  follow(profile: ScaleProfile): void;
}

export function createSimulatedPort(): SimulatedPort {
  const pan = createSimulatedPan({ divisionMg: DIVISION_MG, capacityMg: CAPACITY_MG });
  let chosen: SimulatedIndicator | null = null;
  let expected = COMMON;
  let open: { readonly events: LinkEvents; cable: SimulatedCable; baudRate: number; readonly fromMs: number } | null =
    null;
  let playing: readonly NodeJS.Timeout[] = [];
  let isPlugged = true;
  let isPowered = true;
  let held: Uint8Array[] | null = null;
  let openings = 0;

  const sinceMs = (): number => (open === null ? 0 : performance.now() - open.fromMs);
  const cableAt = (indicator: SimulatedIndicator, baudRate: number): SimulatedCable => {
    openings += 1;
    // Each opening begins in the middle of another frame.
    const headStartMs = (openings * 37) % FRAME_EVERY_MS;
    const cable = plugInIndicator({ ...indicator, pan, frameEveryMs: FRAME_EVERY_MS, headStartMs });
    cable.setBaudRate(baudRate, 0);
    return cable;
  };
  const hand = (bytes: Uint8Array): void => {
    if (bytes.length === 0 || !isPowered) return;
    if (held === null) open?.events.onBytes(bytes);
    else held.push(bytes);
  };
  const stopPlaying = (): void => {
    for (const timer of playing) clearTimeout(timer);
    playing = [];
  };
  const read = (): void => {
    if (open === null) return;
    const bytes = open.cable.readUntil(sinceMs());
    if (playing.length === 0) hand(bytes);
  };
  const simulator: ScaleSimulator = {
    putOn: (massMg) => pan.load(massMg),
    takeOff: () => pan.load(0),
    zero: () => pan.zero(),
    drift: (massMg) => pan.drift(massMg),
    pressUnit: () => pan.pressUnit(),
    speak(indicator) {
      chosen = indicator;
      stopPlaying();
      if (open !== null)
        open = { ...open, cable: cableAt(chosen ?? expected, open.baudRate), fromMs: performance.now() };
    },
    replay(recorded) {
      stopPlaying();
      playing = recorded.map(({ atMs, bytes }, at) =>
        setTimeout(() => {
          hand(bytes);
          if (at === recorded.length - 1) playing = [];
        }, atMs),
      );
    },
    unplug() {
      const cut = open;
      isPlugged = false;
      open = null;
      stopPlaying();
      cut?.events.onLost('the simulated cable was pulled');
    },
    replug: () => void (isPlugged = true),
    setPower: (isOn) => void (isPowered = isOn),
    holdBack(isHeld) {
      const late = held ?? [];
      held = isHeld ? [] : null;
      for (const bytes of late) open?.events.onBytes(bytes);
    },
    sendNoise: (bytes) => open?.events.onBytes(bytes),
  };
  const openLink: OpenLink = ({ path, baudRate }, events) => {
    const indicator = path === BY_HAND ? (chosen ?? expected) : indicatorOf(path);
    if (indicator === null) return Promise.resolve(refused({ kind: 'missing', reason: 'no such simulated scale' }));
    if (!isPlugged) {
      return Promise.resolve(refused({ kind: 'missing', reason: 'the simulated cable is not plugged in' }));
    }
    const mine = { events, cable: cableAt(indicator, baudRate), baudRate, fromMs: performance.now() };
    open = mine;
    const timer = setInterval(read, READ_EVERY_MS);
    const isMine = (): boolean => open?.events === events;
    const link: ByteLink = {
      write: (bytes) => void (isMine() && open?.cable.write(bytes, sinceMs())),
      setBaudRate(next) {
        if (open !== null && isMine()) {
          open.cable.setBaudRate(next, sinceMs());
          open.baudRate = next;
        }
        return Promise.resolve();
      },
      isGone: () => Promise.resolve(!isPlugged),
      close() {
        clearInterval(timer);
        if (isMine()) {
          open = null;
          stopPlaying();
        }
        return Promise.resolve();
      },
    };
    return Promise.resolve(accepted(link));
  };
  return {
    openLink,
    simulator,
    follow({ protocol, baudRate, parity = 'none', poll }) {
      expected = { protocol, baudRate, parity, mode: poll === undefined ? 'streaming' : 'polled' };
    },
  };
}

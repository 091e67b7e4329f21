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

/** One opened end of the cable. */
interface OpenEnd {
  readonly events: LinkEvents;
  readonly isByHand: boolean;
  cable: SimulatedCable;
  baudRate: number;
  fromMs: number;
}

export function createSimulatedPort(): SimulatedPort {
  const pan = createSimulatedPan({ divisionMg: DIVISION_MG, capacityMg: CAPACITY_MG });
  const ends = new Set<OpenEnd>();
  let chosen: SimulatedIndicator | null = null;
  let expected = COMMON;
  let playing: readonly NodeJS.Timeout[] = [];
  let isPlugged = true;
  let isPowered = true;
  let held: Uint8Array[] | null = null;
  let openings = 0;

  const sinceMs = ({ fromMs }: OpenEnd): number => performance.now() - fromMs;
  const byHand = (): OpenEnd[] => [...ends].filter(({ isByHand }) => isByHand);
  const handOver = (bytes: Uint8Array): void => {
    for (const { events } of byHand()) events.onBytes(bytes);
  };
  const plugIn = (indicator: SimulatedIndicator, baudRate: number): SimulatedCable => {
    openings += 1;
    // Each opening begins in the middle of another frame.
    const headStartMs = (openings * 37) % FRAME_EVERY_MS;
    const cable = plugInIndicator({ ...indicator, pan, frameEveryMs: FRAME_EVERY_MS, headStartMs });
    cable.setBaudRate(baudRate, 0);
    return cable;
  };
  const take = (bytes: Uint8Array): void => {
    if (bytes.length === 0 || !isPowered) return;
    if (held === null) handOver(bytes);
    else held.push(bytes);
  };
  const stopPlaying = (): void => {
    for (const timer of playing) clearTimeout(timer);
    playing = [];
  };
  const read = (end: OpenEnd): void => {
    const bytes = end.cable.readUntil(sinceMs(end));
    if (!end.isByHand && bytes.length > 0) end.events.onBytes(bytes);
    if (end.isByHand && playing.length === 0) take(bytes);
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
      for (const end of byHand()) {
        end.cable = plugIn(chosen ?? expected, end.baudRate);
        end.fromMs = performance.now();
      }
    },
    replay(recorded) {
      stopPlaying();
      playing = recorded.map(({ atMs, bytes }, at) =>
        setTimeout(() => {
          take(bytes);
          if (at === recorded.length - 1) playing = [];
        }, atMs),
      );
    },
    unplug() {
      isPlugged = false;
      stopPlaying();
      for (const end of byHand()) {
        ends.delete(end);
        end.events.onLost('the simulated cable was pulled');
      }
    },
    replug: () => void (isPlugged = true),
    setPower: (isOn) => void (isPowered = isOn),
    holdBack(isHeld) {
      const late = held ?? [];
      held = isHeld ? [] : null;
      for (const bytes of late) handOver(bytes);
    },
    sendNoise: handOver,
  };
  const linkOf = (end: OpenEnd): ByteLink => {
    const timer = setInterval(read, READ_EVERY_MS, end);
    return {
      write: (bytes) => end.cable.write(bytes, sinceMs(end)),
      setBaudRate(baudRate) {
        end.baudRate = baudRate;
        end.cable.setBaudRate(baudRate, sinceMs(end));
        return Promise.resolve();
      },
      isGone: () => Promise.resolve(end.isByHand && !isPlugged),
      close() {
        clearInterval(timer);
        ends.delete(end);
        if (byHand().length === 0) stopPlaying();
        return Promise.resolve();
      },
    };
  };
  const openLink: OpenLink = ({ path, baudRate }, events) => {
    const isByHand = path === BY_HAND;
    const indicator = isByHand ? (chosen ?? expected) : indicatorOf(path);
    if (indicator === null) return Promise.resolve(refused({ kind: 'missing', reason: 'no such simulated scale' }));
    if (isByHand && !isPlugged) {
      return Promise.resolve(refused({ kind: 'missing', reason: 'the simulated cable is not plugged in' }));
    }
    const fromMs = performance.now();
    const end: OpenEnd = { events, isByHand, cable: plugIn(indicator, baudRate), baudRate, fromMs };
    ends.add(end);
    return Promise.resolve(accepted(linkOf(end)));
  };
  return {
    openLink,
    simulator,
    follow({ protocol, baudRate, parity = 'none', poll }) {
      expected = { protocol, baudRate, parity, mode: poll === undefined ? 'streaming' : 'polled' };
    },
  };
}

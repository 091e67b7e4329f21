import { accepted, refused } from '../../../shared/domain/result.ts';
import type { ScaleProfile } from '../../../shared/domain/scale-profile.ts';
import type { ByteLink, LinkEvents, OpenLink } from '../scale/byte-link.ts';
import type { RecordedBytes, ScaleSimulator, SimulatedIndicator } from './scale-simulator.ts';
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
  return new CableByHand();
}

/** The cable, what hangs on it, and what hands do to both; one for the life of a bench. */
class CableByHand implements SimulatedPort {
  readonly simulator: ScaleSimulator;
  readonly #pan = createSimulatedPan({ divisionMg: DIVISION_MG, capacityMg: CAPACITY_MG });
  readonly #ends = new Set<OpenEnd>();
  #chosen: SimulatedIndicator | null = null;
  #expected = COMMON;
  #playing: readonly NodeJS.Timeout[] = [];
  #isPlugged = true;
  #isPowered = true;
  /** Bytes that are kept back; null while they pass. */
  #held: Uint8Array[] | null = null;
  #openings = 0;

  constructor() {
    const pan = this.#pan;
    this.simulator = {
      putOn: (massMg) => pan.load(massMg),
      takeOff: () => pan.load(0),
      zero: () => pan.zero(),
      drift: (massMg) => pan.drift(massMg),
      pressUnit: () => pan.pressUnit(),
      speak: (indicator) => this.#speak(indicator),
      replay: (recorded) => this.#replay(recorded),
      unplug: () => this.#unplug(),
      replug: () => void (this.#isPlugged = true),
      setPower: (isOn) => void (this.#isPowered = isOn),
      holdBack: (isHeld) => this.#holdBack(isHeld),
      sendNoise: (bytes) => this.#handOver(bytes),
    };
  }

  follow({ protocol, baudRate, parity = 'none', poll }: ScaleProfile): void {
    this.#expected = { protocol, baudRate, parity, mode: poll === undefined ? 'streaming' : 'polled' };
  }

  readonly openLink: OpenLink = ({ path, baudRate }, events) => {
    const isByHand = path === BY_HAND;
    const indicator = isByHand ? this.#atTheEnd() : indicatorOf(path);
    if (indicator === null) return missing('no such simulated scale');
    if (isByHand && !this.#isPlugged) return missing('the simulated cable is not plugged in');
    const end = { events, isByHand, cable: this.#plugIn(indicator, baudRate), baudRate, fromMs: performance.now() };
    this.#ends.add(end);
    return Promise.resolve(accepted(this.#linkOf(end)));
  };

  #linkOf(end: OpenEnd): ByteLink {
    const timer = setInterval(() => this.#read(end), READ_EVERY_MS);
    return {
      write: (bytes) => end.cable.write(bytes, sinceMs(end)),
      setBaudRate(baudRate) {
        end.baudRate = baudRate;
        end.cable.setBaudRate(baudRate, sinceMs(end));
        return Promise.resolve();
      },
      isGone: () => Promise.resolve(end.isByHand && !this.#isPlugged),
      close: () => {
        clearInterval(timer);
        this.#ends.delete(end);
        if (this.#byHand().length === 0) this.#stopPlaying();
        return Promise.resolve();
      },
    };
  }

  #atTheEnd(): SimulatedIndicator {
    return this.#chosen ?? this.#expected;
  }

  /** Each opening begins in the middle of another frame. */
  #plugIn(indicator: SimulatedIndicator, baudRate: number): SimulatedCable {
    this.#openings += 1;
    const headStartMs = (this.#openings * 37) % FRAME_EVERY_MS;
    const cable = plugInIndicator({ ...indicator, pan: this.#pan, frameEveryMs: FRAME_EVERY_MS, headStartMs });
    cable.setBaudRate(baudRate, 0);
    return cable;
  }

  #read(end: OpenEnd): void {
    const bytes = end.cable.readUntil(sinceMs(end));
    if (!end.isByHand && bytes.length > 0) end.events.onBytes(bytes);
    if (end.isByHand && this.#playing.length === 0) this.#take(bytes);
  }

  #take(bytes: Uint8Array): void {
    if (bytes.length === 0 || !this.#isPowered) return;
    if (this.#held === null) this.#handOver(bytes);
    else this.#held.push(bytes);
  }

  #handOver(bytes: Uint8Array): void {
    for (const { events } of this.#byHand()) events.onBytes(bytes);
  }

  #byHand(): OpenEnd[] {
    return [...this.#ends].filter(({ isByHand }) => isByHand);
  }

  #speak(indicator: SimulatedIndicator | null): void {
    this.#chosen = indicator;
    this.#stopPlaying();
    for (const end of this.#byHand()) {
      end.cable = this.#plugIn(this.#atTheEnd(), end.baudRate);
      end.fromMs = performance.now();
    }
  }

  #replay(recorded: RecordedBytes): void {
    this.#stopPlaying();
    this.#playing = recorded.map(({ atMs, bytes }, at) =>
      setTimeout(() => {
        this.#take(bytes);
        if (at === recorded.length - 1) this.#playing = [];
      }, atMs),
    );
  }

  #stopPlaying(): void {
    for (const timer of this.#playing) clearTimeout(timer);
    this.#playing = [];
  }

  #unplug(): void {
    this.#isPlugged = false;
    this.#stopPlaying();
    for (const end of this.#byHand()) {
      this.#ends.delete(end);
      end.events.onLost('the simulated cable was pulled');
    }
  }

  #holdBack(isHeld: boolean): void {
    const late = this.#held ?? [];
    this.#held = isHeld ? [] : null;
    for (const bytes of late) this.#handOver(bytes);
  }
}

const sinceMs = ({ fromMs }: OpenEnd): number => performance.now() - fromMs;

function missing(reason: string): ReturnType<OpenLink> {
  return Promise.resolve(refused({ kind: 'missing', reason }));
}

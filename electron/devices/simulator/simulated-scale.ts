import { accepted, refused } from '../../../shared/domain/result.ts';
import type { Clock } from '../../clock.ts';
import type { ByteLink, LineTap, LinkEvents, OpenLink } from '../scale/byte-link.ts';
import { LinkScale } from '../scale/link-scale.ts';
import { tapLink } from '../scale/tap-link.ts';
import type { Log } from '../../log.ts';
import type { ScaleProfile } from '../../../shared/domain/scale-profile.ts';
import type { Scale } from '../scale/scale.ts';
import type { ScaleSimulator } from './scale-simulator.ts';
import { createSimulatedPan } from './simulated-pan.ts';
import { SIMULATED_DEVICES } from './simulated-device.ts';

/** Eight frames a second, as common indicators send them. */
export const FRAME_EVERY_MS = 125;
/** A common parcel scale: 30 kg in steps of 1 g. The encoder shows whole grams. */
const CAPACITY_MG = 30_000_000;
const DIVISION_MG = 1_000;

export interface SimulatedScaleParts {
  readonly profile: ScaleProfile;
  readonly clock: Clock;
  readonly log: Log;
  readonly tap?: LineTap;
}

/**
 * A scale without hardware. It puts bytes on a line and the real framer, decoder and line keeper read them, so
 * nothing the simulator shows can bypass what a real scale goes through.
 */
export function openSimulatedScale(parts: SimulatedScaleParts): Scale & { readonly simulator: ScaleSimulator } {
  const line = createSimulatedLine(parts.profile);
  const scale = new LinkScale({
    ...parts,
    openLink: tapLink(line.openLink, parts.tap ?? (() => undefined)),
    simulator: line.simulator,
  });
  return Object.assign(scale, { simulator: line.simulator });
}

function createSimulatedLine(profile: ScaleProfile): { openLink: OpenLink; simulator: ScaleSimulator } {
  const pan = createSimulatedPan({ divisionMg: DIVISION_MG, capacityMg: CAPACITY_MG });
  let listener: LinkEvents | null = null;
  let isPlugged = true;
  let isPowered = true;
  let framesSent = 0;

  const sendFrame = (): void => {
    const bytes = SIMULATED_DEVICES[profile.protocol].frame(pan.next());
    if (!isPowered) return;
    framesSent += 1;
    for (const piece of inTwoPieces(bytes, framesSent)) listener?.onBytes(piece);
  };
  const simulator: ScaleSimulator = {
    putOn: (massMg) => pan.load(massMg),
    takeOff: () => pan.load(0),
    zero: () => pan.zero(),
    unplug() {
      const cut = listener;
      isPlugged = false;
      listener = null;
      cut?.onLost('the simulated cable was pulled');
    },
    replug: () => void (isPlugged = true),
    setPower: (isOn) => void (isPowered = isOn),
    sendNoise: (bytes) => listener?.onBytes(bytes),
  };
  const openLink: OpenLink = (_profile, events) => {
    if (!isPlugged)
      return Promise.resolve(refused({ kind: 'missing', reason: 'the simulated cable is not plugged in' }));
    listener = events;
    const timer = setInterval(sendFrame, FRAME_EVERY_MS);
    const link: ByteLink = {
      write: () => undefined,
      setBaudRate: () => Promise.resolve(),
      isGone: () => Promise.resolve(!isPlugged),
      close() {
        clearInterval(timer);
        if (listener === events) listener = null;
        return Promise.resolve();
      },
    };
    return Promise.resolve(accepted(link));
  };
  return { openLink, simulator };
}

/** Real lines deliver frames in pieces; the cut wanders so that every position occurs. */
function inTwoPieces(bytes: Uint8Array, turn: number): readonly Uint8Array[] {
  const cut = turn % bytes.length;
  return [bytes.subarray(0, cut), bytes.subarray(cut)].filter((piece) => piece.length > 0);
}

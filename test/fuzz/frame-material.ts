import { createSimulatedPan } from '../../electron/devices/simulator/simulated-pan.ts';
import { SIMULATED_DEVICES } from '../../electron/devices/simulator/simulated-device.ts';
import type { ScaleProtocolId } from '../../shared/domain/scale-protocol-ids.ts';
import { PUBLISHED_FRAMES, bytesOf } from '../electron/devices/scale/published-frames.ts';
import { type Random, bendsWith, pick } from './bends.ts';

const STRANGERS = PUBLISHED_FRAMES.map((frame) => Buffer.from(bytesOf(frame)));
const BENDS = bendsWith(STRANGERS);
const LOADS_MG = [0, 1_000, 20_000, 999_000, 1_236_000, 9_999_000, 12_345_000, 29_999_000, 40_000_000];

/** Frames of a family as they were published and as its simulated device sends them, moving, at rest and overloaded. */
export function framesOf(protocol: ScaleProtocolId): readonly Buffer[] {
  const published = PUBLISHED_FRAMES.filter((frame) => frame.protocol === protocol).map(bytesOf);
  const pan = createSimulatedPan({ divisionMg: 1_000, capacityMg: 30_000_000 });
  const simulated = LOADS_MG.flatMap((massMg) => {
    pan.load(massMg);
    return Array.from({ length: 8 }, () => SIMULATED_DEVICES[protocol].frame(pan.next()));
  });
  return [...published, ...simulated].map((bytes) => Buffer.from(bytes));
}

/** One of them, mostly bent one to three times; sometimes with other digits, and sometimes another family's. */
export function someFrame(random: Random, own: readonly Buffer[]): Buffer {
  const source = random() < 0.9 ? own : STRANGERS;
  let frame = random() < 0.5 ? withOtherDigits(pick(random, source), random) : pick(random, source);
  const bends = random() < 0.25 ? 0 : 1 + Math.floor(random() * 3);
  for (let bend = 0; bend < bends; bend += 1) frame = pick(random, BENDS)(frame, random);
  return frame;
}

/** Digits in place of digits: checksums are then wrong, and all else looks right. */
function withOtherDigits(frame: Buffer, random: Random): Buffer {
  return Buffer.from(
    frame.map((byte) => (byte >= 0x30 && byte <= 0x39 && random() < 0.5 ? 0x30 + Math.floor(random() * 10) : byte)),
  );
}

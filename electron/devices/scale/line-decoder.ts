import type { ScaleReading } from '../../../shared/domain/scale-reading.ts';
import { SCALE_PROTOCOLS } from './protocols.ts';
import type { ScaleProfile } from '../../../shared/domain/scale-profile.ts';

/** Bytes in, readings out: the framer and the decoder of one profile, for as long as one line is open. */
export interface LineDecoder {
  /** Readings completed by these bytes, oldest first. `receivedAtMs` is their arrival, epoch ms. */
  push(bytes: Uint8Array, receivedAtMs: number): readonly ScaleReading[];
  /** Lost frame beginnings plus refused frames. */
  resyncCount(): number;
}

export function createLineDecoder(profile: ScaleProfile): LineDecoder {
  const protocol = SCALE_PROTOCOLS[profile.protocol];
  const framer = protocol.framer();
  let refusedFrames = 0;
  return {
    push(bytes, receivedAtMs) {
      const readings: ScaleReading[] = [];
      for (const frame of framer.push(bytes)) {
        const decoded = protocol.decode({ bytes: frame, receivedAtMs }, profile);
        if (decoded.kind === 'reading') readings.push(decoded.reading);
        else refusedFrames += 1;
      }
      return readings;
    },
    resyncCount: () => framer.resyncCount() + refusedFrames,
  };
}

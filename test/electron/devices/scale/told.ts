import type { FrameMeaning, FrameRefusal } from '../../../../electron/devices/scale/decoded.ts';
import { createLineDecoder, type LineFrame } from '../../../../electron/devices/scale/line-decoder.ts';
import { SCALE_PROTOCOLS } from '../../../../electron/devices/scale/protocols.ts';
import type { ScaleProtocolId } from '../../../../shared/domain/scale-protocol-ids.ts';
import { ascii } from './published-frames.ts';

const bytes = (frame: string | Uint8Array): Uint8Array => (typeof frame === 'string' ? ascii(frame) : frame);

/** What a frame says by itself, or why it says nothing. */
export function told(protocol: ScaleProtocolId, frame: string | Uint8Array): FrameMeaning | FrameRefusal {
  const decoded = SCALE_PROTOCOLS[protocol].decode(bytes(frame));
  return decoded.kind === 'reading' ? decoded.meaning : decoded.reason;
}

/** What comes of a stream that is listened to from somewhere in the middle: numbers as sent, refusals, nulls. */
export function heard(protocol: ScaleProtocolId, ...pieces: (string | Uint8Array)[]): (string | null)[] {
  const decoder = createLineDecoder({ protocol, unit: 'kg' });
  return pieces.flatMap((piece) => decoder.push(bytes(piece), 7).map(saidOf));
}

/** The same of a stream that begins here and ends there. */
export function heardWhole(protocol: ScaleProtocolId, stream: string | Uint8Array): (string | null)[] {
  const decoder = createLineDecoder({ protocol, unit: 'kg' }, true);
  const last = (frames: readonly LineFrame[]): readonly LineFrame[] => {
    const rest = decoder.finish(7);
    return rest === null ? frames : [...frames, rest];
  };
  return last(decoder.push(bytes(stream), 7)).map(saidOf);
}

function saidOf(frame: LineFrame): string | null {
  return frame.kind === 'reading' ? frame.valueText : frame.reason;
}

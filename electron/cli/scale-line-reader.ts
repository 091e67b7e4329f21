import { parseMass } from '../../shared/domain/mass.ts';
import type { ScaleProtocolId } from '../../shared/domain/scale-protocol-ids.ts';
import { type LineFrame, createLineDecoder } from '../devices/scale/line-decoder.ts';

/** One frame as `decode-scale` prints it. */
export type ScaleLine =
  | {
      readonly value: string | null;
      readonly unit: string | null;
      readonly massMg: number | null;
      readonly stable: boolean | null;
      readonly status: string;
      readonly net: boolean | null;
      readonly rawHex: string;
      /** Where the family was found out and not named. */
      readonly protocol?: ScaleProtocolId;
    }
  | {
      readonly refused: string;
      readonly protocol?: ScaleProtocolId;
      /** Families that read the same bytes differently. */
      readonly candidates?: readonly ScaleProtocolId[];
    };

/** What a stretch of bytes says as frames of one family. */
export interface ScaleLineReader {
  push(bytes: Uint8Array): ScaleLine[];
  /** What is left of a frame when nothing follows. */
  finish(): ScaleLine[];
}

const SHOWN: readonly string[] = ['ok', 'overload', 'underload', 'out-of-range'];

/** `unit` counts for frames that name none, and for no other. The first byte begins a frame. */
export function createScaleLineReader(protocol: ScaleProtocolId, unit: string | null): ScaleLineReader {
  const decoder = createLineDecoder({ protocol }, true);
  const lineOf = (frame: LineFrame): ScaleLine => printed(frame, unit);
  return {
    push: (bytes) => decoder.push(bytes, 0).map(lineOf),
    finish: () => [decoder.finish(0)].flatMap((frame) => (frame === null ? [] : [lineOf(frame)])),
  };
}

function printed(frame: LineFrame, givenUnit: string | null): ScaleLine {
  if (frame.kind === 'refused') return { refused: frame.reason };
  const { status, stable, net, rawHex } = frame.reading;
  if (!SHOWN.includes(status)) return { refused: status };
  const unit = frame.reading.unit ?? givenUnit;
  const value = status === 'ok' ? frame.valueText : null;
  const mass = value === null || unit === null ? null : parseMass(value, unit);
  if (mass !== null && !mass.ok) return { refused: mass.error === 'not-a-mass-unit' ? 'unknown-unit' : 'reject' };
  return { value, unit, massMg: mass?.value.massMg ?? null, stable, status, net, rawHex };
}

import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { LineProfile } from '../../../../electron/devices/scale/line-decoder.ts';
import { parseMassUnit } from '../../../../shared/domain/mass.ts';
import { SCALE_PROTOCOL_IDS, type ScaleProtocolId } from '../../../../shared/domain/scale-protocol-ids.ts';

/** Frames from manuals, captures and driver tests with the reading they must give; `value` is the exact decimal. */
const PublishedFrame = z.object({
  protocol: z.string(),
  hex: z.string(),
  ascii: z.string(),
  source: z.string(),
  note: z.string().optional(),
  expect: z.object({
    value: z.string().nullable(),
    unit: z.string().nullable(),
    stable: z.boolean().nullable(),
    status: z.string(),
    net: z.boolean().optional(),
  }),
});
export type PublishedFrame = z.infer<typeof PublishedFrame>;
/** One whose family has an entry in the table. */
export type KnownFrame = PublishedFrame & { readonly protocol: ScaleProtocolId };

const file = new URL('../../../fixtures/scale/published-frames.json', import.meta.url);
const isKnown = (frame: PublishedFrame): frame is KnownFrame =>
  z.enum(SCALE_PROTOCOL_IDS).safeParse(frame.protocol).success;

export const PUBLISHED_FRAMES: readonly PublishedFrame[] = z
  .array(PublishedFrame)
  .parse(JSON.parse(readFileSync(file, 'utf8')));
export const KNOWN_FRAMES: readonly KnownFrame[] = PUBLISHED_FRAMES.filter(isKnown);

/** The statuses a frame with a reading can have; any other is the word of a refusal. */
export const READING_STATUSES: readonly string[] = [
  'ok',
  'overload',
  'underload',
  'out-of-range',
  'not-a-weight',
  'fault',
];

export const bytesOf = (frame: PublishedFrame): Uint8Array => Buffer.from(frame.hex.replaceAll(' ', ''), 'hex');
export const ascii = (text: string): Uint8Array => Buffer.from(text, 'latin1');

/** As the scale was set up: with its unit, which counts where the frame names none. */
export function profileOf({ protocol, expect }: KnownFrame): LineProfile {
  const unit = parseMassUnit(expect.unit ?? '');
  return unit === null ? { protocol } : { protocol, unit };
}

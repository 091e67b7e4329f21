import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { SCALE_PROTOCOL_IDS } from '../../../../shared/domain/scale-protocol-ids.ts';

/** Frames from manuals, captures and driver tests with the reading they must give; `value` is the exact decimal. */
const PublishedFrame = z.object({
  protocol: z.enum(SCALE_PROTOCOL_IDS),
  hex: z.string(),
  ascii: z.string(),
  expect: z.object({
    value: z.string().nullable(),
    unit: z.string().nullable(),
    stable: z.boolean().nullable(),
    status: z.string(),
    net: z.boolean().optional(),
  }),
});
export type PublishedFrame = z.infer<typeof PublishedFrame>;

const file = new URL('../../../fixtures/scale/st-gs-frames.json', import.meta.url);
export const PUBLISHED_FRAMES = z.array(PublishedFrame).parse(JSON.parse(readFileSync(file, 'utf8')));

export const bytesOf = (frame: PublishedFrame): Uint8Array => Buffer.from(frame.hex.replaceAll(' ', ''), 'hex');
export const ascii = (text: string): Uint8Array => Buffer.from(text, 'latin1');

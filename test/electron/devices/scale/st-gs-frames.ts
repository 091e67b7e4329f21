import { readFileSync } from 'node:fs';
import { z } from 'zod';

/** The family these frames are of. */
export const ST_GS_IDS = ['st-gs-csv', 'and-standard3', 'and-standard2'] as const;
export type StGsId = (typeof ST_GS_IDS)[number];

/** Frames from manuals, captures and driver tests with the reading they must give; `value` is the exact decimal. */
const PublishedFrame = z.object({
  protocol: z.enum(ST_GS_IDS),
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

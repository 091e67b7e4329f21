import { z } from 'zod';
import { defineCall } from '../../shared/protocol/call.ts';
import { BinaryAnswer } from '../../shared/protocol/binary-answer.ts';

/** What the host says of a photograph it has taken in. */
export const PhotoReceipt = z.strictObject({
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  width: z.int().positive(),
  height: z.int().positive(),
  byteLength: z.int().positive(),
});
export type PhotoReceipt = z.infer<typeof PhotoReceipt>;

const BENCH_ROLES = ['operator', 'inspector', 'supervisor', 'administrator'] as const;
const Bytes = z.instanceof(Uint8Array);

/** The calls that carry bytes. They travel as calls only over a message port; over HTTP they are requests of their own. */
export const BINARY_CALLS = {
  'photo.put': defineCall({
    summary: 'Takes in the bytes of a photograph (JPEG).',
    access: BENCH_ROLES,
    changes: false,
    params: z.strictObject({ bytes: Bytes }),
    result: PhotoReceipt,
  }),
  'photo.bytes': defineCall({
    summary: 'The bytes of a photograph.',
    access: 'anyone',
    changes: false,
    params: z.strictObject({ sha256: z.string() }),
    result: BinaryAnswer,
  }),
  'document.bytes': defineCall({
    summary: 'The bytes of a saved document.',
    access: 'anyone',
    changes: false,
    params: z.strictObject({ fileName: z.string() }),
    result: BinaryAnswer,
  }),
};

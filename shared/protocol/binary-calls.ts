import { z } from 'zod';
import { BinaryAnswer } from './binary-answer.ts';
import { defineCall } from './call.ts';

const Sha256Hex = z.string().regex(/^[0-9a-f]{64}$/);

/** What the host says of a photograph it has taken in. */
export const PhotoReceipt = z.strictObject({
  sha256: Sha256Hex,
  width: z.int().positive(),
  height: z.int().positive(),
  byteLength: z.int().positive(),
});
export type PhotoReceipt = z.infer<typeof PhotoReceipt>;

/** What the host says of a file of evidence: a picture is kept with the photographs, a PDF as it came. */
export const EvidenceReceipt = z.strictObject({
  sha256: Sha256Hex,
  kind: z.enum(['image', 'pdf']),
  byteLength: z.int().positive(),
});
export type EvidenceReceipt = z.infer<typeof EvidenceReceipt>;

/** Over HTTP a photograph is the raw body of `POST /api/photos`, and bytes come back as the raw answer. */
export const BINARY_CALLS = {
  'photo.put': defineCall({
    summary: 'Takes in the bytes of a photograph (JPEG); over HTTP this is POST /api/photos.',
    access: ['operator', 'inspector', 'supervisor', 'administrator'],
    changes: false,
    params: z.strictObject({ bytes: z.instanceof(Uint8Array) }),
    result: PhotoReceipt,
  }),
  'photo.bytes': defineCall({
    summary: 'The bytes of a photograph.',
    access: 'anyone',
    changes: false,
    params: z.strictObject({ sha256: Sha256Hex }),
    result: BinaryAnswer,
  }),
  'evidence.put': defineCall({
    summary: 'Takes in a picture (JPEG) or a PDF of a case without a parcel; over HTTP this is POST /api/evidence.',
    access: ['operator', 'inspector', 'finance', 'supervisor', 'administrator'],
    changes: false,
    params: z.strictObject({ bytes: z.instanceof(Uint8Array) }),
    result: EvidenceReceipt,
  }),
  'evidence.bytes': defineCall({
    summary: 'The bytes of a file of evidence; a PDF comes as a file to save.',
    access: 'anyone',
    changes: false,
    params: z.strictObject({ sha256: Sha256Hex }),
    result: BinaryAnswer,
  }),
  'document.bytes': defineCall({
    summary: 'The bytes of a saved document.',
    access: 'anyone',
    changes: false,
    params: z.strictObject({ fileName: z.string().max(80) }),
    result: BinaryAnswer,
  }),
  'export.bytes': defineCall({
    summary: 'The bytes of an exported sheet.',
    access: ['finance', 'supervisor', 'administrator'],
    changes: false,
    params: z.strictObject({ fileName: z.string().max(120) }),
    result: BinaryAnswer,
  }),
  'trace.bytes': defineCall({
    summary: 'The bytes of a trace of the scale line: JSON lines.',
    access: ['supervisor', 'administrator'],
    changes: false,
    params: z.strictObject({ fileName: z.string().max(80) }),
    result: BinaryAnswer,
  }),
};

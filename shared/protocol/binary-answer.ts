import { z } from 'zod';

export const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/**
 * The result of a call that answers with a file (a photo, a document) instead of JSON. It travels as it is where the
 * pipe can clone bytes, and as a raw body over HTTP. `contentType` is what the host knows the bytes to be, never what
 * somebody who sent them said.
 */
export const BinaryAnswer = z.strictObject({
  bytes: z.instanceof(Uint8Array),
  contentType: z.enum([
    'image/jpeg',
    'application/pdf',
    'text/csv',
    'application/json',
    XLSX_TYPE,
    'application/octet-stream',
  ]),
  /** Set for files that somebody else made: they are saved under this name and never shown in the page. */
  saveAs: z
    .string()
    .regex(/^[a-z0-9-]{1,60}\.pdf$/)
    .optional(),
});
export type BinaryAnswer = z.infer<typeof BinaryAnswer>;

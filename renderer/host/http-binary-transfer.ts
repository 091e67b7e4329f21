import { z } from 'zod';
import { CallFailed } from '../../shared/protocol/client.ts';
import { WireError, type ErrorFamily } from '../../shared/protocol/wire-error.ts';
import { EvidenceReceipt, PhotoReceipt } from '../../shared/protocol/binary-calls.ts';
import type { BinaryTransfer } from './binary-transfer.ts';

const Failure = z.object({ error: WireError });

/** HTTP's codes back to the families they came from. */
const FAMILY_BY_STATUS: Readonly<Record<number, ErrorFamily>> = {
  400: 'schema',
  401: 'unauthenticated',
  403: 'forbidden',
  404: 'not-found',
  409: 'conflict',
  413: 'refusal',
  415: 'refusal',
  422: 'refusal',
  503: 'world',
};

/** A WebSocket carries text, so bytes pass by HTTP beside it, with the same token and session. */
export function createHttpBinaryTransfer(
  token: string,
  sessionId: () => string | null,
  send: typeof fetch = (...request) => fetch(...request),
): BinaryTransfer {
  const post = async (name: string, contentType: string, body: BodyInit): Promise<Response> => {
    const session = sessionId();
    const headers = {
      authorization: `Bearer ${token}`,
      'content-type': contentType,
      ...(session === null ? {} : { 'x-session': session }),
    };
    const response = await send(`/api/${name}`, { method: 'POST', headers, body }).catch(() => null);
    if (response === null) throw unreachable();
    if (!response.ok) throw await failureOf(response);
    return response;
  };
  const bytes = async (name: string, params: Readonly<Record<string, string>>): Promise<Blob> =>
    (await post(name, 'application/json', JSON.stringify(params))).blob();
  return {
    putPhoto: async (jpeg) => PhotoReceipt.parse(await (await post('photos', 'image/jpeg', new Blob([jpeg]))).json()),
    putEvidence: async (file) => {
      const isJpeg = file[0] === 0xff && file[1] === 0xd8;
      const type = isJpeg ? 'image/jpeg' : 'application/pdf';
      return EvidenceReceipt.parse(await (await post('evidence', type, new Blob([file]))).json());
    },
    evidenceBytes: (sha256) => bytes('evidence.bytes', { sha256 }),
    photoBytes: (sha256) => bytes('photo.bytes', { sha256 }),
    documentBytes: (fileName) => bytes('document.bytes', { fileName }),
    exportBytes: (fileName) => bytes('export.bytes', { fileName }),
    traceBytes: (fileName) => bytes('trace.bytes', { fileName }),
  };
}

async function failureOf(response: Response): Promise<CallFailed> {
  const body: unknown = await response.json().catch(() => null);
  const failure = Failure.safeParse(body);
  const family = FAMILY_BY_STATUS[response.status] ?? 'bug';
  return failure.success ? new CallFailed(family, failure.data.error) : unreachable();
}

function unreachable(): CallFailed {
  return new CallFailed('world', { kind: 'connection-lost', message: 'The bench cannot be reached.', details: {} });
}

import type { BinaryAnswer } from '../../shared/protocol/binary-answer.ts';
import type { BinaryTransfer } from './binary-transfer.ts';
import type { HostLink } from './host-link.ts';

/** Over a message port bytes are cloned as they are, so these are ordinary calls. */
export function createPipeBinaryTransfer({ call }: Pick<HostLink, 'call'>): BinaryTransfer {
  return {
    putPhoto: (bytes) => call('photo.put', { bytes }),
    putEvidence: (bytes) => call('evidence.put', { bytes }),
    evidenceBytes: async (sha256) => blobOf(await call('evidence.bytes', { sha256 })),
    photoBytes: async (sha256) => blobOf(await call('photo.bytes', { sha256 })),
    documentBytes: async (fileName) => blobOf(await call('document.bytes', { fileName })),
    exportBytes: async (fileName) => blobOf(await call('export.bytes', { fileName })),
    traceBytes: async (fileName) => blobOf(await call('trace.bytes', { fileName })),
  };
}

/** Copied, because what came through the port may sit on a shared buffer, which a Blob does not take. */
function blobOf({ bytes, contentType }: BinaryAnswer): Blob {
  return new Blob([new Uint8Array(bytes)], { type: contentType });
}

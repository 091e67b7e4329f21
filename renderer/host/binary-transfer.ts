import type { EvidenceReceipt, PhotoReceipt } from '../../shared/protocol/binary-calls.ts';

/** How photographs and documents pass between page and host. Every method rejects with `CallFailed` and nothing else. */
export interface BinaryTransfer {
  /** Hands over a JPEG; the host checks it and keeps it under its hash. */
  putPhoto(bytes: Uint8Array<ArrayBuffer>): Promise<PhotoReceipt>;
  /** Hands over a picture (JPEG) or a PDF as evidence; the host looks at its bytes. */
  putEvidence(bytes: Uint8Array<ArrayBuffer>): Promise<EvidenceReceipt>;
  evidenceBytes(sha256: string): Promise<Blob>;
  photoBytes(sha256: string): Promise<Blob>;
  /** A PDF of the data folder's documents, by its name. */
  documentBytes(fileName: string): Promise<Blob>;
  /** A sheet of the data folder's exports, by its name. */
  exportBytes(fileName: string): Promise<Blob>;
  /** A trace of the scale line, by its name. */
  traceBytes(fileName: string): Promise<Blob>;
}

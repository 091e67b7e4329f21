import { join } from 'node:path';
import { type ExchangeFile, filePlace, type FileDigest, type FileKind } from '../../shared/exchange/manifest.ts';
import { namedFiles } from '../../shared/exchange/named-files.ts';
import type { EvidenceStore } from '../store/evidence-store.ts';
import type { PhotoStore } from '../store/photo-store.ts';
import { writeDurably } from '../store/write-durably.ts';
import { openLineWriter } from './line-writer.ts';

export interface FileSources {
  readonly photos: Pick<PhotoStore, 'read'>;
  readonly evidenceFiles: Pick<EvidenceStore, 'read'>;
}

/** What was copied beside the events, and what they name and this bench does not have. */
export interface Followed {
  readonly files: FileDigest;
  readonly photos: number;
  readonly pdfs: number;
  readonly missing: number;
}

export interface FileFollower {
  /** Copies every file that an event's data names, each once. */
  follow(data: unknown): void;
  finish(): Followed;
}

export function openFileFollower(draft: string, list: string, sources: FileSources): FileFollower {
  const lines = openLineWriter(join(draft, list));
  const seen = new Set<string>();
  const counts = { image: 0, pdf: 0, missing: 0 };
  const copy = (sha256: string): void => {
    const found = readFile(sha256, sources);
    counts[found?.kind ?? 'missing'] += 1;
    if (found === null) return;
    const line: ExchangeFile = { sha256, byteLength: found.bytes.length, kind: found.kind };
    writeDurably(join(draft, ...filePlace(line)), found.bytes);
    lines.write(JSON.stringify(asWritten(line)));
  };
  return {
    follow: (data) => {
      const files = namedFiles(data).filter((sha256) => !seen.has(sha256));
      for (const sha256 of files) {
        seen.add(sha256);
        copy(sha256);
      }
    },
    finish: () => ({ files: lines.finish(), photos: counts.image, pdfs: counts.pdf, missing: counts.missing }),
  };
}

function readFile(
  sha256: string,
  { photos, evidenceFiles }: FileSources,
): { kind: FileKind; bytes: Uint8Array } | null {
  const image = photos.read(sha256);
  if (image) return { kind: 'image', bytes: image };
  const pdf = evidenceFiles.read(sha256);
  return pdf && { kind: 'pdf', bytes: pdf };
}

/** A photograph's line says no kind: a bench of an earlier version reads it too, and counts a PDF as not here. */
function asWritten({ kind, ...line }: ExchangeFile): object {
  return kind === 'image' ? line : { ...line, kind };
}

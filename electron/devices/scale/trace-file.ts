import { closeSync, existsSync, mkdirSync, openSync, readdirSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { TraceFile } from '../../../shared/protocol/calls/scale-setup.ts';

/** What a trace says of the line before its first byte. */
export interface TraceHeader {
  readonly path: string;
  readonly baudRate: number | null;
  readonly protocol: string | null;
  readonly parity: string | null;
  readonly startedAtMs: number;
}

/** A trace that is being written. */
export interface Trace {
  /** Takes bytes as they pass; false when the trace is full and has ended. */
  write(direction: 'in' | 'out', bytes: Uint8Array, atMs: number): boolean;
  file(): TraceFile;
  close(): void;
}

/** Names of traces: nothing that could leave the folder. */
export const TRACE_NAME = /^scale-(\d{13})\.jsonl$/;
const MOST_BYTES = 1_000_000;
const LONGEST_MS = 600_000;

/**
 * Begins a file of JSON lines in the data folder's `traces`: a header, then one line for every piece of bytes with the
 * milliseconds since the beginning, its direction and its hex. It ends by itself at 1 MB or after 10 minutes.
 * @throws when the folder cannot be written.
 */
export function startTrace(dataDir: string, header: TraceHeader): Trace {
  const folder = join(dataDir, 'traces');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const fileName = `scale-${String(header.startedAtMs).padStart(13, '0')}.jsonl`;
  const file = openSync(join(folder, fileName), 'w', 0o600);
  let byteLength = 0;
  let isOpen = true;
  const put = (line: object): void => void (byteLength += writeSync(file, `${JSON.stringify(line)}\n`));
  const close = (): void => {
    if (isOpen) closeSync(file);
    isOpen = false;
  };
  put({ trace: 1, ...header });
  return {
    write(direction, bytes, atMs) {
      if (!isOpen) return false;
      const afterMs = atMs - header.startedAtMs;
      if (byteLength >= MOST_BYTES || afterMs >= LONGEST_MS) close();
      else put({ atMs: afterMs, direction, hex: Buffer.from(bytes).toString('hex').toUpperCase() });
      return isOpen;
    },
    file: () => ({ fileName, byteLength, startedAtMs: header.startedAtMs }),
    close,
  };
}

/** The traces in a data folder, newest first. */
export function listTraces(dataDir: string): TraceFile[] {
  const folder = join(dataDir, 'traces');
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true, encoding: 'utf8' })
    .flatMap((entry) => {
      const startedAtMs = TRACE_NAME.exec(entry.name)?.[1];
      if (!entry.isFile() || startedAtMs === undefined) return [];
      const { size } = statSync(join(folder, entry.name));
      return [{ fileName: entry.name, byteLength: size, startedAtMs: Number(startedAtMs) }];
    })
    .toSorted((a, b) => b.startedAtMs - a.startedAtMs);
}

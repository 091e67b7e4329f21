import type { TraceFile } from '../../shared/protocol/calls/scale-setup.ts';
import type { Clock } from '../clock.ts';
import type { LineTap } from './scale/byte-link.ts';
import { type Trace, type TraceHeader, startTrace } from './scale/trace-file.ts';

/** Writes what passes on the scale's line, or on the one that is listened to, while somebody wants it. */
export interface LineTracing {
  /** Begins a file and ends the one before. @throws when the folder cannot be written. */
  start(line: Omit<TraceHeader, 'startedAtMs'>): TraceFile;
  /** Ends the file; null when none is being written. */
  stop(): TraceFile | null;
  fileName(): string | null;
  readonly tap: LineTap;
}

export function openLineTracing(dataDir: string, clock: Clock): LineTracing {
  let trace: Trace | null = null;
  const end = (): TraceFile | null => {
    const ended = trace;
    trace = null;
    ended?.close();
    return ended?.file() ?? null;
  };
  return {
    start(line) {
      end();
      trace = startTrace(dataDir, { ...line, startedAtMs: clock.nowMs() });
      return trace.file();
    },
    stop: end,
    fileName: () => trace?.file().fileName ?? null,
    tap(direction, bytes) {
      if (trace !== null && !trace.write(direction, bytes, clock.nowMs())) trace = null;
    },
  };
}

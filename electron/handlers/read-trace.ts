import { join } from 'node:path';
import { TRACE_NAME } from '../devices/scale/trace-file.ts';
import { readPlainFile } from '../store/read-plain-file.ts';

/** The bytes of a trace; null when there is none under that name. */
export function readTrace(dataDir: string, fileName: string): Uint8Array | null {
  return TRACE_NAME.test(fileName) ? readPlainFile(join(dataDir, 'traces', fileName)) : null;
}

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { EXCHANGE_FILES } from '../../shared/exchange/manifest.ts';
import { Checkpoint } from '../../shared/event-log/checkpoint.ts';
import { isCheckpointSigned } from '../cases/checkpoint-key.ts';
import { RefusedError } from '../refused.ts';
import type { CheckpointStore } from '../store/checkpoint-store.ts';
import { readLines } from './line-reader.ts';
import { openLineWriter } from './line-writer.ts';

/** Every signed head this bench knows, of whatever station, one a line. */
export function writeCheckpoints(folder: string, checkpoints: CheckpointStore): void {
  const lines = openLineWriter(join(folder, EXCHANGE_FILES.checkpoints));
  for (const stationId of checkpoints.stations()) {
    for (const checkpoint of checkpoints.ofStation(stationId)) lines.write(JSON.stringify(checkpoint));
  }
  lines.finish();
}

/**
 * Keeps the signed heads of an export, before anything else of it: what they show of our own chain must not depend on
 * whether the rest is taken. An export of an older version has none.
 * @throws RefusedError `log-checkpoint-forged` for a line that its key did not sign.
 */
export async function takeCheckpoints(folder: string, checkpoints: CheckpointStore): Promise<void> {
  const path = join(folder, EXCHANGE_FILES.checkpoints);
  if (!existsSync(path)) return;
  let line = 0;
  for await (const block of readLines(path)) {
    for (const text of block) {
      line += 1;
      const checkpoint = checkpointIn(text);
      if (checkpoint === null) throw forged(line);
      checkpoints.add(checkpoint);
    }
  }
}

function checkpointIn(text: string): Checkpoint | null {
  try {
    const { success, data } = Checkpoint.safeParse(JSON.parse(text));
    return success && isCheckpointSigned(data) ? data : null;
  } catch {
    // No JSON, or a key that is none: nobody of ours has signed it.
    return null;
  }
}

function forged(line: number): RefusedError {
  const message = `Line ${line} of the checkpoints was not signed by the station it names: nothing was taken; call IT.`;
  return new RefusedError({ kind: 'log-checkpoint-forged', line }, message);
}

import type { Checkpoint } from '../../shared/event-log/checkpoint.ts';

/** One line of JSON, as `verify --checkpoints` reads it back from whoever has kept it. */
export function checkpointHeader(checkpoint: Checkpoint | null): Readonly<Record<string, string>> {
  return checkpoint === null ? {} : { 'returns-bench-checkpoint': JSON.stringify(checkpoint) };
}

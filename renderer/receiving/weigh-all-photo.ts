import type { BenchView } from '../../shared/protocol/bench-view.ts';

/** Everything received was just weighed: its photograph is taken by itself at that reading (S24). */
export function isFreshWeighAll(before: BenchView | null, after: BenchView): boolean {
  const weighAll = after.case?.weight?.weighAll ?? null;
  if (weighAll === null || weighAll.photoSha256 !== null || before === null) return false;
  return before.case?.weight?.weighAll?.weighAllId !== weighAll.weighAllId;
}

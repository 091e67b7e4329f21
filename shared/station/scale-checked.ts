import { z } from 'zod';
import { CheckedWeight } from '../domain/weighing/check-weight.ts';
import type { StoredEvent } from '../event-log/envelope.ts';

/** The scale of this station was checked with a known weight (B9). When and by whom stands in the envelope. */
export const ScaleChecked = CheckedWeight.extend({
  scaleName: z.string().max(60),
  portName: z.string().max(200),
  protocol: z.string().max(40),
});

/** A check as the record knows it. */
export interface RecordedCheck extends z.infer<typeof ScaleChecked> {
  readonly eventId: string;
  readonly atMs: number;
  readonly actor: string;
}

/** Years of shifts; older checks stay in the record. */
const CHECKS_KEPT = 2_000;

/** The checks with one more, oldest first. */
export function withCheck(checks: readonly RecordedCheck[], { envelope }: StoredEvent): readonly RecordedCheck[] {
  const event = ScaleChecked.safeParse(envelope.data);
  if (!event.success) return checks;
  const { eventId, occurredAtMs: atMs, actor } = envelope;
  return [...checks, { ...event.data, eventId, atMs, actor }].slice(-CHECKS_KEPT);
}

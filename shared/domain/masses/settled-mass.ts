import { z } from 'zod';
import { decodeKnown } from '../../event-log/decode-known.ts';
import type { DeriveId, StoredEvent } from '../../event-log/envelope.ts';
import { historyOf } from '../../event-log/history.ts';
import { codeKey } from '../code/code-key.ts';
import { MASS_EVENTS, SETTLED } from './mass-events.ts';
import { MassSubject } from './mass-sample.ts';

/** What a person settled last, and when. */
export const SettledMass = z.strictObject({
  ...SETTLED,
  subject: MassSubject,
  settledAtMs: z.int(),
});
export type SettledMass = z.infer<typeof SettledMass>;

/** A SKU in any spelling, or a packaging's name: under this its samples and its settlement are found. */
export function subjectKey(subject: MassSubject): string {
  return subject.kind === 'packaging' ? subject.name : (codeKey(subject.sku) ?? subject.sku);
}

/** One stream for each SKU and each packaging of a site, the same on every bench: two that settle different ones never meet. */
export const massStreamId = (subject: MassSubject, deriveId: DeriveId): string =>
  `mass:${deriveId(`${subject.kind}-mass ${subjectKey(subject)}`)}`;

/** Whose bench settled what `foldSettledMass` folds: the station of the event that counts; null where none does. */
export function stationThatSettled(events: Iterable<StoredEvent>): string | null {
  const counts = historyOf(events).effective.findLast(({ envelope }) => decodeKnown(MASS_EVENTS, envelope) !== null);
  return counts?.envelope.stationId ?? null;
}

/**
 * Folds the stream of one SKU or packaging: the last settlement counts, on every bench the same. Null when this version
 * reads none. Two benches that settle it without knowing of each other are no conflict: either was a person's word.
 */
export function foldSettledMass(events: Iterable<StoredEvent>): SettledMass | null {
  return historyOf(events).effective.reduce<SettledMass | null>((state, { envelope }) => {
    const event = decodeKnown(MASS_EVENTS, envelope);
    if (event === null) return state;
    const { occurredAtMs: settledAtMs } = envelope;
    if (event.type === 'PackagingMassSettled') {
      const { name, ...said } = event.data;
      return { ...said, subject: { kind: 'packaging', name }, settledAtMs };
    }
    const { sku, ...said } = event.data;
    return { ...said, subject: { kind: 'unit', sku }, settledAtMs };
  }, null);
}

import type { CloudEvent } from '../../shared/protocol/cloud-event.ts';

/** What stands of one case once every correction is taken into account. */
export interface NetEffect {
  /** Units that are in stock because of this case. */
  readonly restockedUnits: number;
  /** Amounts to pay back by currency, minor units. */
  readonly refundMinor: Readonly<Record<string, number>>;
  /** Facts that a correction has reversed. */
  readonly reversed: ReadonlySet<string>;
}

/**
 * How a back office adds up: facts take effect once per id, and a correction takes back exactly the ids it names,
 * whether they came or not. Whoever sums up without reading corrections counts twice.
 */
export function netEffectOf(events: readonly CloudEvent[]): NetEffect {
  const unique = [...new Map(events.map((event) => [event.id, event])).values()];
  const reversed = new Set(unique.flatMap(reversesOf));
  const units = new Set<string>();
  const refundMinor: Record<string, number> = {};
  for (const event of unique.filter(({ id }) => !reversed.has(id))) {
    if (event.type === 'returns.stock.restock.v1') for (const unitId of event.data.unitIds) units.add(unitId);
    if (event.type !== 'returns.refund.ready.v1') continue;
    const { currency, amountMinor } = event.data;
    refundMinor[currency] = (refundMinor[currency] ?? 0) + amountMinor;
  }
  return { restockedUnits: units.size, refundMinor, reversed };
}

function reversesOf(event: CloudEvent): string[] {
  return event.type === 'returns.return.corrected.v1' ? event.data.reverses.map(({ factId }) => factId) : [];
}

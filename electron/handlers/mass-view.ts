import { massStreamId, type SettledMass, stationThatSettled } from '../../shared/domain/masses/settled-mass.ts';
import type { MassView } from '../../shared/protocol/calls/masses.ts';
import { foldStation, stationStreamId } from '../../shared/station/station-state.ts';
import type { MassFacts } from '../cases/mass-desk.ts';
import type { HostParts } from './host-parts.ts';

type Parts = Pick<HostParts, 'events' | 'reference' | 'station'>;
type Bench = Pick<NonNullable<MassView['weighed']>, 'stationName' | 'stationCode'>;

/** Shows masses to a screen; what a bench is called is looked up once for all that one answer shows. */
export function massViews(parts: Parts): (facts: MassFacts) => MassView {
  const benches = new Map<string, Bench>();
  const benchOf = (stationId: string): Bench => {
    const known = benches.get(stationId) ?? readBench(stationId, parts);
    benches.set(stationId, known);
    return known;
  };
  return (facts) => {
    const { subject, declared, learned, inForce, task } = facts;
    const item = subject.kind === 'unit' ? parts.reference.itemBySku(subject.sku) : null;
    return {
      subject,
      name: item?.name ?? null,
      nameZh: item?.nameZh ?? null,
      nameEs: item?.nameEs ?? null,
      inForce,
      weighed: inForce?.from === 'weighed' ? weighedBy(facts.settled, parts, benchOf) : null,
      declaredMg: declared?.massMg ?? null,
      learnedMg: learned?.massMg ?? null,
      parcels: learned?.used.length ?? 0,
      wanted: parts.station.view().policy.weighing.learnFrom,
      outliers: learned?.outliers.length ?? 0,
      task,
    };
  };
}

/** The record keeps at which bench it was settled; the view over settlements does not. */
function weighedBy(
  settled: SettledMass | null,
  { events, station }: Parts,
  benchOf: (stationId: string) => Bench,
): MassView['weighed'] {
  if (settled === null || settled.quantityWeighed === null) return null;
  const { subject, quantityWeighed: quantity, settledAtMs: atMs, divisionMg, divisionFrom } = settled;
  const stationId = stationThatSettled(events.ofStream(massStreamId(subject, station.view().deriveId)));
  return {
    ...{ quantity, atMs, divisionMg: divisionMg ?? null, divisionFrom: divisionFrom ?? null },
    ...(stationId === null ? { stationName: null, stationCode: null } : benchOf(stationId)),
  };
}

function readBench(stationId: string, { events }: Parts): Bench {
  const { setUp } = foldStation(events.ofStream(stationStreamId(stationId)));
  return { stationName: setUp?.stationName ?? null, stationCode: setUp?.stationCode ?? null };
}

import type { z } from 'zod';
import type { STATION_EVENTS } from '../../shared/station/station-events.ts';
import { stationStreamId } from '../../shared/station/station-state.ts';
import type { Author } from '../cases/record.ts';
import type { HostParts } from './host-parts.ts';

type Noted = 'ExportMade' | 'ImportMade' | 'ViewsRebuilt' | 'ClockConfirmed';

/**
 * Writes into the station's stream that something left it, came into it or was made anew, for the audit (S102). Before
 * the first start there is no record to write into. Inside a transaction only.
 */
export function noteAct<Type extends Noted>(
  { record, station }: Pick<HostParts, 'record' | 'station'>,
  type: Type,
  data: z.infer<(typeof STATION_EVENTS)[Type]>,
  author: Author,
): void {
  if (!station.isSetUp()) return;
  record.append(stationStreamId(station.identity().stationId), [{ type, schemaVersion: 1, data }], author);
}

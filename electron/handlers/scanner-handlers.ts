import { z } from 'zod';
import { scannerCalls } from '../../shared/protocol/calls/scanners.ts';
import { stationStreamId } from '../../shared/station/station-state.ts';
import type { HandlersFor } from '../handler.ts';
import { workerOf } from './change.ts';
import type { HostParts } from './host-parts.ts';

/** Barcode scanners on ports of their own; what they read is taken by the screen that stands open. */
export function scannerHandlers(parts: HostParts) {
  const { scanners, station, record } = parts;
  const list = () => {
    const states = new Map(scanners.states().map((state) => [state.scannerId, state]));
    return {
      scanners: scanners.profiles().flatMap((profile) => {
        const state = states.get(profile.scannerId);
        return state === undefined ? [] : [{ profile, state }];
      }),
    };
  };
  return {
    'scanner.list': list,
    'scanner.configure': async (params, context) => {
      parts.once({ call: 'scanner.configure', params }, z.strictObject({}), () => {
        const event = { type: 'ScannersConfigured', schemaVersion: 1, data: { profiles: params.profiles } };
        record.append(stationStreamId(station.identity().stationId), [event], workerOf(params, context));
        return {};
      });
      await scanners.use(station.state().scanners);
      return list();
    },
    'scanner.waiting': () => ({ scanIds: [...scanners.waiting()] }),
    'scanner.take': ({ scanId }) => {
      const scan = scanners.take(scanId);
      if (scan === null) return { scan: null };
      const { scannerId, text, atMs } = scan;
      return { scan: { scannerId, text, atMs } };
    },
  } satisfies HandlersFor<typeof scannerCalls>;
}

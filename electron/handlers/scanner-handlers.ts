import { z } from 'zod';
import { scannerCalls } from '../../shared/protocol/calls/scanners.ts';
import { stationStreamId } from '../../shared/station/station-state.ts';
import type { HandlersFor } from '../handler.ts';
import { RefusedError } from '../refused.ts';
import { workerOf } from './change.ts';
import type { HostParts } from './host-parts.ts';

const UNLIKE =
  'Keys do not say which scanner they come from: set all keyboard scanners of this bench to the same keyboard layout.';

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
    'scanner.keyboards': () => ({ scanners: [...station.state().keyboardScanners] }),
    'scanner.learnKeyboards': (params, context) => {
      if (new Set(params.scanners.map(({ reads }) => reads)).size > 1)
        throw new RefusedError({ kind: 'scanners-unlike' }, UNLIKE);
      parts.once({ call: 'scanner.learnKeyboards', params }, z.strictObject({}), () => {
        const event = { type: 'KeyboardScannersLearned', schemaVersion: 1, data: { scanners: params.scanners } };
        record.append(stationStreamId(station.identity().stationId), [event], workerOf(params, context));
        return {};
      });
      parts.keyboardScannersChanged();
      return { scanners: [...station.state().keyboardScanners] };
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

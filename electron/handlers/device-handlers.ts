import { z } from 'zod';
import { SCALE_PROTOCOL_IDS } from '../../shared/domain/scale-protocol-ids.ts';
import { deviceCalls } from '../../shared/protocol/calls/devices.ts';
import { stationStreamId } from '../../shared/station/station-state.ts';
import { listPorts } from '../devices/scale/list-ports.ts';
import type { HandlersFor } from '../handler.ts';
import { workerOf } from './change.ts';
import type { HostParts } from './host-parts.ts';

/** The scale and the ports it may hang on. */
export function deviceHandlers(parts: HostParts) {
  const { scale, station, record } = parts;
  return {
    'device.list': async () => {
      const { ports } = await listPorts();
      return {
        ports: ports.map(({ path, manufacturer }) => ({
          path,
          label: manufacturer ? `${path} (${manufacturer})` : path,
        })),
        protocols: [...SCALE_PROTOCOL_IDS],
      };
    },
    'scale.get': () => ({ profile: scale.profile(), state: scale.state() }),
    'scale.configure': async (params, context) => {
      parts.once({ call: 'scale.configure', params }, z.strictObject({}), () => {
        const event = { type: 'ScaleConfigured', schemaVersion: 1, data: { profile: params.profile } };
        record.append(stationStreamId(station.identity().stationId), [event], workerOf(params, context));
        return {};
      });
      await scale.use(station.state().scale);
      return { profile: scale.profile(), state: scale.state() };
    },
  } satisfies HandlersFor<typeof deviceCalls>;
}

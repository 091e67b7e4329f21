import { z } from 'zod';
import { SERIAL_PROTOCOL_IDS } from '../../shared/domain/scale-protocol-ids.ts';
import { deviceCalls } from '../../shared/protocol/calls/devices.ts';
import type { ScaleProfile } from '../../shared/domain/scale-profile.ts';
import { stationStreamId } from '../../shared/station/station-state.ts';
import type { ScaleDesk } from '../devices/scale-desk.ts';
import { askWho } from '../devices/scale/identity/ask-who.ts';
import { identityOf } from '../devices/scale/identity/find-port.ts';
import { listPorts } from '../devices/scale/list-ports.ts';
import { offeredPorts } from '../devices/scale/offered-ports.ts';
import { openSerialLink } from '../devices/scale/serial-link.ts';
import { scaleHints } from '../devices/scale/scale-hints.ts';
import type { HandlersFor } from '../handler.ts';
import { workerOf } from './change.ts';
import type { HostParts } from './host-parts.ts';

/** The scale and the ports it may hang on. */
export function deviceHandlers(parts: HostParts) {
  const { scale, station, record } = parts;
  return {
    'device.list': async () => {
      const { ports } = await listPorts();
      const hints = scaleHints(scale.profile(), scale.state());
      return { ports: offeredPorts(ports, scale.profile()), protocols: [...SERIAL_PROTOCOL_IDS], hints };
    },
    'scale.get': () => ({ profile: scale.profile(), state: scale.state() }),
    'scale.configure': async (params, context) => {
      const profile = await withOwnNumber(await withIdentity(params.profile), scale);
      parts.once({ call: 'scale.configure', params }, z.strictObject({}), () => {
        const event = { type: 'ScaleConfigured', schemaVersion: 1, data: { profile } };
        record.append(stationStreamId(station.identity().stationId), [event], workerOf(params, context));
        return {};
      });
      await scale.use(station.state().scale);
      parts.benchChanged();
      return { profile: scale.profile(), state: scale.state() };
    },
  } satisfies HandlersFor<typeof deviceCalls>;
}

/** The profile with what the scale says of itself; the port is asked for it only once, and only one that is known again. */
async function withOwnNumber(profile: ScaleProfile | null, scale: ScaleDesk): Promise<ScaleProfile | null> {
  const { identity } = profile ?? {};
  if (profile === null || identity === undefined || identity.deviceSerial !== undefined) return profile;
  const isInUse = scale.profile()?.path === profile.path;
  if (isInUse) await scale.lend();
  const deviceSerial = await askWho(profile, openSerialLink);
  if (isInUse) await scale.takeBack();
  return deviceSerial === null ? profile : { ...profile, identity: { ...identity, deviceSerial } };
}

/** The profile with what its port is known again by; one that brings its identity along keeps it. */
async function withIdentity(profile: ScaleProfile | null): Promise<ScaleProfile | null> {
  if (profile === null || profile.identity !== undefined) return profile;
  const { ports } = await listPorts();
  const port = ports.find(({ path }) => path === profile.path);
  const identity = port === undefined ? null : identityOf(port, ports);
  return identity === null ? profile : { ...profile, identity };
}

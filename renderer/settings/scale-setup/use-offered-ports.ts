import { useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { SIMULATED_PATH_PREFIX } from '../../../shared/domain/scale-profile.ts';
import { useHost } from '../../host/host-context.tsx';
import { useCall } from '../../host/use-call.ts';
import { useText } from '../../i18n/message.tsx';

export interface OfferedPort {
  readonly path: string;
  readonly label: string;
  /** The USB socket it is in; null unless only the socket tells it from another adapter of its make. */
  readonly socket: string | null;
  /** It was not there when the question was first asked: somebody has just plugged it in. */
  readonly isNew: boolean;
}

const LOOK_EVERY_MS = 1_500;

/** The ports of this machine, looked at again and again; new ones first, the demo's simulated one last. */
export function useOfferedPorts(): readonly OfferedPort[] {
  const text = useText();
  const { link } = useHost();
  const before = useRef<ReadonlySet<string> | null>(null);
  const { data } = useQuery({
    queryKey: ['ports-while-choosing'],
    queryFn: () => link.call('device.list', {}),
    refetchInterval: LOOK_EVERY_MS,
    select: ({ ports }) => {
      before.current ??= new Set(ports.map(({ path }) => path));
      const known = before.current;
      return ports.map(({ path, label, socket, hasTwin }) => ({
        ...{ path, label, socket: hasTwin ? socket : null },
        isNew: !known.has(path),
      }));
    },
  });
  const isDemo = useCall('setup.status', {}).data?.isDemo === true;
  const simulated = isDemo
    ? [{ path: SIMULATED_PATH_PREFIX, label: text('scale-setup.port.simulated'), socket: null, isNew: false }]
    : [];
  return [...(data ?? []).toSorted((a, b) => Number(b.isNew) - Number(a.isNew)), ...simulated];
}

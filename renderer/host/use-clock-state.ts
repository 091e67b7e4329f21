import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { ClockState } from '../../shared/protocol/calls/clock.ts';
import { useHost } from './host-context.tsx';
import { callKey, useCall } from './use-call.ts';

/** Whether the computer's clock was set and is in doubt since; null until the host has said it for the first time. */
export function useClockState(): ClockState | null {
  const { link } = useHost();
  const queries = useQueryClient();
  useEffect(
    () => link.onPush('clockChanged', () => void queries.invalidateQueries({ queryKey: callKey('clock.state') })),
    [link, queries],
  );
  return useCall('clock.state', {}).data ?? null;
}

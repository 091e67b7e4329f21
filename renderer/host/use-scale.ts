import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { ScaleState } from '../../shared/protocol/scale-state.ts';
import { useHost } from './host-context.tsx';
import { callKey, useCall, type CallResult } from './use-call.ts';

/** What the scale shows, a few times a second; null until the host has said it for the first time. */
export function useScale(): ScaleState | null {
  const { link } = useHost();
  const queries = useQueryClient();
  useEffect(
    () =>
      link.onPush('scaleChanged', (state) =>
        queries.setQueryData<CallResult<'scale.get'>>(callKey('scale.get'), (known) => known && { ...known, state }),
      ),
    [link, queries],
  );
  return useCall('scale.get', {}).data?.state ?? null;
}

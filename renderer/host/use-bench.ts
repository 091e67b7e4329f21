import { useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { BenchView } from '../../shared/protocol/bench-view.ts';
import { useHost } from './host-context.tsx';
import { callKey, useCall } from './use-call.ts';

/** What this station is working on. What the host pushes replaces what was read; both are whole values. */
export function useBench(): UseQueryResult<BenchView> {
  const { link } = useHost();
  const queries = useQueryClient();
  useEffect(
    () => link.onPush('benchChanged', (bench) => queries.setQueryData(callKey('bench.get'), bench)),
    [link, queries],
  );
  return useCall('bench.get', {});
}

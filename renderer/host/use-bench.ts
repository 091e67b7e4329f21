import { useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { BenchView } from '../../shared/protocol/bench-view.ts';
import { useHost } from './host-context.tsx';
import { callKey, useCall } from './use-call.ts';

/** What this station is working on; asked again whenever the host says that it changed. */
export function useBench(): UseQueryResult<BenchView> {
  const { link } = useHost();
  const queries = useQueryClient();
  useEffect(
    () => link.onPush('benchChanged', () => void queries.invalidateQueries({ queryKey: callKey('bench.get') })),
    [link, queries],
  );
  return useCall('bench.get', {});
}

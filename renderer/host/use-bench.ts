import { useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { BenchView } from '../../shared/protocol/bench-view.ts';
import { useHost } from './host-context.tsx';
import { callKey, useCall } from './use-call.ts';

/** What this station is working on; asked again whenever the host says that it, or what waits to be sent, changed. */
export function useBench(): UseQueryResult<BenchView> {
  const { link } = useHost();
  const queries = useQueryClient();
  useEffect(() => {
    const askAgain = (): void => void queries.invalidateQueries({ queryKey: callKey('bench.get') });
    const stops = [link.onPush('benchChanged', askAgain), link.onPush('outboxChanged', askAgain)];
    return () => stops.forEach((stop) => stop());
  }, [link, queries]);
  return useCall('bench.get', {});
}

import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useHost } from '../host/host-context.tsx';
import { useCall, type CallResult } from '../host/use-call.ts';

export interface ClaimList {
  /** Null until it was read for the first time. */
  readonly list: CallResult<'claim.list'> | null;
  readonly error: unknown;
  readonly retry: () => void;
}

/** The register as it is now: read again whenever a claim, or a case that one rests on, has changed. */
export function useClaims(month: string): ClaimList {
  const { link } = useHost();
  const queries = useQueryClient();
  useEffect(() => {
    const readAgain = (): void => {
      void queries.invalidateQueries({ queryKey: ['claim.list'] });
      void queries.invalidateQueries({ queryKey: ['claim.get'] });
    };
    // What was read on an earlier visit is old: nobody listened while the screen was away.
    readAgain();
    const stops = [link.onPush('claimsChanged', readAgain), link.onPush('benchChanged', readAgain)];
    return () => stops.forEach((stop) => stop());
  }, [link, queries]);
  const { data, error, refetch } = useCall('claim.list', { month, carrier: null });
  return { list: data ?? null, error, retry: () => void refetch() };
}

import { useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useHost } from '../host/host-context.tsx';
import type { CallName } from '../host/host-link.ts';
import { useCall, type CallParams, type CallResult } from '../host/use-call.ts';

/** Like `useCall`, read again whenever the host says that work went on anywhere. */
export function useLiveCall<Name extends CallName>(
  name: Name,
  params: CallParams<Name>,
): UseQueryResult<CallResult<Name>> {
  const { link } = useHost();
  const queries = useQueryClient();
  useEffect(() => {
    const readAgain = (): void => void queries.invalidateQueries({ queryKey: [name] });
    // What was read on an earlier visit is old: nobody listened while the screen was away.
    readAgain();
    return link.onPush('benchChanged', readAgain);
  }, [link, name, queries]);
  return useCall(name, params);
}

import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { ApprovalView } from '../../shared/protocol/calls/approvals.ts';
import { useHost } from '../host/host-context.tsx';
import { callKey, useCall } from '../host/use-call.ts';

const LIMIT = 100;

export interface Approvals {
  readonly list: readonly ApprovalView[] | undefined;
  readonly isFailed: boolean;
  readonly retry: () => void;
}

/** What waits for a second person, asked again whenever work at a bench changes something. */
export function useApprovals(): Approvals {
  const { link } = useHost();
  const queries = useQueryClient();
  useEffect(() => {
    const askAgain = (): void => void queries.invalidateQueries({ queryKey: [callKey('approval.list')[0]] });
    return link.onPush('benchChanged', askAgain);
  }, [link, queries]);
  const { data, isError, refetch } = useCall('approval.list', { limit: LIMIT });
  return { list: data?.approvals, isFailed: isError, retry: () => void refetch() };
}

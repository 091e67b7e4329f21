import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { RecordState } from '../../shared/protocol/record-state.ts';
import { useHost } from './host-context.tsx';
import { callKey, useCall, type CallResult } from './use-call.ts';

/** Whether the disk of the bench takes what is recorded; null until the host has said it for the first time. */
export function useRecordState(): RecordState | null {
  const { link } = useHost();
  const queries = useQueryClient();
  useEffect(
    () =>
      link.onPush('recordStateChanged', (state) =>
        queries.setQueryData<CallResult<'record.state'>>(callKey('record.state'), state),
      ),
    [link, queries],
  );
  return useCall('record.state', {}).data ?? null;
}

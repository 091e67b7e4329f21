import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { OutboxView } from '../../shared/protocol/calls/delivery.ts';
import { useHost } from '../host/host-context.tsx';
import { useCall, type CallParams, type CallResult } from '../host/use-call.ts';

export type OutboxFilter = CallParams<'outbox.list'>['state'];

/** Rows on one page; the newest matter, the rest is for the back office's own records. */
const LIMIT = 200;

export interface Outbox {
  /** Null until it was read for the first time. */
  readonly list: CallResult<'outbox.list'> | null;
  /** Facts that hold up later ones of their case. */
  readonly dead: readonly OutboxView[];
  readonly error: unknown;
  readonly retry: () => void;
}

/** The outbox as it is now: read again whenever the host says that something about it changed. */
export function useOutbox(filter: OutboxFilter): Outbox {
  const { link } = useHost();
  const queries = useQueryClient();
  useEffect(() => {
    const readAgain = (): void => void queries.invalidateQueries({ queryKey: ['outbox.list'] });
    // What was read on an earlier visit is old: nobody listened while the screen was away.
    readAgain();
    return link.onPush('outboxChanged', readAgain);
  }, [link, queries]);
  const list = useCall('outbox.list', { state: filter, limit: LIMIT });
  const dead = useCall('outbox.list', { state: 'dead', limit: LIMIT });
  return {
    list: list.data ?? null,
    dead: dead.data?.facts ?? [],
    error: list.error,
    retry: () => void list.refetch(),
  };
}

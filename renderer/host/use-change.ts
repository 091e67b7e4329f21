import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { CallFailed } from '../../shared/protocol/client.ts';
import { BenchView } from '../../shared/protocol/bench-view.ts';
import { useHost } from './host-context.tsx';
import type { Host } from './host.ts';
import type { CallName } from './host-link.ts';
import { callKey, type CallParams, type CallResult } from './use-call.ts';

/** Calls that change something: those that take a `commandId`. */
export type ChangeName = {
  [Name in CallName]: CallParams<Name> extends { commandId: string } ? Name : never;
}[CallName];
export type ChangeParams<Name extends ChangeName> = Omit<CallParams<Name>, 'commandId'>;

/** Sends one change of one user's action; rejects with `CallFailed`. */
export type SendChange = <Name extends ChangeName>(name: Name, params: ChangeParams<Name>) => Promise<CallResult<Name>>;

/** A new id for one user's action, kept through every repetition of its call. */
export function newCommandId(): string {
  return crypto.randomUUID();
}

/** How to send any change; the bench that comes with the answer is shown at once. */
export function useSendChange(): SendChange {
  const host = useHost();
  const queries = useQueryClient();
  return useMemo(() => createSendChange(host, queries), [host, queries]);
}

function createSendChange({ link }: Host, queries: QueryClient): SendChange {
  return async (name, params) => {
    const result = await link.change(name, { ...params, commandId: newCommandId() });
    const bench = benchIn(result);
    if (bench !== null) queries.setQueryData(callKey('bench.get'), bench);
    return result;
  };
}

function benchIn(result: unknown): BenchView | null {
  if (typeof result !== 'object' || result === null || !('bench' in result)) return null;
  return BenchView.safeParse(result.bench).data ?? null;
}

/** One kind of change for a form: how to send it, whether it is under way, and how the last one failed. */
export interface Change<Name extends ChangeName> {
  /** Resolves with the answer, or with null when it failed; `failure` then says how. */
  run(params: ChangeParams<Name>): Promise<CallResult<Name> | null>;
  readonly isRunning: boolean;
  readonly failure: CallFailed | null;
}

export function useChange<Name extends ChangeName>(name: Name): Change<Name> {
  const send = useSendChange();
  const [running, setRunning] = useState(0);
  const [failure, setFailure] = useState<CallFailed | null>(null);
  const run = async (params: ChangeParams<Name>): Promise<CallResult<Name> | null> => {
    setRunning((count) => count + 1);
    setFailure(null);
    try {
      return await send(name, params);
    } catch (error) {
      if (!(error instanceof CallFailed)) throw error;
      setFailure(error);
      return null;
    } finally {
      setRunning((count) => count - 1);
    }
  };
  return { run, isRunning: running > 0, failure };
}

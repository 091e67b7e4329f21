import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { z } from 'zod';
import { useHost } from './host-context.tsx';
import type { CallName, LinkCalls } from './host-link.ts';

export type CallParams<Name extends CallName> = z.input<LinkCalls[Name]['params']>;
export type CallResult<Name extends CallName> = z.output<LinkCalls[Name]['result']>;

/** What the cache files an answer under. */
export function callKey(name: CallName, params: unknown = {}): readonly unknown[] {
  return [name, params];
}

/** Reads from the host and keeps the answer; the last known one stays on screen while a new one is on its way. */
export function useCall<Name extends CallName>(name: Name, params: CallParams<Name>): UseQueryResult<CallResult<Name>> {
  const { link } = useHost();
  return useQuery({ queryKey: callKey(name, params), queryFn: () => link.call(name, params) });
}

import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createContext, useContext, useEffect, useState, useSyncExternalStore, type ReactNode } from 'react';
import type { Host } from './host.ts';
import type { LinkState } from './host-link.ts';
import { forgetUnshownPhotos } from './forget-unshown-photos.ts';

const HostContext = createContext<Host | null>(null);

export interface HostProviderProps {
  readonly host: Host;
  readonly children: ReactNode;
}

/**
 * Gives screens the host, and keeps what they have read from it fresh: it is read again after every reconnection, and
 * when somebody else works here or somebody may see more.
 */
export function HostProvider({ host, children }: HostProviderProps) {
  const [queries] = useState(createQueryClient);
  useEffect(
    () =>
      host.link.onState(() => {
        if (host.link.state() === 'connected') void queries.invalidateQueries();
      }),
    [host, queries],
  );
  useEffect(() => host.sessions.onChange(() => forget(queries, host.sessions.get() !== null)), [host, queries]);
  return (
    <HostContext value={host}>
      <QueryClientProvider client={queries}>{children}</QueryClientProvider>
    </HostContext>
  );
}

/** What one person was shown is not kept for the next: they may see less. What is on screen is asked again. */
function forget(queries: QueryClient, isSomebodyHere: boolean): void {
  queries.removeQueries({ type: 'inactive' });
  if (isSomebodyHere) void queries.invalidateQueries();
}

/** The host of this page. Throws outside of `HostProvider`. */
export function useHost(): Host {
  const host = useContext(HostContext);
  if (host === null) throw new Error('useHost needs a HostProvider above it');
  return host;
}

/** Whether the host can be reached. */
export function useLinkState(): LinkState {
  const { link } = useHost();
  return useSyncExternalStore(link.onState, link.state);
}

/**
 * The host is on this machine, so the network has no say (`always`), and what it refuses it would refuse again: nothing
 * is retried. The link repeats by itself what a lost connection interrupted.
 */
function createQueryClient(): QueryClient {
  const queries = new QueryClient({
    defaultOptions: {
      queries: {
        networkMode: 'always',
        retry: false,
        refetchOnWindowFocus: false,
        staleTime: Infinity,
      },
      mutations: { networkMode: 'always', retry: false },
    },
  });
  forgetUnshownPhotos(queries);
  return queries;
}

import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createContext, useContext, useEffect, useState, useSyncExternalStore, type ReactNode } from 'react';
import { CallFailed } from '../../shared/protocol/client.ts';
import type { Host } from './host.ts';
import type { LinkState } from './host-link.ts';

const HostContext = createContext<Host | null>(null);

export interface HostProviderProps {
  readonly host: Host;
  readonly children: ReactNode;
}

/** Gives screens the host, and keeps what they have read from it fresh: after every reconnection it is read again. */
export function HostProvider({ host, children }: HostProviderProps) {
  const [queries] = useState(() => createQueryClient(host));
  useEffect(
    () =>
      host.link.onState(() => {
        if (host.link.state() === 'connected') void queries.invalidateQueries();
      }),
    [host, queries],
  );
  return (
    <HostContext value={host}>
      <QueryClientProvider client={queries}>{children}</QueryClientProvider>
    </HostContext>
  );
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
function createQueryClient({ sessions }: Host): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        networkMode: 'always',
        retry: false,
        refetchOnWindowFocus: false,
        staleTime: Infinity,
        throwOnError: (error) => {
          endSessionIfOver(error, sessions);
          return false;
        },
      },
      mutations: { networkMode: 'always', retry: false },
    },
  });
}

/** A host that does not know our session any more sends us back to sign in. */
export function endSessionIfOver(error: unknown, sessions: Host['sessions']): void {
  if (error instanceof CallFailed && error.error.kind === 'not-signed-in') sessions.set(null);
}

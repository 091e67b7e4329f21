import { HOST_PORT_MESSAGE, type ShellBridge } from '../../shared/protocol/shell-bridge.ts';
import type { BinaryTransfer } from './binary-transfer.ts';
import type { Connect } from './connection.ts';
import { createHostLink, type HostLink } from './host-link.ts';
import { takeHostToken } from './host-token.ts';
import { createHttpBinaryTransfer } from './http-binary-transfer.ts';
import { portConnection } from './message-port-connection.ts';
import { createPipeBinaryTransfer } from './pipe-binary-transfer.ts';
import { createSessionStore, type SessionStore } from './session-store.ts';
import { openWebSocket, socketUrlOf } from './web-socket-connection.ts';

declare global {
  interface Window {
    /** Put there by the desktop shell's preload; absent in a browser. */
    readonly bench?: ShellBridge;
  }
}

/** Everything a page has of the host. */
export interface Host {
  readonly link: HostLink;
  readonly binary: BinaryTransfer;
  readonly sessions: SessionStore;
  /** Opens a saved document in the system's viewer; absent in a browser, which shows it in a tab. */
  readonly openDocument: ((fileName: string) => Promise<boolean>) | null;
}

/**
 * Connects the page to its host: by the desktop shell's port if it runs in the shell, else by WebSocket. Null when
 * this tab has no token: it was not opened by the bench's own one-time address.
 */
export function openHost(page: Window): Host | null {
  const sessions = createSessionStore(page.sessionStorage);
  return page.bench === undefined ? browserHost(page, sessions) : shellHost(page, page.bench, sessions);
}

function browserHost(page: Window, sessions: SessionStore): Host | null {
  const token = takeHostToken(page);
  if (token === null) return null;
  const link = linkWithSession(() => openWebSocket(socketUrlOf(page.location.origin), token), page, sessions);
  const binary = createHttpBinaryTransfer(token, () => sessions.get()?.sessionId ?? null);
  return { link, binary, sessions, openDocument: null };
}

function shellHost(page: Window, bench: ShellBridge, sessions: SessionStore): Host {
  const link = linkWithSession(portsOf(page, bench), page, sessions);
  const openDocument = (fileName: string): Promise<boolean> => bench.openDocument(fileName);
  return { link, binary: createPipeBinaryTransfer(link), sessions, openDocument };
}

/** The session id goes with every call, from the moment somebody signs in. */
function linkWithSession(connect: Connect, page: Window, sessions: SessionStore): HostLink {
  const link = createHostLink(connect, (ms) => new Promise((resolve) => page.setTimeout(resolve, ms)));
  link.setSession(sessions.get()?.sessionId ?? null);
  sessions.onChange(() => link.setSession(sessions.get()?.sessionId ?? null));
  const over = (sessionId: string): void => {
    if (sessions.get()?.sessionId === sessionId) sessions.set(null);
  };
  link.onPush('sessionEnded', ({ sessionId }) => over(sessionId));
  link.onSessionOver(over);
  return link;
}

/** After a crash of the host the shell sends another port unasked; it is kept until it is wanted. */
function portsOf(page: Window, bench: ShellBridge): Connect {
  let arrived: MessagePort | null = null;
  let isAsked = false;
  let want: ((port: MessagePort) => void) | null = null;
  page.addEventListener('message', ({ data, origin, ports: [port] }: MessageEvent<unknown>) => {
    if (origin !== page.location.origin || data !== HOST_PORT_MESSAGE || port === undefined) return;
    if (want === null) arrived = port;
    else want(port);
    want = null;
  });
  return async () => {
    const next = new Promise<MessagePort>((resolve) => {
      if (arrived === null) want = resolve;
      else resolve(arrived);
      arrived = null;
    });
    if (!isAsked) await bench.connect();
    isAsked = true;
    return portConnection(await next);
  };
}

import type { ScaleListening } from '../../shared/protocol/scale-listening.ts';
import { openPort } from './open-port.ts';
import { type ListenWish, type PortListening, listenOnPort } from './scale/listen-on-port.ts';
import type { LineTracing } from './line-tracing.ts';
import type { ScaleDesk } from './scale-desk.ts';
import { tapLink } from './scale/tap-link.ts';
import { type SimulatedPort, createSimulatedPort } from './simulator/simulated-port.ts';

/** Finding out what hangs on a port: at most one port at a time, for whoever asked last. */
export interface ListeningDesk {
  /** Null while nobody listens. */
  state(): ScaleListening | null;
  /** Listens for a session; the scale in use gives up its port when it is the same. A repeated command goes on. */
  listen(commandId: string, wish: ListenWish, sessionId: string): Promise<ScaleListening>;
  /** Asks on the port that is listened to; null when there is none. */
  probe(): ScaleListening | null;
  /** Stops and gives the port back; does nothing when nobody listens. */
  stop(): Promise<void>;
}

const TELL_EVERY_MS = 250;
/** Nobody has asked for anything for so long: whoever began has gone away. */
const IDLE_MS = 600_000;

export function openListeningDesk(parts: {
  readonly scale: ScaleDesk;
  readonly tracing: LineTracing;
  readonly isSessionOpen: (sessionId: string) => boolean;
  readonly onListening: (listening: ScaleListening) => void;
  /** The port that stands behind `sim:`; one of its own when absent. */
  readonly simulated?: SimulatedPort;
}): ListeningDesk {
  const { scale, tracing, simulated = createSimulatedPort() } = parts;
  let listening: PortListening | null = null;
  let sessionOfAsker = '';
  let begunBy = '';
  let askedAtMs = 0;
  let isLent = false;
  let timer: NodeJS.Timeout | null = null;

  const viewOf = (port: PortListening): ScaleListening => ({ ...port.view(), tracing: tracing.fileName() });
  const asked = (): void => void (askedAtMs = performance.now());
  const stop = async (): Promise<void> => {
    const port = listening;
    if (port === null) return;
    listening = null;
    if (timer !== null) clearInterval(timer);
    await port.close();
    parts.onListening(viewOf(port));
    if (isLent) await scale.takeBack();
    isLent = false;
  };
  const watch = (port: PortListening): void => {
    const isForgotten = !parts.isSessionOpen(sessionOfAsker) || performance.now() - askedAtMs >= IDLE_MS;
    if (isForgotten) void stop();
    else parts.onListening(viewOf(port));
  };
  return {
    state() {
      if (listening === null) return null;
      asked();
      return viewOf(listening);
    },
    async listen(commandId, wish, sessionId) {
      if (listening !== null && commandId === begunBy) return viewOf(listening);
      await stop();
      begunBy = commandId;
      isLent = scale.profile()?.path === wish.path;
      if (isLent) await scale.lend();
      const port = listenOnPort(wish, tapLink(openPort(simulated), tracing.tap));
      listening = port;
      sessionOfAsker = sessionId;
      asked();
      timer = setInterval(() => watch(port), TELL_EVERY_MS);
      return viewOf(port);
    },
    probe() {
      if (listening === null) return null;
      asked();
      listening.probe();
      return viewOf(listening);
    },
    stop,
  };
}

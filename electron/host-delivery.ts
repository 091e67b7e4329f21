import type { BackOfficeView } from '../shared/protocol/calls/delivery.ts';
import { eventSource } from '../shared/protocol/cloud-event.ts';
import type { Checkpoint } from '../shared/event-log/checkpoint.ts';
import type { StationDesk } from './cases/station-desk.ts';
import type { Clock } from './clock.ts';
import type { DeliveryStatus } from './delivery/delivery-status.ts';
import { type Endpoint, readyEndpoint } from './delivery/endpoint.ts';
import { createSender, type Sender } from './delivery/sender.ts';
import type { HostStores } from './host-stores.ts';
import type { Log } from './log.ts';

/** Starts the sender over the outbox, and says how delivery stands. */
export function composeDelivery(parts: {
  readonly stores: HostStores;
  readonly station: StationDesk;
  readonly clock: Clock;
  readonly log: Log;
  readonly changed: () => void;
  /** The queue could not be read or written. */
  readonly failed: (error: unknown) => void;
  /** The latest signed head of our chain, for the back office to keep. */
  readonly checkpoint: () => Checkpoint | null;
  /** A fact of this case was refused for good: what the case has to say may be another thing now. */
  readonly refused: (caseId: string) => void;
}) {
  const { stores, station, clock, log, changed, checkpoint, refused } = parts;
  const secretOf = (): string | null => {
    const stationId = station.stationId();
    return stationId === null ? null : (stores.credentials.get(stationId, 'back-office-secret')?.verifier ?? null);
  };
  const endpoint = (): Endpoint | null => {
    const { url, allowLoopback } = station.state().backOffice;
    const secret = secretOf();
    return url === null || secret === null ? null : { url, allowLoopback, secrets: [secret] };
  };
  const sender = createSender({
    queue: stores.queue,
    endpoint,
    clock,
    checkpoint,
    random: Math.random,
    log,
    pauses: {
      read: () => stores.meta.get('deliveryPause'),
      write: (text) => stores.meta.put('deliveryPause', text),
    },
    get source() {
      const { setUp } = station.state();
      return eventSource(setUp?.siteCode ?? '', setUp?.stationCode ?? '');
    },
    notify: (notice) => {
      if (notice.kind === 'row-changed' && notice.state === 'dead') refused(notice.caseId);
      changed();
    },
  });
  return {
    wake: () => sender.wake(),
    clockMoved: (byMs: number) => sender.clockMoved(byMs),
    revive: (factId: string) => stores.queue.revive(factId, clock.nowMs()),
    view: (): BackOfficeView => backOfficeView(station, sender.status(), secretOf() !== null, stores.outbox),
    refusalOf: (url: string, secret: string | null, allowLoopback: boolean): string | null => {
      const ready = readyEndpoint({ url, allowLoopback, secrets: secret === null ? [] : [secret] });
      return ready.ok ? null : ready.error;
    },
    run: () => keepRunning(sender, log, parts.failed),
  };
}

/** A sender that fell over (the disk, not the network) is started again; a stop that was asked for ends it. */
function keepRunning(sender: Sender, log: Log, failed: (error: unknown) => void): { stop: () => Promise<void> } {
  let isStopping = false;
  const loop = async (): Promise<void> => {
    while (!isStopping) {
      try {
        await sender.run();
      } catch (error) {
        log('error', 'delivery stopped and starts again', {
          reason: error instanceof Error ? error.message : 'unknown',
        });
        failed(error);
        await new Promise((resolve) => setTimeout(resolve, 1_000));
      }
    }
  };
  const ended = loop();
  return {
    stop: async () => {
      isStopping = true;
      sender.stop();
      await ended;
    },
  };
}

function backOfficeView(
  station: StationDesk,
  status: DeliveryStatus,
  hasSecret: boolean,
  outbox: Pick<HostStores['outbox'], 'latestFailure' | 'nextTry'>,
): BackOfficeView {
  const { url, allowLoopback } = station.state().backOffice;
  const { state, refusal } = status;
  // An endpoint may be open and still answer every fact with an error: then it is not "connected" either.
  const failure = status.failure ?? (state === 'ready' ? outbox.latestFailure() : null);
  const isStuck = state !== 'no-endpoint' && (state !== 'ready' || failure !== null);
  const alarm = isStuck ? { kind: refusal ?? failure?.kind ?? state, text: failure?.text ?? '' } : null;
  const isReachable = state === 'no-endpoint' || state === 'endpoint-refused' ? null : state !== 'link-down';
  const pause = status.opensAtMs === null ? null : { untilMs: status.opensAtMs };
  return { url, hasSecret, allowLoopback, alarm, pause, nextTry: outbox.nextTry(), isReachable };
}

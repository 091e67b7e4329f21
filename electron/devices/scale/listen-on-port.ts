import type { LineParity } from '../../../shared/domain/line-parity.ts';
import type { ScaleListening } from '../../../shared/protocol/scale-listening.ts';
import type { ByteLink, OpenLink } from './byte-link.ts';
import { createByteWindow } from './detect/byte-window.ts';
import { createActiveSearch } from './detect/active-search.ts';
import { candidateView } from './detect/candidate-view.ts';
import type { Detection, DetectStep, DetectionView } from './detect/detection-view.ts';
import { createListeningClock } from './detect/listening-clock.ts';
import { createPassiveSearch } from './detect/passive-search.ts';
import { type PortFailure, portFailure } from './port-failure.ts';

/** Where to listen, and the line a person believes in. */
export interface ListenWish {
  readonly path: string;
  readonly baudRate?: number | undefined;
  readonly parity?: LineParity | undefined;
}

/** One port that is listened to, until it is closed. */
export interface PortListening {
  view(): Omit<ScaleListening, 'tracing'>;
  /** From now on the port is asked, too: somebody has agreed to it. */
  probe(): void;
  close(): Promise<void>;
}

const TURN_EVERY_MS = 25;
const RETRY_AFTER_MS = 1_000;
/** A silent port is asked so often whether it is still there. */
const EXAMINE_EVERY_MS = 1_000;
const SHOWN_BYTES = 256;
const FIRST_BAUD_RATE = 9_600;

/** Opens a port and lets a detection find out what speaks on it; opens it again when it could not be opened or is lost. */
export function listenOnPort(wish: ListenWish, openLink: OpenLink): PortListening {
  const shown = createByteWindow(SHOWN_BYTES);
  const clock = createListeningClock(TURN_EVERY_MS);
  const named = { ...(wish.baudRate && { baudRate: wish.baudRate }), ...(wish.parity && { parity: wish.parity }) };
  let detection: Detection = createPassiveSearch(named);
  let link: ByteLink | null = null;
  let failure: PortFailure | null = null;
  let retryAtMs = 0;
  let examinedAtMs = 0;
  let bytesSeen = 0;
  let work: Promise<void> | null = null;
  let isClosed = false;

  const fail = async (why: PortFailure): Promise<void> => {
    failure = why;
    retryAtMs = performance.now() + RETRY_AFTER_MS;
    const lost = link;
    link = null;
    await lost?.close();
  };
  const open = async (): Promise<void> => {
    const opened = await openLink(
      { path: wish.path, baudRate: wish.baudRate ?? FIRST_BAUD_RATE },
      {
        onBytes(bytes) {
          bytesSeen += bytes.length;
          shown.add(bytes);
          detection.receive(bytes, clock.nowMs());
        },
        onLost: (reason) => void fail({ kind: 'missing', reason }),
      },
    );
    if (!opened.ok) return fail(opened.error);
    if (failure !== null) detection = createPassiveSearch(named);
    failure = null;
    link = opened.value;
  };
  const examine = async (nowMs: number): Promise<void> => {
    if (link === null || nowMs - examinedAtMs < EXAMINE_EVERY_MS) return;
    examinedAtMs = nowMs;
    if (await link.isGone()) await fail({ kind: 'missing', reason: 'the port has vanished' });
  };
  const turn = async (): Promise<void> => {
    clock.turn();
    if (link === null && performance.now() >= retryAtMs) await open();
    for (let step = nextStep(); step !== null && link !== null; step = nextStep()) {
      await perform(link, step).catch((error: unknown) => fail(portFailure(error)));
    }
    await examine(performance.now());
  };
  const nextStep = (): DetectStep | null => (link === null ? null : detection.advance(clock.nowMs()));
  const timer = setInterval(() => {
    work ??= turn().finally(() => (work = null));
  }, TURN_EVERY_MS);

  return {
    view: () => ({
      path: wish.path,
      bytesSeen,
      rawHex: Buffer.from(shown.bytes()).toString('hex').toUpperCase(),
      ...(isClosed ? idle('stopped') : heard(link, failure, detection.view())),
    }),
    probe: () => void (detection = createActiveSearch(named)),
    async close() {
      isClosed = true;
      clearInterval(timer);
      await work;
      await link?.close();
    },
  };
}

type Heard = Omit<ScaleListening, 'tracing' | 'path' | 'bytesSeen' | 'rawHex'>;

const nothing = { baudRate: null, probing: null, failure: null, progressPercent: 0, hint: null } as const;
const idle = (phase: Heard['phase']): Heard => ({ ...nothing, candidates: [], phase });

function heard(link: ByteLink | null, failure: PortFailure | null, view: DetectionView): Heard {
  if (failure !== null) {
    const why = { kind: failure.kind, reason: failure.reason.slice(0, 300) };
    return { ...idle('failed'), failure: why, hint: `port-${failure.kind}` };
  }
  if (link === null) return idle('opening');
  const { candidates, isPolled, ...rest } = view;
  const shown = candidates.slice(0, 2).map((one) => candidateView(one, { baudRate: view.baudRate, isPolled }));
  return { ...rest, failure: null, candidates: shown };
}

async function perform(link: ByteLink, step: DetectStep): Promise<void> {
  if (step.kind === 'speed') await link.setBaudRate(step.baudRate);
  else link.write(step.bytes);
}

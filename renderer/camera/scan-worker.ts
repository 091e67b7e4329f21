import type { CameraChoice } from '../input/camera-choice.ts';
import type { Looked } from '../../shared/camera/camera-reader.ts';
import type { FromWorker, ToWorker } from './worker-messages.ts';

/** `failed`: the engine cannot be loaded, or broke down again and again. */
export type ScanWorkerState = 'loading' | 'ready' | 'failed';

export interface ScanWorkerParams {
  readonly open: () => Pick<Worker, 'postMessage' | 'terminate' | 'addEventListener'>;
  readonly choice: Pick<CameraChoice, 'engine' | 'formats'>;
  readonly onLooked: (looked: Looked) => void;
  readonly onState: (state: ScanWorkerState) => void;
  readonly later: (todo: () => void, afterMs: number) => () => void;
}

export interface ScanWorker {
  /** True when a frame would be looked at now: one is under way at most, and what comes meanwhile is dropped. */
  readonly isIdle: () => boolean;
  /** Gives a frame away; only while idle. */
  look(frame: VideoFrame | ImageBitmap, atMs: number): void;
  stop(): void;
}

/** A worker that does not answer for so long hangs, ms: the slowest look of the slow engine takes two seconds. */
const HANGS_AFTER_MS = 10_000;
const RESTART_AFTER_MS = 500;
/** A worker that breaks so often before it has read a frame will not get better. */
const MOST_BREAKDOWNS = 3;

/** Keeps one worker at work: started anew when it breaks or hangs, given up when it does so again and again. */
export function startScanWorker(params: ScanWorkerParams): ScanWorker {
  let breakdowns = 0;
  let isOver = false;
  let run: Run | null = null;
  let cancelRestart = (): void => undefined;
  const begin = (): void => {
    params.onState('loading');
    run = startRun(params, {
      onAnswer: () => (breakdowns = 0),
      onBroken: () => {
        run = null;
        breakdowns += 1;
        if (isOver) return;
        if (breakdowns >= MOST_BREAKDOWNS) params.onState('failed');
        else cancelRestart = params.later(begin, RESTART_AFTER_MS);
      },
    });
  };
  begin();
  return {
    isIdle: () => run?.isIdle() ?? false,
    look: (frame, atMs) => (run === null ? frame.close() : run.look(frame, atMs)),
    stop: () => {
      isOver = true;
      cancelRestart();
      run?.end();
    },
  };
}

interface Run {
  isIdle(): boolean;
  look(frame: VideoFrame | ImageBitmap, atMs: number): void;
  end(): void;
}

function startRun(
  { open, choice, onLooked, onState, later }: ScanWorkerParams,
  { onAnswer, onBroken }: { readonly onAnswer: () => void; readonly onBroken: () => void },
): Run {
  const worker = open();
  let isWaiting = false;
  let isEnded = false;
  const tell = (message: ToWorker, given: Transferable[]): void => worker.postMessage(message, given);
  const end = (): void => {
    isEnded = true;
    cancelWatch();
    worker.terminate();
  };
  const breakDown = (): void => {
    if (isEnded) return;
    end();
    onBroken();
  };
  let cancelWatch = later(breakDown, HANGS_AFTER_MS);
  worker.addEventListener('error', breakDown);
  worker.addEventListener('messageerror', breakDown);
  worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
    if (isEnded) return;
    if (data.kind === 'failed') return breakDown();
    cancelWatch();
    isWaiting = true;
    if (data.kind === 'ready') return onState('ready');
    onAnswer();
    onLooked(data.looked);
  });
  tell({ kind: 'start', engine: choice.engine, formats: choice.formats }, []);
  return {
    isIdle: () => isWaiting,
    look: (frame, atMs) => {
      isWaiting = false;
      cancelWatch = later(breakDown, HANGS_AFTER_MS);
      tell({ kind: 'frame', frame, atMs }, [frame]);
    },
    end,
  };
}

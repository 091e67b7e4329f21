import { describe, expect, it } from 'vitest';
import { type ScanWorkerState, startScanWorker } from '../../../renderer/camera/scan-worker.ts';
import type { FromWorker } from '../../../renderer/camera/worker-messages.ts';
import type { Looked } from '../../../shared/camera/camera-reader.ts';
import { WHOLE } from '../../../shared/camera/pixels.ts';

const LOOKED: Looked = { look: { pass: 'A', region: WHOLE, turnDegrees: 0 }, read: [], fresh: [], inView: [] };

/** A worker that a test plays: an event target that remembers what it was told. */
class PlayedWorker extends EventTarget {
  readonly told: unknown[] = [];
  isEnded = false;
  postMessage(message: unknown): void {
    this.told.push(message);
  }
  terminate(): void {
    this.isEnded = true;
  }
  answer(data: FromWorker): void {
    this.dispatchEvent(Object.assign(new Event('message'), { data }));
  }
}

/** A frame that says whether it was closed. */
function frame(): ImageBitmap & { isClosed: boolean } {
  const bitmap = { width: 4, height: 4, isClosed: false, close: () => void (bitmap.isClosed = true) };
  return bitmap;
}

function started() {
  const workers: PlayedWorker[] = [];
  const states: ScanWorkerState[] = [];
  const looked: Looked[] = [];
  const timers = new Map<() => void, number>();
  const worker = startScanWorker({
    open: () => {
      const opened = new PlayedWorker();
      workers.push(opened);
      return opened;
    },
    choice: { engine: 'zxing-wasm', formats: ['Code128'] },
    onLooked: (one) => looked.push(one),
    onState: (state) => states.push(state),
    later: (todo, afterMs) => {
      timers.set(todo, afterMs);
      return () => void timers.delete(todo);
    },
  });
  /** Lets the clock run past every timer of at most this length. */
  const pass = (upToMs: number): void => {
    for (const [todo, afterMs] of [...timers]) {
      if (afterMs > upToMs) continue;
      timers.delete(todo);
      todo();
    }
  };
  const newest = (): PlayedWorker => {
    const last = workers.at(-1);
    if (last === undefined) throw new Error('no worker was opened');
    return last;
  };
  return { worker, workers, states, looked, timers, pass, newest };
}

describe('the page’s side of the camera worker', () => {
  it('gives one frame at a time and takes the next only when it is answered', () => {
    const { worker, newest, looked } = started();
    expect(worker.isIdle()).toBe(false);
    newest().answer({ kind: 'ready' });
    expect(worker.isIdle()).toBe(true);
    worker.look(frame(), 0);
    expect(worker.isIdle()).toBe(false);
    newest().answer({ kind: 'looked', looked: LOOKED, tookMs: 5 });
    expect(worker.isIdle()).toBe(true);
    expect(looked).toEqual([LOOKED]);
    expect(newest().told).toHaveLength(2);
  });

  it.each<[string, (kit: ReturnType<typeof started>) => void]>([
    ['breaks', ({ newest }) => void newest().dispatchEvent(new Event('error'))],
    ['cannot read a frame', ({ newest }) => newest().answer({ kind: 'failed', reason: 'memory' })],
    ['does not answer', ({ pass }) => pass(10_000)],
  ])('starts a worker anew that %s', (_, fail) => {
    const kit = started();
    kit.newest().answer({ kind: 'ready' });
    kit.worker.look(frame(), 0);
    fail(kit);
    expect(kit.workers[0]?.isEnded).toBe(true);
    expect(kit.worker.isIdle()).toBe(false);
    const late = frame();
    kit.worker.look(late, 80);
    expect(late.isClosed).toBe(true);
    kit.pass(1_000);
    expect(kit.workers).toHaveLength(2);
    kit.newest().answer({ kind: 'ready' });
    expect(kit.worker.isIdle()).toBe(true);
    expect(kit.states).toEqual(['loading', 'ready', 'loading', 'ready']);
  });

  it('gives up when the engine fails to load again and again', () => {
    const kit = started();
    for (let time = 0; time < 3; time += 1) {
      kit.newest().answer({ kind: 'failed', reason: 'no wasm' });
      kit.pass(1_000);
    }
    expect(kit.workers).toHaveLength(3);
    expect(kit.states.at(-1)).toBe('failed');
    expect(kit.timers.size).toBe(0);
  });

  it('leaves nothing behind when it is stopped', () => {
    const kit = started();
    kit.worker.stop();
    kit.newest().dispatchEvent(new Event('error'));
    kit.pass(60_000);
    expect(kit.workers).toHaveLength(1);
    expect(kit.newest().isEnded).toBe(true);
    expect(kit.timers.size).toBe(0);
  });
});

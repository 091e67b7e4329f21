import wasmUrl from 'zxing-wasm/reader/zxing_reader.wasm?url';
import type { CameraEngine } from '../../shared/camera/camera-engine.ts';
import type { CameraEngineName } from '../../shared/camera/camera-formats.ts';
import { type CameraReader, createCameraReader } from '../../shared/camera/camera-reader.ts';
import { createFrameCanvas } from './canvas-frame.ts';
import type { FromWorker, ToWorker } from './worker-messages.ts';

/** Both engines throw for every row without a code; writing down where would take longer than the row (devices.md 7.2). */
Object.assign(Error, { stackTraceLimit: 0 });
// The second engine also tells the console, several times a frame.
Object.assign(console, { warn: () => undefined });

const frameOf = createFrameCanvas();
let reader: CameraReader | null = null;

const answer = (message: FromWorker): void => self.postMessage(message);

self.addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  if (data.kind === 'start') void start(data);
  else void look(data);
});

async function start({ engine, formats }: Extract<ToWorker, { kind: 'start' }>): Promise<void> {
  try {
    reader = createCameraReader(await openEngine(engine), formats);
    answer({ kind: 'ready' });
  } catch (error) {
    answer({ kind: 'failed', reason: String(error) });
  }
}

/** Each engine is loaded when it is asked for; both are files of ours. */
async function openEngine(name: CameraEngineName): Promise<CameraEngine> {
  if (name === 'zxing-js') {
    const { openZxingJs } = await import('../../shared/camera/engines/zxing-js-engine.ts');
    return openZxingJs();
  }
  const { openZxingWasm } = await import('../../shared/camera/engines/zxing-wasm-engine.ts');
  const response = await fetch(wasmUrl);
  if (!response.ok) throw new Error(`${wasmUrl}: ${response.status}`);
  return openZxingWasm(await response.arrayBuffer());
}

async function look({ frame, atMs }: Extract<ToWorker, { kind: 'frame' }>): Promise<void> {
  const startMs = performance.now();
  try {
    if (reader === null) throw new Error('a frame came before the engine was ready');
    const looked = await reader.take(frameOf(frame), atMs);
    answer({ kind: 'looked', looked, tookMs: performance.now() - startMs });
  } catch (error) {
    answer({ kind: 'failed', reason: String(error) });
  } finally {
    frame.close();
  }
}

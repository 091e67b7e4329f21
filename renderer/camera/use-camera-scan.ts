import { useEffect, useEffectEvent, useState, type RefObject } from 'react';
import type { Looked } from '../../shared/camera/camera-reader.ts';
import { useCall } from '../host/use-call.ts';
import type { CameraChoice } from '../input/camera-choice.ts';
import { openDecodeWorker } from './open-decode-worker.ts';
import { createLabelPicker } from './label-picker.ts';
import { type ScanWorker, type ScanWorkerState, startScanWorker } from './scan-worker.ts';

/** At most so many frames are looked at: more find nothing more and warm the machine, ms between two. */
const FRAME_EVERY_MS = 66;

export interface CameraScan {
  readonly state: ScanWorkerState;
  /** What was taken last, for as long as it lies there. */
  readonly taken: string | null;
}

/** Reads the pictures of `video` for as long as the component stands and the camera is live. */
export function useCameraScan(
  video: RefObject<HTMLVideoElement | null>,
  stream: MediaStream | null,
  choice: CameraChoice,
  onCode: (raw: string) => void,
): CameraScan {
  const [state, setState] = useState<ScanWorkerState>('loading');
  const [taken, setTaken] = useState<string | null>(null);
  const [picker] = useState(createLabelPicker);
  const carriers = useCall('policy.get', {}).data?.policy.arrival.preferredCarriers;
  const take = useEffectEvent(({ inView }: Looked) => {
    const code = picker.pick(inView, performance.now(), carriers);
    if (code !== null) onCode(code);
    setTaken(picker.current());
  });
  const { engine, formats } = choice;
  useEffect(() => {
    const picture = video.current;
    if (stream === null || picture === null) return;
    const worker = startScanWorker({
      open: openDecodeWorker,
      choice: { engine, formats },
      onLooked: (looked) => take(looked),
      onState: setState,
      later: (todo, afterMs) => {
        const timer = window.setTimeout(todo, afterMs);
        return () => window.clearTimeout(timer);
      },
    });
    const stopFrames = giveFrames(picture, worker);
    return () => {
      stopFrames();
      worker.stop();
    };
  }, [stream, video, engine, formats]);
  return { state, taken };
}

/** The newest frame goes to the worker whenever it is free; those between are never kept. */
function giveFrames(video: HTMLVideoElement, worker: ScanWorker): () => void {
  let lastMs = -Infinity;
  let request = 0;
  const onFrame = (nowMs: number): void => {
    request = video.requestVideoFrameCallback(onFrame);
    if (nowMs - lastMs < FRAME_EVERY_MS || !worker.isIdle()) return;
    const frame = frameOf(video);
    if (frame === null) return;
    lastMs = nowMs;
    worker.look(frame, performance.now());
  };
  request = video.requestVideoFrameCallback(onFrame);
  return () => video.cancelVideoFrameCallback(request);
}

/** Null while the video changes what it shows: it has no picture then, and says so in no other way. */
function frameOf(video: HTMLVideoElement): VideoFrame | null {
  try {
    return new VideoFrame(video);
  } catch {
    return null;
  }
}

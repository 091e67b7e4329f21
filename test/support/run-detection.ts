import type { Detection, DetectionView } from '../../electron/devices/scale/detect/detection-view.ts';
import type { SimulatedCable } from '../../electron/devices/simulator/simulated-indicator.ts';

const TICK_MS = 25;
const SPEED_TAKES_MS = 2;
const SETTLED: ReadonlySet<DetectionView['phase']> = new Set([
  'recognised',
  'unsure',
  'not-understood',
  'nothing-heard',
]);

export interface DetectionRun {
  readonly view: DetectionView;
  /** Simulated milliseconds from the opened port to the verdict. */
  readonly tookMs: number;
  /** Everything that was sent. */
  readonly sent: readonly Uint8Array[];
}

/** Lets a detection find out what is at the end of a cable, in simulated time, until it settles or `mostMs` are over. */
export function runDetection(detection: Detection, cable: SimulatedCable, mostMs = 120_000): DetectionRun {
  const sent: Uint8Array[] = [];
  let nowMs = 0;
  for (; nowMs < mostMs; nowMs += TICK_MS) {
    const bytes = cable.readUntil(nowMs);
    if (bytes.length > 0) detection.receive(bytes, nowMs);
    for (let step = detection.advance(nowMs); step !== null; step = detection.advance(nowMs)) {
      if (step.kind === 'send') {
        sent.push(step.bytes);
        cable.write(step.bytes, nowMs);
      } else {
        cable.setBaudRate(step.baudRate, nowMs);
        nowMs += SPEED_TAKES_MS;
      }
    }
    if (SETTLED.has(detection.view().phase)) break;
  }
  return { view: detection.view(), tookMs: nowMs, sent };
}

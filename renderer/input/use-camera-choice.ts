import { useSyncExternalStore } from 'react';
import { type CameraChoice, readCameraChoice, writeCameraChoice } from './camera-choice.ts';

const listeners = new Set<() => void>();
let kept: CameraChoice | null = null;

function current(): CameraChoice {
  kept ??= readCameraChoice(window.localStorage);
  return kept;
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** The workstation's camera choice, the same wherever it is asked for; a new one holds at once. */
export function useCameraChoice(): readonly [CameraChoice, (choice: CameraChoice) => void] {
  const choice = useSyncExternalStore(subscribe, current);
  const choose = (next: CameraChoice): void => {
    kept = next;
    writeCameraChoice(window.localStorage, next);
    for (const listener of listeners) listener();
  };
  return [choice, choose];
}

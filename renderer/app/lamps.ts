import type { MessageId } from '../../shared/i18n/catalogue.ts';
import type { ScaleState } from '../../shared/protocol/scale-state.ts';
import type { Meaning } from '../ui/meaning.tsx';

export type CameraKind = 'opening' | 'live' | 'absent' | 'denied';

export interface Lamp {
  readonly meaning: Meaning;
  readonly word: MessageId;
}

/** A scale that is not set up is nobody's fault: it waits, it does not warn. */
export function scaleLamp(state: ScaleState | null): Lamp {
  if (state === null) return { meaning: 'waiting', word: 'scale.state.opening' };
  switch (state.kind) {
    case 'live':
      return { meaning: 'done', word: 'scale.state.live' };
    case 'opening':
    case 'not-configured':
      return { meaning: 'waiting', word: `scale.state.${state.kind}` };
    case 'stale':
      return { meaning: 'look', word: 'scale.state.stale' };
    default:
      return { meaning: 'stop', word: `scale.state.${state.kind}` };
  }
}

/** A bench without a camera takes its photos from files; that is a way to work, not a fault. */
export function cameraLamp(camera: CameraKind): Lamp {
  switch (camera) {
    case 'live':
      return { meaning: 'done', word: 'receiving.camera.live' };
    case 'opening':
      return { meaning: 'waiting', word: 'receiving.camera.opening' };
    case 'absent':
      return { meaning: 'waiting', word: 'receiving.camera.absent' };
    case 'denied':
      return { meaning: 'look', word: 'receiving.camera.denied' };
  }
}

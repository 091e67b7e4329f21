import { useEffect, useState } from 'react';
import { createSoundPlayer, type SoundPlayer } from '../sound/sound-player.ts';

export interface SoundChoice {
  readonly isSoundOn: boolean;
  /** 0 to 10. */
  readonly volume: number;
}

const LOUDEST = 10;

/** The page's one loudspeaker; it may sound from the first key or press on, as browsers ask. */
export function useSound({ isSoundOn, volume }: SoundChoice): SoundPlayer {
  const [player] = useState(() => createSoundPlayer(() => new AudioContext()));
  useEffect(() => {
    const unlock = (): void => player.unlock();
    window.addEventListener('pointerdown', unlock, { capture: true });
    window.addEventListener('keydown', unlock, { capture: true });
    return () => {
      window.removeEventListener('pointerdown', unlock, { capture: true });
      window.removeEventListener('keydown', unlock, { capture: true });
    };
  }, [player]);
  useEffect(() => {
    player.setMuted(!isSoundOn);
    player.setVolume(volume / LOUDEST);
  }, [player, isSoundOn, volume]);
  return player;
}

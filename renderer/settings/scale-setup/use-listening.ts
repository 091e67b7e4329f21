import { useEffect, useState } from 'react';
import type { ScaleListening } from '../../../shared/protocol/scale-listening.ts';
import { useHost } from '../../host/host-context.tsx';

/** What the host hears on the port that is being set up, a few times a second; null before it said so. */
export function useListening(path: string): ScaleListening | null {
  const { link } = useHost();
  const [listening, setListening] = useState<ScaleListening | null>(null);
  useEffect(() => link.onPush('scaleListening', setListening), [link]);
  return listening?.path === path ? listening : null;
}

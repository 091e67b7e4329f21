import { useEffect, useEffectEvent } from 'react';
import type { KeyInput } from '../../input/key-tap.ts';
import { useScanClaim } from '../../input/scan-claim.tsx';

/** So long after its last key a scan is over, ms: longer than any gap a scanner can be learned with. */
const SILENCE_MS = 700;
/** What has fewer keys than this was pressed by hand. */
const FEWEST_KEYS = 8;

/** Takes every key for the learning while `isListening`, Escape excepted, and tells each scan as a whole. */
export function useKeyScans(isListening: boolean, onScan: (keys: readonly KeyInput[]) => void): void {
  const claim = useScanClaim();
  const tell = useEffectEvent(onScan);
  useEffect(() => {
    if (!isListening) return undefined;
    let keys: readonly KeyInput[] = [];
    let silence: number | undefined;
    const finish = (): void => {
      const scan = keys;
      keys = [];
      if (scan.length >= FEWEST_KEYS) tell(scan);
    };
    const release = claim.tapKeys((input) => {
      keys = [...keys, input];
      window.clearTimeout(silence);
      silence = window.setTimeout(finish, SILENCE_MS);
    });
    return () => {
      window.clearTimeout(silence);
      release();
    };
  }, [claim, isListening]);
}

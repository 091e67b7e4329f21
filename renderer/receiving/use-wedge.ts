import { useEffect, useRef } from 'react';
import { useScanClaim } from '../input/scan-claim.tsx';
import { badgeIn } from '../input/use-badge-scan.ts';
import { createWedgeCapture } from '../input/wedge-capture.ts';
import type { Intake } from './intake.ts';

/**
 * The page's one capture layer (U1): every scan goes to the intake, whatever has the focus, unless another screen has
 * claimed it. `onScan` is not told of badges.
 */
export function useWedge(intake: Intake, onScan: () => void): void {
  const told = useRef(onScan);
  const claim = useScanClaim();
  useEffect(() => {
    told.current = onScan;
  }, [onScan]);
  useEffect(() => {
    const capture = createWedgeCapture({
      window,
      onScan: (scan) => {
        // A badge changes who works here, not what is being looked at.
        const isBadge = badgeIn(scan.text) !== null;
        const taker = claim.taker();
        if (taker !== null && !isBadge) return taker.onScan(scan);
        if (!isBadge) told.current();
        intake.scan(scan);
      },
      onBurst: (isReading) => intake.burst(isReading),
      onKey: ({ code, repeat }) => {
        if (code !== 'Space' || repeat) return;
        const taker = claim.taker();
        if (taker === null) intake.spacePressed();
        else taker.onSpace();
      },
    });
    return () => capture.dispose();
  }, [claim, intake]);
}

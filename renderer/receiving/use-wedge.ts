import { useEffect, useRef } from 'react';
import { badgeIn } from '../input/use-badge-scan.ts';
import { createWedgeCapture } from '../input/wedge-capture.ts';
import type { Intake } from './intake.ts';

/** The page's one capture layer (U1): every scan goes to the intake, whatever has the focus. `onScan` is not told of badges. */
export function useWedge(intake: Intake, onScan: () => void): void {
  const told = useRef(onScan);
  useEffect(() => {
    told.current = onScan;
  }, [onScan]);
  useEffect(() => {
    const capture = createWedgeCapture({
      window,
      onScan: (scan) => {
        // A badge changes who works here, not what is being looked at.
        if (badgeIn(scan.text) === null) told.current();
        intake.scan(scan);
      },
      onBurst: (isReading) => intake.burst(isReading),
      onKey: ({ code, repeat }) => {
        if (code === 'Space' && !repeat) intake.spacePressed();
      },
    });
    return () => capture.dispose();
  }, [intake]);
}

import { useEffect, useRef } from 'react';
import { createWedgeCapture } from '../input/wedge-capture.ts';
import type { Intake } from './intake.ts';

/** The page's one capture layer (U1): every scan goes to the intake, whatever has the focus. */
export function useWedge(intake: Intake, onScan: () => void): void {
  const told = useRef(onScan);
  useEffect(() => {
    told.current = onScan;
  }, [onScan]);
  useEffect(() => {
    const capture = createWedgeCapture({
      window,
      onScan: (scan) => {
        told.current();
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

import { useEffect, useEffectEvent, useMemo } from 'react';
import { useKeyboardScanners } from '../host/use-keyboard-scanners.ts';
import { useSerialScans } from '../host/use-serial-scans.ts';
import { captureOptionsFor } from '../input/capture-options.ts';
import { cleanCode } from '../input/clean-code.ts';
import { useScanClaim } from '../input/scan-claim.tsx';
import { badgeIn } from '../input/use-badge-scan.ts';
import { createWedgeCapture, type WedgeScan } from '../input/wedge-capture.ts';
import type { Intake } from './intake.ts';

/**
 * The page's one capture layer (U1): every scan goes to the intake, whatever has the focus and whichever scanner read
 * it, unless another screen has claimed it. `onScan` is not told of badges.
 */
export function useWedge(intake: Intake, onScan: () => void): void {
  const claim = useScanClaim();
  const take = (scan: WedgeScan): void => {
    // A badge changes who works here, not what is being looked at.
    const isBadge = badgeIn(scan.text) !== null;
    const taker = claim.taker();
    if (taker !== null && !isBadge) return taker.onScan(scan);
    if (!isBadge) onScan();
    intake.scan(scan);
  };
  useSerialScans((text) => take({ ...cleanCode(text), source: 'serial' }));
  const onWedge = useEffectEvent(take);
  const scanners = useKeyboardScanners();
  const options = useMemo(() => captureOptionsFor(scanners), [scanners]);
  useEffect(() => {
    const capture = createWedgeCapture({
      window,
      onScan: (scan) => onWedge(scan),
      onBurst: (isReading) => intake.burst(isReading),
      keyTap: () => claim.keyTap(),
      options,
      onKey: ({ code, repeat }) => {
        if (code !== 'Space' || repeat) return;
        const taker = claim.taker();
        if (taker === null) intake.spacePressed();
        else taker.onSpace();
      },
    });
    return () => capture.dispose();
  }, [claim, intake, options]);
}

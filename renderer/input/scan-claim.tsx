import { createContext, use, useEffect, useEffectEvent, useState, type ReactNode } from 'react';
import type { KeyTap } from './key-tap.ts';
import type { WedgeScan } from './wedge-capture.ts';

/** A screen that takes scans itself, instead of the receiving screen. */
export interface ScanTaker {
  readonly onScan: (scan: WedgeScan) => void;
  readonly onSpace: () => void;
}

/** Whose scans they are at the moment; nobody's are the receiving screen's. */
export interface ScanClaim {
  taker(): ScanTaker | null;
  /** Takes them from now on; returns how to give them back. */
  claim(taker: ScanTaker): () => void;
  /** Who learns a scanner by its keys; null: nobody. */
  keyTap(): KeyTap | null;
  /** Gives every key but Escape to the tap from now on; returns how to give them back. */
  tapKeys(tap: KeyTap): () => void;
}

function createScanClaim(): ScanClaim {
  let current: ScanTaker | null = null;
  let tapped: KeyTap | null = null;
  return {
    taker: () => current,
    claim: (taker) => {
      current = taker;
      return () => {
        if (current === taker) current = null;
      };
    },
    keyTap: () => tapped,
    tapKeys: (tap) => {
      tapped = tap;
      return () => {
        if (tapped === tap) tapped = null;
      };
    },
  };
}

const ClaimContext = createContext<ScanClaim | null>(null);

/** Around everything that scans or takes scans: the page has one capture layer, and this says where its scans go. */
export function ScanClaims({ children }: { readonly children: ReactNode }) {
  const [claim] = useState(createScanClaim);
  return <ClaimContext value={claim}>{children}</ClaimContext>;
}

export function useScanClaim(): ScanClaim {
  const claim = use(ClaimContext);
  if (claim === null) throw new Error('useScanClaim needs <ScanClaims> around it');
  return claim;
}

/** Takes all scans and the space bar while the component is on screen. Badges are not told: they change who works here. */
export function useClaimScans(taker: ScanTaker): void {
  const claim = useScanClaim();
  const onScan = useEffectEvent((scan: WedgeScan) => taker.onScan(scan));
  const onSpace = useEffectEvent(() => taker.onSpace());
  useEffect(() => claim.claim({ onScan: (scan) => onScan(scan), onSpace: () => onSpace() }), [claim]);
}

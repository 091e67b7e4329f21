import { useEffect, useEffectEvent, useMemo } from 'react';
import type { KeyboardScanner } from '../../shared/domain/keyboard-scanner.ts';
import { captureOptionsFor } from './capture-options.ts';
import { createWedgeCapture } from './wedge-capture.ts';

const BADGE = /^USR[A-Z0-9]{6,32}$/;

/** The badge in a code, in capitals (Caps Lock turns a scanner's letters round); null when it is none. */
export function badgeIn(text: string): string | null {
  const code = text.trim().toUpperCase();
  return BADGE.test(code) ? code : null;
}

export interface BadgeScan {
  readonly onBadge: (badge: string) => void;
  /** Something else was scanned: it must be answered too, for a scan is never lost (U1). */
  readonly onOther: (text: string) => void;
}

/** Tells a code to whoever waits for a badge. */
export function tellBadgeScan({ onBadge, onOther }: BadgeScan, text: string): void {
  const badge = badgeIn(text);
  if (badge === null) onOther(text);
  else onBadge(badge);
}

/** Listens for badges wherever the focus is, on screens that take no other code. */
export function useBadgeScan(scan: BadgeScan, scanners: readonly KeyboardScanner[]): void {
  const options = useMemo(() => captureOptionsFor(scanners), [scanners]);
  const take = useEffectEvent((text: string) => tellBadgeScan(scan, text));
  // A part of a badge would be tried as one, and a wrong badge counts against whoever stands there.
  const refuse = useEffectEvent((text: string) => scan.onOther(text));
  useEffect(() => {
    const capture = createWedgeCapture({
      window,
      onScan: ({ text, rejected }) => (rejected === undefined ? take(text) : refuse(text)),
      onBurst: () => undefined,
      options,
    });
    return () => capture.dispose();
  }, [options]);
}

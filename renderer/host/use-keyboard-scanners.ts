import { useEffect } from 'react';
import type { KeyboardScanner } from '../../shared/domain/keyboard-scanner.ts';
import { useHost } from './host-context.tsx';
import { useCall } from './use-call.ts';

const NONE: readonly KeyboardScanner[] = [];

/** The keyboard scanners that were learned at this bench; none until the host has said. Known before anybody signs in. */
export function useKeyboardScanners(): readonly KeyboardScanner[] {
  const { link } = useHost();
  const { data, refetch } = useCall('scanner.keyboards', {});
  useEffect(() => link.onPush('keyboardScannersChanged', () => void refetch()), [link, refetch]);
  return data?.scanners ?? NONE;
}

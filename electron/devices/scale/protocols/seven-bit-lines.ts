import type { ScaleLine } from '../scale-protocol.ts';

/** What indicators and scales at points of sale are set to in factories: seven bits and even parity, or eight (devices.md 1.0). */
export const SEVEN_BIT_LINES: readonly ScaleLine[] = [
  { baudRate: 9_600, parity: 'even' },
  { baudRate: 9_600, parity: 'none' },
  { baudRate: 4_800, parity: 'even' },
  { baudRate: 2_400, parity: 'even' },
];

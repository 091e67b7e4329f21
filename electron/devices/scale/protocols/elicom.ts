import type { ScaleProtocol } from '../scale-protocol.ts';
import { decodeElicom } from './elicom-frame.ts';
import { createElicomFramer } from './elicom-framer.ts';

export const ELICOM = {
  id: 'elicom',
  framer: createElicomFramer,
  decode: decodeElicom,
  lines: [
    { baudRate: 9_600, parity: 'none' },
    { baudRate: 4_800, parity: 'none' },
  ],
  hasUnit: true,
  hasStability: true,
  hasChecksum: true,
  isEightBit: true,
  poll: [{ send: Uint8Array.of(0xaa) }],
} as const satisfies ScaleProtocol;

import type { SimulatedDevice } from './simulated-device.ts';
import { TOLEDO_DEVICES } from './toledo-encoder.ts';
import { YAOHUA_DEVICES } from './yaohua-encoder.ts';

/** The families framed by control bytes, of fixed length or binary. */
export const FRAMED_DEVICES = {
  ...YAOHUA_DEVICES,
  ...TOLEDO_DEVICES,
} satisfies Record<string, SimulatedDevice>;

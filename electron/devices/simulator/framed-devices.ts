import { OTHER_DEVICES } from './other-encoders.ts';
import { REQUEST_DEVICES } from './request-encoder.ts';
import type { SimulatedDevice } from './simulated-device.ts';
import { TILL_DEVICES } from './till-encoder.ts';
import { TOLEDO_DEVICES } from './toledo-encoder.ts';
import { YAOHUA_DEVICES } from './yaohua-encoder.ts';

/** The families framed by control bytes, of fixed length or binary. */
export const FRAMED_DEVICES = {
  ...TOLEDO_DEVICES,
  ...REQUEST_DEVICES,
  ...TILL_DEVICES,
  ...YAOHUA_DEVICES,
  ...OTHER_DEVICES,
} satisfies Record<string, SimulatedDevice>;
